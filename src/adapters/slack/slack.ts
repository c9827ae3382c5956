import { ExpressReceiver, type Receiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { Express } from 'express';
import type { Checkup } from '../../app/doctor/checkup';
import type { ChatService } from '../../app/chat/conversation/conversation';
import type { Locales } from '../../app/languages/chosen';
import type { Languages } from '../../app/languages/languages';
import type { Groups } from '../../app/people/directory';
import type { Clock } from '../../app/time/clock';
import type { ChatGateway, Standing } from '../../app/outbox/gateway';
import type { Logger, Trace } from '../../app/watching/log';
import type { Metrics } from '../../app/watching/metrics';
import { wordsIn } from '../../view/words';
import { Patience } from '../chat-kit/patience';
import { Probe } from '../chat-kit/probe';
import type { Reachable } from '../chat-kit/reachability';
import { PrivateAnswers } from './answer/private';
import { Homes } from './answer/homes';
import { clientOptions, createApi } from './api/api';
import { slackLogger } from './api/log';
import { Reach } from './api/reach';
import { AckLastApp } from './connect/app';
import { SocketLink, type Dispatcher } from './connect/socket';
import { slackCheckup } from './doctor/checkup';
import { SlackGateway } from './send/gateway';
import { SlackGroups } from './directory/groups';
import { trustedHosts } from './api/hosts';
import { listenToCommands } from './listen/command';
import { listenToHomes } from './listen/home';
import { listenToMessages } from './listen/message';
import type { ListenerParts } from './listen/parts';
import { listenToPresses } from './listen/press';
import { listenToShortcuts } from './listen/shortcut';
import { listenToSubmissions } from './listen/submission';
import { Names } from './directory/names';
import { People } from './directory/people';
import { Places } from './directory/places';

/** Bolt's default, and the address in manifests/slack.json. */
const ENDPOINT = '/slack/events';

/** Milliseconds: Slack waits 3 s for an acknowledgement; this leaves it and the network the rest. */
export const PATIENCE_MS = 2_500;

/** Bytes of a request of Slack's: a form with every field full, and the view it stood in, is far below. */
const MOST_BYTES = 1024 * 1024;

export interface SlackOptions {
  /** The process's app. Bolt reads bodies itself: the app must parse none before. Unused in socket mode. */
  readonly express: Express;
  /** The bot token, `xoxb-…`. */
  readonly token: string;
  /** Proves that a request is Slack's. Unused in socket mode. */
  readonly signingSecret: string;
  /** The app-level token, `xapp-…`: with it events come through a socket, and nothing is served. */
  readonly appToken?: string;
  /** What the socket is opened with where the way to Slack isn't straight. */
  readonly dispatcher?: Dispatcher | null;
  /** Slack's Web API, or a stand-in. */
  readonly apiUrl: string;
  /** The desk's time zone, for dates where Slack can't show the reader's. */
  readonly zone: string;
  readonly languages: Pick<Languages, 'ofPersonNow'>;
  readonly clock: Clock;
  readonly log: Logger;
  readonly trace: Trace;
  readonly metrics: Pick<Metrics, 'acknowledging'>;
  /** The bot has joined a channel: what waited for that can be sent. */
  readonly onJoined: (channel: string) => void;
  /** How long an answer may take before Slack is acknowledged without it, in ms; for tests. */
  readonly patienceMs?: number;
  /** How long an answer waits for what Slack knows of a person, a group or a place, in ms; for tests. */
  readonly lookUpMs?: number;
}

export interface SlackAdapter {
  readonly gateway: ChatGateway;
  readonly groups: Groups;
  /** What Slack tells of people's languages. */
  readonly locales: Locales;
  readonly checkup: Checkup;
  /** What the account of somebody who did something is, as far as it is known while they wait. */
  actorStanding(id: string): Promise<Standing>;
  /** Draws the home tabs on which something has changed. Never rejects. */
  refreshHomes(): Promise<void>;
  /** What came of the last call to Slack. */
  reachable(): Reachable;
  /**
   * Begins to hear people. Never waits for Slack: while it can't be reached, commands and clicks that do arrive are
   * answered all the same.
   */
  start(service: ChatService): void;
  /** Hears nobody any more, and ends what is under way. */
  stop(): Promise<void>;
}

/** Connects the bot to one Slack workspace. */
export function createSlack(options: SlackOptions): SlackAdapter {
  const { apiUrl, token, log, clock, zone, trace, metrics } = options;
  const reach = new Reach();
  const api = createApi(new WebClient(token, clientOptions(apiUrl, log)), reach);
  const hosts = trustedHosts(apiUrl);
  const people = new People(api, clock, options.lookUpMs ?? null);
  const names = new Names(api, people);
  const patience = new Patience({
    platform: 'slack',
    patienceMs: options.patienceMs ?? PATIENCE_MS,
    log,
    trace,
    metrics,
  });
  const probe = new Probe(
    () => names.botId() === null || !reach.now().ok,
    () => names.learn(),
  );
  const socket =
    options.appToken === undefined
      ? null
      : new SocketLink({
          appToken: options.appToken,
          apiUrl,
          log,
          dispatcher: options.dispatcher ?? null,
        });

  let homes: Homes | null = null;

  return {
    gateway: new SlackGateway({ api, people, names, hosts, zone }),
    groups: new SlackGroups(api, clock, log, options.lookUpMs),
    locales: people,
    checkup: slackCheckup({ api, apiUrl, zone, machineNow: Date.now }),
    actorStanding: (id) => people.actorStanding(id),
    reachable: () => reach.now(),
    refreshHomes: async () => homes?.refresh(),
    start(service) {
      const files = { api, hosts, token, log };
      const answers = new PrivateAnswers(api, hosts, zone, log);
      homes = new Homes({ service, api, people, zone, clock, log });
      const parts = {
        service,
        homes,
        api,
        people,
        names,
        places: new Places(api, options.lookUpMs),
        files,
        patience,
        answers,
        zone,
        wordsFor: (id: string) => wordsIn(options.languages.ofPersonNow({ platform: 'slack', id })),
        log,
      };
      listen(socket?.receiver ?? serve(options), options, { ...parts, onJoined: options.onJoined });
      probe.start();
      socket?.start();
    },
    async stop() {
      probe.stop();
      await socket?.stop();
      await patience.settled();
    },
  };
}

function serve({ express, signingSecret, patienceMs = PATIENCE_MS, log }: SlackOptions): Receiver {
  return new ExpressReceiver({
    // Patience acknowledges, always: on a busy machine Bolt's own 404 would only overtake it.
    unhandledRequestTimeoutMillis: 2 * patienceMs,
    app: express,
    endpoints: ENDPOINT,
    signingSecret,
    bodyLimit: MOST_BYTES,
    logger: slackLogger(log),
  });
}

function listen(
  receiver: Receiver,
  { token, apiUrl, log, trace }: SlackOptions,
  parts: ListenerParts,
) {
  const app = new AckLastApp(
    {
      receiver,
      // Bolt would ask Slack first, and acknowledge nothing while it is away.
      authorize: () => Promise.resolve({ botToken: token }),
      clientOptions: clientOptions(apiUrl, log),
      logger: slackLogger(log),
      convoStore: false,
      ignoreSelf: false,
    },
    log,
    trace,
  );
  app.error((error) => {
    log.error({ err: error }, 'Slack request failed');
    return Promise.resolve();
  });
  listenToCommands(app, parts);
  listenToPresses(app, parts);
  listenToSubmissions(app, parts);
  listenToShortcuts(app, parts);
  listenToMessages(app, parts);
  listenToHomes(app, parts);
}
