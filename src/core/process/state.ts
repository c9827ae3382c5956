import type { Finding, Verdict } from '../certificate/finding/report';
import type { CbeNumber } from '../terms/cbe';
import type { Correction } from './commands';
import type { Outcome } from './definition';
import type { EventOf, EventType, MeetingTime } from './events';
import type {
  Account,
  Actor,
  Day,
  DoneBy,
  Environment,
  Instant,
  Language,
  Party,
  Person,
  Recipient,
  StoredFile,
} from '../terms/terms';

/** A task that waits for its party. */
export interface OpenTask {
  readonly task: string;
  /** Null for a task that exists once a request. */
  readonly environment: Environment | null;
  readonly since: Instant;
  /** When that is over which it waits for, where it was planned; left out where it has a deadline alone. */
  readonly planned?: Instant;
}

/** A task that was done and hasn't opened again since. */
export type ClosedTask = Pick<OpenTask, 'task' | 'environment'>;

/** A mail that waits for staff. */
export interface OpenMail {
  readonly id: string;
  readonly since: Instant;
}

/** Who holds the ball for which task, since when. Derived: see waiting.ts. */
export interface Waiting {
  readonly party: Party;
  readonly task: string;
  readonly environment: Environment | null;
  readonly since: Instant;
  readonly planned?: Instant;
}

/** A meeting that the requester was invited to. */
export interface PlannedKickOff extends MeetingTime {
  readonly place: string;
  readonly notes: string;
  /** Of the last invitation, which counts from 0, or of its cancellation. */
  readonly sequence: number;
  /** The requester's last word on this very invitation; left out as long as there is none. */
  readonly answer?: Pick<EventOf<'KickOffAnswered'>, 'answer' | 'proposed'>;
  /** When it was called off; left out where it was not. */
  readonly cancelled?: Instant;
}

export interface FormalRequest {
  readonly legalName: string;
  readonly applicationId: string;
  readonly messageTypes: string;
  readonly city: string;
  readonly region: string;
  /** Null where the request was taken over: its form stayed where it was. */
  readonly file: StoredFile | null;
  readonly fileName: string;
}

/** A certificate that was accepted, or one that still needs a decision, or was refused. */
export interface CheckedCertificate {
  /** Null where only its end is known, from where the request was taken over. */
  readonly file: StoredFile | null;
  readonly fileName: string;
  readonly verdict: Verdict;
  readonly findings: readonly Omit<Finding, 'citation'>[];
  readonly notAfter: Instant | null;
  readonly fingerprint: string | null;
  readonly spki: string | null;
  readonly at: Instant;
}

export interface EnvironmentState {
  /** The certificate that counts. */
  readonly certificate: CheckedCertificate | null;
  /** The last upload where it doesn't count: refused, or waiting for `Accept with warnings`. */
  readonly pending: CheckedCertificate | null;
  /** The CSR that was checked for the next order; none once a certificate was accepted. */
  readonly csr: CheckedCertificate | null;
  readonly checklist: readonly string[];
  readonly done: readonly string[];
  readonly configuredAt: Instant | null;
  readonly testAccess: string | null;
  readonly testedAt: Instant | null;
}

/** What a person said last of its kind, with the text they typed, if any. */
export interface Said extends DoneBy {
  readonly type: EventType;
  readonly text: string | null;
  readonly at: Instant;
}

/** A request as its events leave it. */
export interface RequestState {
  readonly id: string;
  readonly definition: string;
  readonly version: number;
  readonly registered: { readonly at: Instant; readonly by: Person };
  readonly organisation: string;
  readonly cbe: CbeNumber;
  readonly contact: { readonly name: string; readonly email: string };
  readonly language: Language;
  readonly useCases: string;
  readonly recipients: readonly Recipient[];
  readonly documentsPerMonth: number;
  readonly loadPeaks: string;
  readonly plannedGoLive: Day;
  readonly firstEnvironment: Environment;
  readonly question: { readonly text: string; readonly at: Instant; readonly by: Actor } | null;
  readonly answer: string | null;
  readonly feedback: string | null;
  readonly form: FormalRequest | null;
  /** Everybody who ever validated it technically: they can't give the NSSO's word. */
  readonly validators: readonly Account[];
  /** The environment it is at; null until the formal request is confirmed. */
  readonly environment: Environment | null;
  readonly environments: Readonly<Partial<Record<Environment, EnvironmentState>>>;
  readonly assignee: Person | null;
  /** The last thing the NSSO said: what its card in the approvals channel keeps showing. */
  readonly nssoWord: Said | null;
  readonly note: Said | null;
  readonly open: readonly OpenTask[];
  /** What is done, for the joins of the definition. */
  readonly closed: readonly ClosedTask[];
  readonly hold: { readonly since: Instant; readonly reason: string } | null;
  /** Nobody is reminded before this day, unless somebody else gets the ball before. */
  readonly snooze: (DoneBy & { readonly until: Day; readonly reason: string }) | null;
  /** Past holds, for clocks that must not run while a request was held. */
  readonly holds: readonly { readonly from: Instant; readonly to: Instant }[];
  readonly ended: { readonly outcome: Outcome; readonly at: Instant } | null;
  readonly last: DoneBy & { readonly type: EventType; readonly at: Instant };
  /** The meeting that is planned, or was called off; left out where none was, and once it was held. */
  readonly kickOff?: PlannedKickOff;
  /** Mails that wait for staff, oldest first; left out where none does. */
  readonly mails?: readonly OpenMail[];
  /** The last correction, as the card tells it; left out where there was none. */
  readonly corrected?: DoneBy & {
    readonly at: Instant;
    readonly was: Correction;
    readonly is: Correction;
  };
  /** From where it was taken over; left out where it was registered here. */
  readonly takenOver?: {
    /** How it was named there; empty once retention has blanked it. */
    readonly reference: string;
    /** When at the latest the NSSO had agreed; null where it had not. */
    readonly agreedBy: Instant | null;
  };
  /** When retention removed what; left out where it removed nothing. */
  readonly removed?: { readonly files: Instant | null; readonly personal: Instant | null };
}
