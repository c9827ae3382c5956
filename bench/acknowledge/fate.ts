import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { ask } from '../database';
import { CLICKS, COMMANDS } from './payloads';
import type { StandIn } from './stand-in';

/** What the bot says when the database was not there in time. Nothing was changed then, and the person knows. */
const NOT_SAVED = 'save just now';

/** What it says when it acknowledged to Slack, which waits no longer, while the work went on. */
const STILL_WORKING = 'Still working on it';

/** What became of `Agree` clicks that were acknowledged. */
export interface Fate {
  /** The database hasn't got them, and nobody was told: must never be. */
  readonly lost: number;
  readonly notSaved: number;
  /** Commands and clicks that were acknowledged before they were done. */
  readonly early: number;
}

/** Milliseconds for what goes on after an acknowledgement. */
const SETTLE_MS = 15_000;
const LOOK_MS = 250;

/** The fate of so many clicks, as soon as all are accounted for or have had their time. */
export async function fateOf(clicks: number, databaseUrl: string, slack: StandIn): Promise<Fate> {
  const until = performance.now() + SETTLE_MS;
  for (;;) {
    const sql = `select count(*) from event where type = 'AgreedInPrinciple'`;
    const stored = Number(await ask(databaseUrl, sql));
    const notSaved = slack.whispered(NOT_SAVED, CLICKS);
    const lost = clicks - stored - notSaved;
    if (lost === 0 || performance.now() > until) {
      const early =
        slack.whispered(STILL_WORKING, COMMANDS) + slack.whispered(STILL_WORKING, CLICKS);
      return { lost, notSaved, early };
    }
    await pause(LOOK_MS);
  }
}
