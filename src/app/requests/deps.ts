import type { Logger } from '../watching/log';
import type { WorkingTime } from '../../core/policy/deadline';
import type { Definition } from '../../core/process/definition';
import type { Platform } from '../../core/terms/terms';
import type { CardContext } from '../../view/cards/request-card';
import type { Card, Note } from '../../view/model/model';
import type { AbsenceStore } from '../people/absences';
import type { Channels, DeskStore } from '../settings/desk-store';
import type { Clock, Randomness } from '../time/clock';
import type { Directory } from '../people/directory-port';
import type { FileStore } from './files';
import type { Inspector } from './inspector';
import type { KnownCertificates } from './known-certificates';
import type { MailStore } from './mail-store';
import type { Metrics } from '../watching/metrics';
import type { Outbox } from '../outbox/outbox';
import type { RequestQueries } from './request-queries';
import type { RequestStore } from './request-store';
import type { UndeliveredStore } from '../outbox/undelivered';

/** What the desk is made of. */
export interface DeskDeps {
  readonly definition: Definition;
  readonly zone: string;
  readonly time: WorkingTime;
  /** The chat systems that are connected: each gets its own copies of cards and lines. */
  readonly platforms: readonly Platform[];
  /** Whether mail is sent; if not, its text goes to the requests channel. */
  readonly mailIsSent: boolean;
  /** Channels of the environment, where none was chosen in chat. */
  readonly channels: Channels;
  readonly store: RequestStore;
  readonly queries: RequestQueries;
  readonly known: KnownCertificates;
  readonly settings: DeskStore;
  readonly directory: Directory;
  readonly inspector: Inspector;
  readonly files: FileStore;
  readonly absences: AbsenceStore;
  readonly undelivered: UndeliveredStore;
  /** Mails that came in. */
  readonly mails: MailStore;
  /** Puts a message that belongs to no change of a request into the outbox. */
  readonly post: Outbox['post'];
  /** The digest of this moment. */
  readonly digest: (now: Date) => Promise<Card | Note>;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Called after each commit: delivery need not wait for its next look. */
  readonly committed: () => void;
}

/** What the view needs to draw a card. */
export function cardContext({
  definition,
  zone,
  time,
}: Pick<DeskDeps, 'definition' | 'zone' | 'time'>): CardContext {
  return { definition, zone, time };
}
