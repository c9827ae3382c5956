import type { Account, Language, Platform } from '../../core/terms/terms';

/** Who reads in which language: what a person reads is in that person's, what a channel reads in the channel's. */
export interface Languages {
  /** Asked once for each thing that somebody does, and for each message to them. */
  ofPerson(person: Account): Promise<Language>;
  /**
   * The same as far as it is known without asking anybody; the desk's where nothing is. For what is said when the
   * database doesn't answer in time, and to those who are held up before it is asked.
   */
  ofPersonNow(person: Account): Language;
  /** `channel` is the platform's own id. */
  ofChannel(platform: Platform, channel: string): Promise<Language>;
}

/** Everybody reads in one language: `LANGUAGE` of the environment. */
export function oneLanguage(language: Language): Languages {
  return {
    ofPerson: () => Promise.resolve(language),
    ofPersonNow: () => language,
    ofChannel: () => Promise.resolve(language),
  };
}
