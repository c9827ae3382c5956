import type { ChatService } from '../../../app/chat/conversation/conversation';
import type { Left } from '../../../app/delivery/delivery-alerts';
import type { Clock, Randomness } from '../../../app/time/clock';
import type { ChatGateway } from '../../../app/outbox/gateway';
import type { Logger } from '../../../app/watching/log';
import type { Words } from '../../../view/words';
import type { Patience } from '../../chat-kit/patience';
import type { ConnectorClient } from '../connect/connection';
import type { Reach } from '../connect/reach';
import type { Actors } from '../directory/actors';
import type { Locales } from '../directory/locales';
import type { People } from '../directory/people';
import type { Places } from '../inbound/places';
import type { PrivateMessages } from '../send/private';
import type { Tickets } from '../files/ticket';

/** What the listeners work with. */
export interface ListenerParts {
  readonly service: ChatService;
  readonly people: People;
  readonly actors: Actors;
  readonly locales: Locales;
  readonly places: Places;
  readonly reach: Reach;
  readonly gateway: ChatGateway;
  readonly privately: PrivateMessages;
  /** A client for an address that was heard from. Rejects for one that isn't Microsoft's. */
  readonly connector: (serviceUrl: string) => Promise<ConnectorClient>;
  readonly tickets: Tickets;
  readonly patience: Patience;
  readonly random: Randomness;
  readonly clock: Clock;
  readonly log: Logger;
  readonly zone: string;
  /** The words for an account (of Entra), as far as its language is known without asking anybody. */
  readonly wordsFor: (person: string) => Words;
  /** Whether files and services of this machine are taken: in anonymous mode. */
  readonly loopback: boolean;
  /** The bot was let into a place: what waited for that can be sent. */
  readonly onJoined: (channel: string) => void;
  /** The bot was thrown out of places. */
  readonly onLeft: (left: Left) => void;
}
