import express from 'express';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';

/** The least that a start on Postgres can be: Node, express and pg, ready when the database answers. */
const pool = new Pool({ connectionString: process.env['DATABASE_URL'] ?? '' });
const http = express().get('/readyz', async (_, response) => {
  await pool.query('select 1');
  response.json({ ok: true });
});
const server = createServer(http).listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ port })}\n`);
});
