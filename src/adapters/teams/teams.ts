import type { RequestHandler } from 'express';
import type { Checkup } from '../../app/doctor/checkup';
import type { ChatService } from '../../app/chat/conversation/conversation';
import type { Left } from '../../app/delivery/delivery-alerts';
import type { Clock, Randomness } from '../../app/time/clock';
import type { Locales as Told } from '../../app/languages/chosen';
import type { Languages } from '../../app/languages/languages';
import type { ConversationStore } from '../../app/outbox/conversations';
import type { ChatGateway, Standing } from '../../app/outbox/gateway';
import type { Logger, Trace } from '../../app/watching/log';
import type { Metrics } from '../../app/watching/metrics';
import type { Person } from '../../core/terms/terms';
import { wordsIn } from '../../view/words';
import { Patience } from '../chat-kit/patience';
import type { Reachable } from '../chat-kit/reachability';
import type { Credentials } from './connect/access';
import { Connection } from './connect/connection';
import { teamsProbe } from './connect/probe';
import { Reach } from './connect/reach';
import { teamsCheckup } from './doctor/checkup';
import { PrivateMessages } from './send/private';
import { TeamsGateway } from './send/gateway';
import { endpoint } from './listen/endpoint';
import type { ListenerParts } from './listen/parts';
import { Actors } from './directory/actors';
import { Asking } from './directory/asking';
import { Locales } from './directory/locales';
import { People } from './directory/people';
import { Places } from './inbound/places';
import { Tickets } from './files/ticket';

/**
 * Milliseconds for an answer: Teams shows “Unable to reach app” when a dialog or a search takes longer than 5 s
 * ("Invoke and respond to fetch request"); this leaves the network the rest.
 */
const PATIENCE_MS = 4_000;

/** Milliseconds after the start in which nobody is kept from hearing that the bot is ready. */
const WARM_AFTER_MS = 1_000;

export interface TeamsOptions {
  /** How the bot proves who it is: what `accessOf` made of the settings. */
  readonly credentials: Credentials;
  readonly conversations: ConversationStore;
  /** Everybody who holds a role, by name: role holders see cards of their own first, and forms offer them. */
  readonly holders: () => Promise<readonly Person[]>;
  /** The desk's time zone, for dates where Teams can't show the reader's. */
  readonly zone: string;
  readonly languages: Pick<Languages, 'ofPersonNow'>;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly log: Logger;
  readonly trace: Trace;
  readonly metrics: Pick<Metrics, 'acknowledging'>;
  /** The bot was let into a conversation: what waited for that can be sent. */
  readonly onJoined: (channel: string) => void;
  /** The bot was removed from conversations, told once for each removal. */
  readonly onLeft: (left: Left) => void;
  /** How long an answer may take before Teams gets another, in ms; for tests. */
  readonly patienceMs?: number;
  /** How long an answer waits for what Teams knows of a person, in ms; for tests. */
  readonly lookUpMs?: number;
}

export interface TeamsAdapter {
  /** For `POST /api/messages`; reads the body itself. */
  readonly handler: RequestHandler;
  readonly gateway: ChatGateway;
  /** What Teams tells of people's languages. */
  readonly locales: Told;
  readonly checkup: Checkup;
  /** What the account of somebody who did something is, as far as it is known by then. */
  actorStanding(id: string): Promise<Standing>;
  /** What came of the last call to Teams. */
  reachable(): Reachable;
  /** Begins to hear people. Never waits for Microsoft. */
  start(service: ChatService): void;
  /** Hears nobody any more, and ends what is under way. */
  stop(): Promise<void>;
}

/** Connects the bot to Microsoft Teams. */
export function createTeams(options: TeamsOptions): TeamsAdapter {
  const { credentials, conversations, clock, random, log, zone, trace, metrics } = options;
  const reach = new Reach();
  const connection = new Connection(credentials, reach);
  const asking = new Asking(connection, log);
  const people = new People({
    connection,
    conversations,
    clock,
    log,
    holders: options.holders,
    lookUpMs: options.lookUpMs ?? null,
  });
  const actors = new Actors({
    asking,
    clock,
    lookUpMs: options.lookUpMs ?? null,
  });
  const locales = new Locales(conversations, log);
  const gateway = new TeamsGateway({
    connection,
    conversations,
    asking,
    people,
    reach,
    clock,
    zone,
  });
  const patience = new Patience({
    platform: 'teams',
    patienceMs: options.patienceMs ?? PATIENCE_MS,
    log,
    trace,
    metrics,
  });
  const probe = teamsProbe(connection, conversations, reach);
  const places = new Places(conversations, clock, log);
  const tickets = new Tickets(secretOf(credentials));
  const { onJoined, onLeft } = options;
  let listener: ListenerParts | null = null;
  let warming: NodeJS.Timeout | undefined;
  return {
    gateway,
    locales,
    checkup: teamsCheckup({ connection, conversations, asking }),
    handler: endpoint({
      connection,
      tenantId: tenantOf(credentials),
      listener: () => listener,
    }),
    actorStanding: (id) => Promise.resolve(actors.standing(id)),
    reachable: () => reach.now(),
    start(service) {
      const { loopback } = connection;
      const connector = (serviceUrl: string) => connection.connector(serviceUrl);
      const wordsFor = (id: string) =>
        wordsIn(options.languages.ofPersonNow({ platform: 'teams', id }));
      const own = {
        wordsFor,
        service,
        people,
        actors,
        locales,
        places,
        gateway,
        privately: new PrivateMessages({ connector, clock }),
        connector,
        tickets,
        patience,
        reach,
      };
      listener = { ...own, random, clock, log, zone, loopback, onJoined, onLeft };
      warming = setTimeout(() => {
        probe.start();
        connection.warm().catch((error: unknown) => {
          log.error({ err: error }, 'Failed to load botbuilder: nobody is heard from Teams');
        });
      }, WARM_AFTER_MS);
      warming.unref();
    },
    async stop() {
      listener = null;
      clearTimeout(warming);
      probe.stop();
      await patience.settled();
    },
  };
}

function secretOf(credentials: Credentials): string | null {
  return 'password' in credentials ? credentials.password : null;
}

function tenantOf(credentials: Credentials): string | null {
  return 'tenantId' in credentials ? credentials.tenantId : null;
}
