import type { Report } from '../certificate/finding/report';
import type { CbeNumber } from '../terms/cbe';
import type {
  Account,
  Actor,
  Day,
  Environment,
  Instant,
  Language,
  Recipient,
  StoredFile,
} from '../terms/terms';

/**
 * What happened, in the past tense: the truth and the audit vocabulary. Everything that a person typed or
 * that names a person stands in `texts`, which retention may blank without breaking the chain.
 */
export type Event =
  | {
      readonly type: 'RequestRegistered';
      readonly cbe: CbeNumber;
      readonly language: Language;
      readonly recipients: readonly Recipient[];
      readonly documentsPerMonth: number;
      readonly plannedGoLive: Day;
      readonly firstEnvironment: Environment;
      readonly texts: {
        readonly organisation: string;
        readonly contactName: string;
        readonly contactEmail: string;
        readonly useCases: string;
        readonly loadPeaks: string;
      };
    }
  /** Taken over as it stood elsewhere. Again, from a corrected file, while nothing else happened to it here. */
  | ({ readonly type: 'Imported' } & TakenOver)
  | { readonly type: 'AgreedInPrinciple'; readonly texts: NoTexts }
  | { readonly type: 'InformationAsked'; readonly texts: { readonly question: string } }
  | { readonly type: 'QuestionAnswered'; readonly texts: { readonly answer: string } }
  | { readonly type: 'RequestRefused'; readonly texts: { readonly reason: string } }
  | {
      readonly type: 'KickOffRecorded';
      readonly date: Day;
      readonly texts: { readonly notes: string };
    }
  /** The meeting is to be then; again, where it is to be at another time or place. */
  | (MeetingTime & {
      readonly type: 'KickOffPlanned';
      /** Counts the invitations from 0: the later one holds. */
      readonly sequence: number;
      readonly texts: { readonly place: string; readonly notes: string };
    })
  /** The requester's calendar answered an invitation. */
  | {
      readonly type: 'KickOffAnswered';
      readonly mail: string;
      readonly answer: KickOffAnswer;
      /** Of the invitation that it answers. */
      readonly sequence: number;
      /** Another time, as the desk's clock says it. */
      readonly proposed: { readonly date: Day; readonly time: string } | null;
      readonly texts: { readonly sender: string; readonly comment: string };
    }
  | { readonly type: 'KickOffSkipped'; readonly texts: { readonly reason: string } }
  | {
      readonly type: 'FormalRequestRecorded';
      readonly file: StoredFile;
      readonly texts: {
        readonly legalName: string;
        readonly applicationId: string;
        readonly messageTypes: string;
        readonly city: string;
        readonly region: string;
        readonly fileName: string;
      };
    }
  | {
      readonly type: 'Corrected';
      /** The facts of the registration that differ: what they were, what they are. */
      readonly was: RegisteredFacts;
      readonly is: RegisteredFacts;
      readonly texts: BeforeAndAfter<RegisteredText>;
    }
  | {
      readonly type: 'FormalRequestCorrected';
      readonly texts: BeforeAndAfter<SubmittedText>;
    }
  | { readonly type: 'TechnicallyValidated'; readonly texts: NoTexts }
  | {
      readonly type: 'FormallyValidated';
      /** Nothing of the organisation was live yet: the whole checklist is asked for. */
      readonly firstIntegration: boolean;
      readonly texts: NoTexts;
    }
  | { readonly type: 'SentBack'; readonly texts: { readonly feedback: string } }
  | ({ readonly type: 'CsrChecked' } & CheckedFile)
  | ({ readonly type: 'CertificateAccepted' } & CheckedFile)
  | ({ readonly type: 'CertificateRejected' } & CheckedFile)
  | ({ readonly type: 'CertificateWarned' } & CheckedFile)
  | {
      readonly type: 'WarningsAccepted';
      readonly environment: Environment;
      readonly texts: { readonly reason: string };
    }
  | {
      readonly type: 'ConfigurationUpdated';
      readonly environment: Environment;
      /** The names of all items that are done now. */
      readonly done: readonly string[];
      readonly texts: NoTexts;
    }
  | {
      readonly type: 'ConfigurationCompleted';
      readonly environment: Environment;
      readonly texts: NoTexts;
    }
  | {
      readonly type: 'TestAccessRecorded';
      readonly environment: Environment;
      readonly texts: { readonly notes: string };
    }
  | {
      readonly type: 'TestsConcluded';
      readonly environment: Environment;
      readonly texts: { readonly summary: string };
    }
  | {
      readonly type: 'MovedOn';
      readonly to: Environment;
      readonly firstIntegration: boolean;
      readonly texts: NoTexts;
    }
  | { readonly type: 'WentLive'; readonly texts: NoTexts }
  | { readonly type: 'Held'; readonly texts: { readonly reason: string } }
  | { readonly type: 'Resumed'; readonly texts: NoTexts }
  | { readonly type: 'Withdrawn'; readonly texts: { readonly reason: string } }
  | {
      readonly type: 'Snoozed';
      /** Nobody is reminded before this day. */
      readonly until: Day;
      readonly texts: { readonly reason: string };
    }
  | { readonly type: 'Noted'; readonly texts: { readonly notes: string } }
  | {
      readonly type: 'Assigned';
      readonly to: Account;
      readonly texts: { readonly name: string };
    }
  /** A mail belongs to the request: it came in, or somebody said that it does. */
  | {
      readonly type: 'MailReceived';
      readonly mail: string;
      readonly from: MailFrom;
      readonly texts: {
        readonly sender: string;
        readonly subject: string;
        readonly text: string;
      };
    }
  /** A mail waits for nobody any more: an act took what it brought, somebody said so, or it belonged elsewhere. */
  | {
      readonly type: 'MailSettled';
      readonly mail: string;
      readonly how: 'taken' | 'done' | 'elsewhere';
      readonly texts: NoTexts;
    }
  /** A person wrote to the requester; in answer to a mail, or by themselves. */
  | {
      readonly type: 'MailWritten';
      readonly answers: string | null;
      /** The subject is empty where the writer had none to answer to. */
      readonly texts: { readonly subject: string; readonly text: string };
    };

