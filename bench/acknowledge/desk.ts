import { join } from 'node:path';
import { z } from 'zod';
import { ask } from '../database';
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

/** A crowded machine may keep a form from being saved; it is sent in again. */
const TRIES = 5;

/**
 * Registers so many requests through the form itself, on an empty database, and gives their ids.
 * @throws when they could not all be registered
 */
export async function register(
  { slack, databaseUrl }: DeskSettings,
  target: Target,
  count: number,
): Promise<readonly string[]> {
  const opened = slack.nextView();
  await fire(target, [() => command('new', 'open', STAFF)], 1);
  const view = await opened;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const missing = count - (await registered(databaseUrl)).length;
    const forms = Array.from({ length: missing }, (_, index) =>
      submission(view, `V${attempt}-${index}`, STAFF),
    );
    await fire(
      target,
      forms.map((form) => () => form),
      REGISTRARS,
    );
    const ids = await registered(databaseUrl);
    if (ids.length >= count) return ids.slice(0, count);
  }
  throw new Error(`${count} requests could not be registered`);
}

/** What the database holds, whatever was acknowledged: a form that can't be saved is acknowledged with those words. */
async function registered(databaseUrl: string): Promise<readonly string[]> {
  const sql = `select coalesce(json_agg(id order by id), '[]') from request`;
  return z.array(z.string()).parse(await ask(databaseUrl, sql));
}
