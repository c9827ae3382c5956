import type { Account, Actor, Language, Platform } from '../../core/terms/terms';
import { languageOf } from './locale';

/** Who reads in which language: what a person reads is in that person's, what a channel reads in the channel's. */
export interface Languages {
  /** Asked once for each thing that somebody does, and for each message to them. */
  ofPerson(person: Account): Promise<Language>;
  /**
   * The same as far as it is known without asking anybody; the desk's where nothing is. For what is said when the
   * database doesn't answer in time, and to those who are held up before it is asked.
   */
  ofPersonNow(person: Account): Language;
  /** `channel` is the platform's own id, with or without the thread that Teams adds to it. */
  ofChannel(platform: Platform, channel: string): Promise<Language>;
}

/** What decides on a person's language: their own choice, else what the platform tells, else the desk's. */
export interface Reasons {
  readonly chosen: Language | null;
  /** The locale as the platform writes it, of a language that the bot may not speak. */
  readonly told: string | null;
  readonly desk: Language;
}

/** Languages that people choose in chat. A choice counts at once in this process, and within a minute in others. */
export interface ChosenLanguages extends Languages {
  reasonsOf(person: Account): Promise<Reasons>;
  /** Null: nobody chose one, and the channel reads the desk's. */
  chosenFor(platform: Platform, channel: string): Promise<Language | null>;
  /** Null: what the platform tells counts again. */
  choose(person: Account, language: Language | null, now: Date): Promise<void>;
  chooseFor(choice: ChannelLanguage): Promise<void>;
}

/** A channel's language, and the admin who chose it. */
export interface ChannelLanguage {
  readonly platform: Platform;
  readonly channel: string;
  /** Null: the channel reads the desk's again. */
  readonly language: Language | null;
  readonly by: Actor;
  readonly at: Date;
}

/** The language in which a person reads, for these reasons. */
export function decided({ chosen, told, desk }: Reasons): Language {
  return chosen ?? languageOf(told) ?? desk;
}

/** Everybody reads in one language. */
export function oneLanguage(language: Language): Languages {
  return {
    ofPerson: () => Promise.resolve(language),
    ofPersonNow: () => language,
    ofChannel: () => Promise.resolve(language),
  };
}
