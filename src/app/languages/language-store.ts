import type { Account, Language, Platform } from '../../core/terms/terms';
import type { ChannelLanguage } from './languages';

/** What was chosen in chat, as it is kept. */
export interface LanguageStore {
  /** Null: nothing was chosen. `now`: a choice that is looked up is in use. */
  ofPerson(person: Account, now: Date): Promise<Language | null>;
  ofChannel(platform: Platform, channel: string): Promise<Language | null>;
  /** Null forgets the choice. */
  choose(person: Account, language: Language | null, now: Date): Promise<void>;
  /** Noted for ever beside the state that it leads to; the same language again is no change. */
  chooseFor(choice: ChannelLanguage): Promise<void>;
}
