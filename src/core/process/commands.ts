import type { Report } from '../certificate/finding/report';
import type { EventOf, MeetingTime } from './events';
import type { Day, Environment, Person, StoredFile } from '../terms/terms';

/** A file with the name its sender gave it. */
export interface NamedFile {
  readonly file: StoredFile;
  readonly name: string;
}

/** The first command of a request: everything `RequestRegistered` tells. */
export type Register = { readonly type: 'register' } & Omit<
  EventOf<'RequestRegistered'>,
  'type' | 'texts'
> &
  EventOf<'RequestRegistered'>['texts'];

/** Everything that was registered, and what the formal request says beside its file. */
export type Facts = Omit<Register, 'type'> &
  Omit<EventOf<'FormalRequestRecorded'>['texts'], 'fileName'>;

/** Some of these facts, each as it stands or shall stand. */
export type Correction = { readonly [Fact in keyof Facts]?: Facts[Fact] | undefined };

/** What a person asks of a request that exists. Fields are validated before they get here (app/forms). */
export type Command =
  | { readonly type: 'agree' }
  | { readonly type: 'ask'; readonly question: string }
  | { readonly type: 'answer'; readonly answer: string }
  | { readonly type: 'refuse'; readonly reason: string }
  | { readonly type: 'record-kick-off'; readonly date: Day; readonly notes: string }
  | (MeetingTime & {
      readonly type: 'plan-kick-off';
      readonly place: string;
      readonly notes: string;
    })
  | { readonly type: 'skip-kick-off'; readonly reason: string }
  | {
      readonly type: 'record-form';
      readonly legalName: string;
      readonly applicationId: string;
      readonly messageTypes: string;
      readonly city: string;
      readonly region: string;
      readonly form: NamedFile;
    }
  | { readonly type: 'correct'; readonly changes: Correction }
  | { readonly type: 'validate' }
  | { readonly type: 'confirm' }
  | { readonly type: 'send-back'; readonly feedback: string }
  | ({ readonly type: 'check-csr'; readonly upload: NamedFile; readonly report: Report } & Where)
  | ({
      readonly type: 'upload-certificate';
      readonly upload: NamedFile;
      readonly report: Report;
    } & Where)
  | ({ readonly type: 'accept-warnings'; readonly reason: string } & Where)
  | { readonly type: 'configure'; readonly done: readonly string[] }
  | { readonly type: 'configuration-ok' }
  | { readonly type: 'record-test-access'; readonly notes: string }
  | { readonly type: 'tests-conclusive'; readonly summary: string }
  | { readonly type: 'move-on' }
  | { readonly type: 'go-live' }
  | { readonly type: 'hold'; readonly reason: string }
  | { readonly type: 'resume' }
  | { readonly type: 'withdraw'; readonly reason: string }
  | { readonly type: 'snooze'; readonly until: Day; readonly reason: string }
  | { readonly type: 'note'; readonly notes: string }
  | { readonly type: 'assign'; readonly to: Person }
  | { readonly type: 'write'; readonly text: string }
  | {
      readonly type: 'reply';
      readonly mail: string;
      readonly subject: string;
      readonly text: string;
    }
  | { readonly type: 'mail-done'; readonly mail: string }
  | { readonly type: 'wrong-request'; readonly mail: string };

/** Which environment's certificate is meant. An open request is at one alone, so it need not be said there. */
interface Where {
  readonly environment?: Environment | undefined;
}

export type ActName = Command['type'];

/** Acts about a mail of the request: their buttons stand on the mail. */
export type MailAct = 'reply' | 'mail-done' | 'wrong-request';

/** Acts about the request itself. */
export type RequestAct = Exclude<ActName, MailAct>;
export type CommandOf<T extends ActName> = Extract<Command, { readonly type: T }>;