/** What was known of a request that was under way before the bot, and from where. */
export interface TakenOver extends Required<RegisteredFacts> {
  readonly registeredAt: Instant;
  /** The number of the step that it waits in; `live` where none is left. */
  readonly step: number | 'live';
  /** Null before the first one. */
  readonly environment: Environment | null;
  /** When its step began to wait, or when it went live. */
  readonly since: Instant;
  /** When the certificates end that are in use already. */
  readonly certificates: Readonly<Partial<Record<Environment, Instant>>>;
  /** Nothing of the organisation was live yet: the whole checklist is asked for. */
  readonly firstIntegration: boolean;
  /** SHA-256 of the file, hex, and the row in it as a spreadsheet counts. */
  readonly fileSha256: string;
  readonly row: number;
  readonly texts: Readonly<Record<RegisteredText | SubmittedText, string>> & {
    /** How the request was named before. */
    readonly reference: string;
    readonly note: string;
  };
}

/** When people meet. */
export interface MeetingTime {
  readonly date: Day;
  /** As the desk's clock says it, `14:30`. */
  readonly time: string;
  readonly minutes: number;
  readonly start: Instant;
  readonly end: Instant;
}

/** `other-time`: they ask for another one. */
export const KICK_OFF_ANSWERS = ['accepted', 'tentative', 'declined', 'other-time'] as const;
export type KickOffAnswer = (typeof KICK_OFF_ANSWERS)[number];

/** A person's mail and a bounce wait for staff; a machine's is only noted. */
export type MailFrom = 'person' | 'machine' | 'bounce';

type NoTexts = Readonly<Record<string, never>>;

export const REGISTERED_TEXTS = [
  'organisation',
  'contactName',
  'contactEmail',
  'useCases',
  'loadPeaks',
] as const;
export type RegisteredText = (typeof REGISTERED_TEXTS)[number];

export const SUBMITTED_TEXTS = [
  'legalName',
  'applicationId',
  'messageTypes',
  'city',
  'region',
] as const;
export type SubmittedText = (typeof SUBMITTED_TEXTS)[number];

/** Texts that were corrected: `city` is what stands now, `cityBefore` what stood there. */
export type BeforeAndAfter<Name extends string> = Readonly<
  Partial<Record<Name | `${Name}Before`, string>>
>;

/** Facts of a registration that name nobody. */
export interface RegisteredFacts {
  readonly cbe?: CbeNumber;
  readonly language?: Language;
  readonly recipients?: readonly Recipient[];
  readonly documentsPerMonth?: number;
  readonly plannedGoLive?: Day;
  readonly firstEnvironment?: Environment;
}

interface CheckedFile {
  readonly environment: Environment;
  readonly file: StoredFile;
  readonly verdict: Report['verdict'];
  /** The ids of the findings, errors first. */
  readonly findings: readonly string[];
  /** SHA-256 of the certificate and of its public key, hex; the former null for a CSR, both null if unread. */
  readonly fingerprint: string | null;
  readonly spki: string | null;
  /** The report quotes what the requester typed into the subject; null once retention has blanked it. */
  readonly texts: { readonly fileName: string; readonly report: Report | null };
}

export type EventType = Event['type'];
export type EventOf<T extends EventType> = Extract<Event, { readonly type: T }>;

/** Who does what the bot does by itself (a deadline passing): no person, no role. */
export interface System {
  readonly platform: 'system';
  readonly id: string;
  readonly name: string;
  readonly role: 'system';
  readonly standsInFor?: never;
}

/** An event as it stands in a request's history. Versions count from 1 without a gap. */
export interface Recorded {
  readonly version: number;
  readonly at: Instant;
  readonly actor: Actor | System;
  readonly event: Event;
}
