import { join } from 'node:path';
import pino from 'pino';
import { readConfig, type Config } from '../../src/config/config';
import { start, type Given, type Running } from '../../src/main';
import type { Workspace } from '../../workspace';
import type { Database } from '../../src/storage/database/database';

/** The compiled reader of certificates: a worker thread runs no TypeScript. `npm test` compiles before it tests. */
export const inspectorWorker = join(__dirname, '../../dist/src/adapters/x509/worker.js');

/** A whole bot on this database, in the local workspace, without examples and without waiting between messages. */
export async function startBot(
  database: Database,
  env: Readonly<Record<string, string>> = {},
  given: Partial<Given> = {},
): Promise<{ readonly bot: Running; readonly workspace: Workspace }> {
  const log = pino({ level: 'silent' });
  const bot = await start(configOf(env), log, {
    database,
    examples: false,
    inspectorWorker,
    ...given,
  });
  if (!bot.workspace) throw new Error('These settings should give the local workspace');
  return { bot, workspace: bot.workspace };
}

/** A test does in seconds what people do in a day. */
const UNHURRIED = '60000';

/** The configuration that these variables give, on any free port. */
export function configOf(env: Readonly<Record<string, string>> = {}): Config {
  const reading = readConfig({ PORT: '0', RATE_LIMIT: UNHURRIED, ...env });
  if (!reading.ok) throw new Error(reading.faults.join('\n'));
  return reading.config;
}
