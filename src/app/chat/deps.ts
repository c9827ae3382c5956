import type { Account, Person, Platform } from '../../core/terms/terms';
import type { Card, Note } from '../../view/model/model';
import type { Words } from '../../view/words';
import type { Doctor } from '../doctor/doctor';
import type { HomeQueries } from '../home/home-queries';
import type { StatsQueries } from '../stats/stats-queries';
import type { ChosenLanguages } from '../languages/languages';
import type { Readers } from '../outbox/gateway';
import type { FileStore } from '../requests/files';
import type { RequestDeps } from '../requests/deps';
import type { Inspector } from '../certificates/inspector';
import type { KnownCertificates } from '../certificates/known-certificates';
import type { DraftStore } from '../moving-in/draft-store';
import type { ImportStore } from '../moving-in/import-store';
import type { ReadTable } from '../moving-in/table';
import type { ShownForms } from './forms/shown-forms';
import type { PaperDesk } from '../paper/paper-desk';
import type { Randomness } from '../time/clock';

/** What the chat service needs beyond what a change of a request does. */
export interface ChatDeps extends RequestDeps {
  readonly uploads: Uploads;
  /** The digest of this moment. */
  readonly digest: (now: Date, words: Words) => Promise<Card | Note>;
  /** Looks everything over. */
  readonly doctor: Doctor;
  readonly home: HomeQueries;
  readonly stats: StatsQueries;
  /** The name that an account's chat system shows; null where it tells none. */
  readonly nameOf: (account: Account) => Promise<Person | null>;
  /** Who reads a channel; `unknown` where its chat system doesn't tell. */
  readonly readersOf: (place: {
    readonly platform: Platform;
    readonly channel: string;
  }) => Promise<Readers>;
  readonly languages: ChosenLanguages;
  readonly movingIn: MovingIn;
  readonly random: Randomness;
}

/** What requests are taken over from files with. */
export interface MovingIn {
  readonly readTable: ReadTable;
  readonly drafts: DraftStore;
  readonly imports: ImportStore;
}

/** What a file that somebody hands in is checked by, and against. */
export interface Uploads {
  readonly inspector: Inspector;
  /** Reads the forms that come back. */
  readonly paper: Pick<PaperDesk, 'read'>;
  readonly shown: ShownForms;
  readonly known: KnownCertificates;
  readonly files: FileStore;
}
