import { join } from 'node:path';
import { serve, type Served } from '../processes';
import { fire, type Aim, type Target } from './load';
import { CLICKS, click, command, COMMANDS, submission } from './payloads';
import type { StandIn } from './stand-in';

/** Persons at most: each an NSSO manager with an account of their own. */
const MOST_PERSONS = 200;

const STAFF = 'USTAFF';

/** Who registers at once; more would only wait for each other. */
const REGISTRARS = 20;

export interface DeskSettings {
  readonly databaseUrl: string;
  readonly secret: string;
  readonly slack: StandIn;
}

/** A compiled bot as a process of its own, on Slack, with 200 managers. */
export function startBot(
  { databaseUrl, secret, slack }: DeskSettings,
  more: Readonly<Record<string, string>> = {},
): Promise<Served> {
  return serve(join(__dirname, '../../src/main.js'), [], {
    DATABASE_URL: databaseUrl,
    PORT: '0',
    HOST: '127.0.0.1',
    SLACK_SIGNING_SECRET: secret,
    SLACK_BOT_TOKEN: 'xoxb-bench',
    SLACK_API_URL: slack.apiUrl,
    SLACK_CHANNEL_REQUESTS: COMMANDS,
    SLACK_CHANNEL_APPROVALS: CLICKS,
    ROLE_STAFF: `slack:${STAFF}`,
    ROLE_NSSO: Array.from(
      { length: MOST_PERSONS },
      (_, person) => `slack:${manager(person)}`,
    ).join(),
    LOG_LEVEL: 'info',
    // The persons of a bench are faster than any: the most that a desk may be set to.
    RATE_LIMIT: '60000',
    ...more,
  });
}

function manager(person: number): string {
  return `UMANAGER${String(person).padStart(4, '0')}`;
}

/** `/ebox show` of a request. */
export function show(id: string): Aim {
  return (person) => command(`show ${id}`, `s${id}`, manager(person));
}

/** The click on `Agree` of a request that was just registered. */
export function agree(id: string): Aim {
  const value = JSON.stringify({ act: 'agree', requestId: id, version: 1 });
  return (person) => click('agree', value, `a${id}`, manager(person));
}

/**
 * Registers so many requests through the form itself, on an empty database, and gives their ids.
 * @throws when one could not be registered
 */
export async function register(
  slack: StandIn,
  target: Target,
  count: number,
): Promise<readonly string[]> {
  const opened = slack.nextView();
  await fire(target, [() => command('new', 'open', STAFF)], 1);
  const view = await opened;
  const forms = Array.from({ length: count }, (_, index) => submission(view, `V${index}`, STAFF));
  const { failed } = await fire(
    target,
    forms.map((form) => () => form),
    REGISTRARS,
  );
  if (failed > 0) throw new Error(`${failed} requests could not be registered`);
  const year = new Date().getFullYear();
  return Array.from(
    { length: count },
    (_, index) => `DS-${year}-${String(index + 1).padStart(4, '0')}`,
  );
}
