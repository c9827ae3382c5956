import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { reminderLane } from '../../src/app/outbox/lanes';
import { openPostgres } from '../../src/storage/database/database';
import { migrate } from '../../src/storage/database/migrate';
import { createOutbox } from '../../src/storage/outbox/outbox-store';
import { freshDatabase } from '../database';
import { serve } from '../processes';
import { row, type Row } from '../row';
import { LIMIT_MS, platform, type Platform } from './platform';

const CHANNELS = 20;

/** Messages in each channel, in two lanes that lead there: at the limit, as many seconds. */
const MESSAGES = 40;

const GOAL = 0.95;

/** Milliseconds after which a drain is given up, far above what the goal allows. */
const PATIENCE_MS = 3 * MESSAGES * LIMIT_MS;

/** Milliseconds that Slack takes to answer, about: from Belgium to the United States and back. */
const FAR_MS = 100;

/** How much of the platform's limit the outbox uses, and how often it breaks it. */
export async function benchDrain(): Promise<readonly Row[]> {
  return [
    ...(await drain(1, 0)),
    ...(await drain(2, 0)),
    ...(await drain(1, FAR_MS)),
    ...(await drain(2, FAR_MS)),
  ];
}

async function drain(processes: number, answerMs: number): Promise<readonly Row[]> {
  const database = await freshDatabase();
  const store = openPostgres(database.url);
  await migrate(store);
  const slack = await platform(answerMs);
  const worker = join(__dirname, 'worker.js');
  const workers = await Promise.all(
    Array.from({ length: processes }, () => serve(worker, [database.url, slack.apiUrl], {})),
  );
  try {
    await fill(createOutbox(store.knex, { uuid: randomUUID }));
    await drained(slack);
    return figures(slack, processes, answerMs);
  } finally {
    await Promise.all(workers.map((one) => one.stop()));
    slack.close();
    await store.close();
    await database.drop();
  }
}

async function fill(outbox: ReturnType<typeof createOutbox>): Promise<void> {
  for (let message = 0; message < MESSAGES; message += 1) {
    for (let channel = 0; channel < CHANNELS; channel += 1) {
      const person = `C${channel}`;
      const lane = `slack:${person}`;
      await outbox.post({
        lane: message % 2 === 0 ? lane : reminderLane(lane),
        key: randomUUID(),
        requestId: null,
        body: { kind: 'direct', platform: 'slack', person, card: { summary: 'x', blocks: [] } },
        urgency: 'decision',
        at: new Date(),
      });
    }
  }
}

async function drained(slack: Platform): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  const all = () => [...slack.taken().values()].reduce((sum, times) => sum + times.length, 0);
  while (all() < CHANNELS * MESSAGES) {
    if (performance.now() > end) throw new Error(`Only ${all()} messages arrived`);
    await wait(LIMIT_MS / 10);
  }
}

function figures(slack: Platform, processes: number, answerMs: number): readonly Row[] {
  const by = `${processes === 1 ? '1 process' : `${processes} processes`}, answers in ${answerMs} ms`;
  const rates = [...slack.taken().values()].map((times) => {
    const took = (times.at(-1) ?? 0) - (times[0] ?? 0);
    return ((times.length - 1) * 1_000) / took;
  });
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  const limit = 1_000 / LIMIT_MS;
  return [
    row(`drain of ${CHANNELS} channels, ${by}`, mean, 'messages/s in a channel', {
      floor: { name: 'the platform’s limit', value: limit },
      goal: `at least ${GOAL} ×`,
      holds: mean >= GOAL * limit,
    }),
    row(`drain of ${CHANNELS} channels, ${by}: answered 429`, slack.refused(), '', {
      goal: '0',
      holds: slack.refused() === 0,
    }),
  ];
}
