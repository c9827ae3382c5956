import type { Platform } from '../../core/terms/terms';
import type { CardContext } from '../../view/cards/request-card';
import type { Outbox } from '../outbox/outbox';
import type { UndeliveredStore } from '../outbox/undelivered';
import type { AbsenceStore } from '../people/absences';
import type { LinkStore } from '../people/links';
import type { Mails } from '../people/mails';
import type { Standings } from '../people/standings';
import type { Directory } from '../people/directory-port';
import type { Channels, SettingsStore } from '../settings/settings-store';
import type { Clock } from '../time/clock';
import type { Logger } from '../watching/log';
import type { Metrics } from '../watching/metrics';
import type { MailStore } from './mail-store';
import type { RequestQueries } from './request-queries';
import type { RequestStore } from './request-store';

/** What a change of a request needs. */
export interface RequestDeps {
  /** The process, its calendar and its zone: whoever draws a card needs them, and so does whoever decides. */
  readonly context: CardContext;
  readonly requests: RequestStores;
  readonly people: PeopleSources;
  readonly out: Out;
  readonly watch: Watch;
  readonly clock: Clock;
}

/** Requests, to change and to look at. */
export interface RequestStores {
  readonly store: RequestStore;
  readonly queries: RequestQueries;
  /** Mails that came in. */
  readonly mails: MailStore;
}

/** Who holds which role, by the configuration and by chat, who is away, who has left, and whose accounts are one human's. */
export interface PeopleSources {
  readonly directory: Directory;
  readonly settings: SettingsStore;
  readonly standings: Standings;
  readonly absences: AbsenceStore;
  readonly links: LinkStore;
  readonly mails: Mails;
}

/** What goes out to people, and by which ways. */
export interface Out {
  /** The chat systems that are connected: each gets its own copies of cards and notes. */
  readonly platforms: readonly Platform[];
  /** Whether mail is sent; if not, its text goes to the requests channel. */
  readonly mailIsSent: boolean;
  /** Channels of the environment, where none was chosen in chat. */
  readonly channels: Channels;
  /** Puts a message that belongs to no change of a request into the outbox. */
  readonly post: Outbox['post'];
  readonly undelivered: UndeliveredStore;
  /** Called after each commit: delivery need not wait for its next look. */
  readonly committed: () => void;
}

/** Who watches what happens. */
export interface Watch {
  readonly log: Logger;
  readonly metrics: Metrics;
}
