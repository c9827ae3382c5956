import express from 'express';
import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { createTrace } from '../../src/adapters/log/trace';
import { createFigures } from '../../src/adapters/metrics/metrics';
import { createSlack } from '../../src/adapters/slack/slack';
import { createDispatcher } from '../../src/delivery/dispatcher';
import { openPostgres } from '../../src/storage/database/database';
import { createOutbox } from '../../src/storage/outbox/outbox-store';
import { oneLanguage } from '../../src/app/languages/languages';

/** One process that drains the outbox: the real dispatcher, the real Slack gateway, a pool of its own. */
function work(url: string, apiUrl: string): void {
  const log = pino({ level: 'silent' });
  const clock = { now: () => new Date() };
  const random = { uuid: randomUUID };
  const { gateway } = createSlack({
    express: express(),
    token: 'xoxb-bench',
    signingSecret: 'bench',
    apiUrl,
    zone: 'Europe/Brussels',
    languages: oneLanguage('en'),
    clock,
    log,
    trace: createTrace(random),
    metrics: createFigures().counters,
    onJoined: () => undefined,
  });
  const database = openPostgres(url);
  const dispatcher = createDispatcher({
    outbox: createOutbox(database.knex, random),
    clock,
    random,
    log,
    async deliver({ body, key, firstTriedAt }) {
      if (body.kind !== 'direct' || 'tells' in body.card)
        throw new Error('The benchmark writes to channels alone');
      return gateway.post(body.person, body.card, { key, triedSince: firstTriedAt });
    },
    onUnreachable: async () => undefined,
    onReachable: async () => undefined,
    onDead: async () => undefined,
  });
  dispatcher.start();
  // What `serve` waits for; nothing is served here.
  process.stdout.write(`${JSON.stringify({ port: 0 })}\n`);
  process.once('SIGTERM', () => void dispatcher.stop().then(() => process.exit(0)));
}

const [url = '', apiUrl = ''] = process.argv.slice(2);
work(url, apiUrl);
