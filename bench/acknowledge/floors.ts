import { App, ExpressReceiver } from '@slack/bolt';
import express from 'express';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';

/**
 * What a process of its own serves as a floor: a Bolt app that acknowledges at once, or one that makes a single INSERT
 * first. Run as `node floors.js bare|insert`, with SLACK_SIGNING_SECRET and DATABASE_URL.
 */
async function main(kind: string): Promise<void> {
  const http = express();
  const receiver = new ExpressReceiver({
    signingSecret: process.env['SLACK_SIGNING_SECRET'] ?? '',
    endpoints: '/slack/events',
    app: http,
  });
  const app = new App({
    receiver,
    authorize: async () => ({ botToken: 'xoxb-bench', botId: 'B', botUserId: 'U' }),
  });
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'] ?? '', max: 10 });
  const work =
    kind === 'insert'
      ? (key: string) => pool.query('insert into floor (key, at) values ($1, now())', [key])
      : () => Promise.resolve();
  if (kind === 'insert') {
    await pool.query('create table if not exists floor (key text primary key, at timestamptz)');
  }
  app.command('/ebox', async ({ ack, body }) => {
    await work(body.trigger_id);
    await ack('ok');
  });
  app.action(/.*/u, async ({ ack, body }) => {
    await work('trigger_id' in body ? body.trigger_id : '');
    await ack();
  });
  const server: Server = createServer(http).listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    process.stdout.write(`${JSON.stringify({ port })}\n`);
  });
}

void main(process.argv[2] ?? 'bare');
