import { join } from 'node:path';
import pino from 'pino';
import { readConfig, type Config } from '../../src/config/config';
import type { Given, Running } from '../../src/composition/start';
import { startLocal, type Local } from '../../workspace/ebox/start';
import type { Workspace } from '../../workspace/testing';
import { PATIENT, UNHURRIED } from './unhurried';
import type { Database } from '../../src/storage/database/database';

/** The compiled reader of certificates: a worker thread runs no TypeScript. `npm test` compiles before it tests. */
export const inspectorWorker = join(__dirname, '../../dist/src/adapters/x509/worker.js');

/** The compiled maker and reader of PDFs, likewise. */
export const paperWorker = join(__dirname, '../../dist/src/adapters/pdf/worker.js');

/** The compiled reader of tables, likewise. */
export const tableWorker = join(__dirname, '../../dist/src/adapters/tables/worker.js');

/** The compiled reader of mails, likewise. */
export const mailParserWorker = join(__dirname, '../../dist/src/adapters/imap/read/worker.js');

/** A whole bot on this database, in the local workspace, without examples. */
export async function startBot(
  database: Database,
  env: Readonly<Record<string, string>> = {},
  given: Partial<Omit<Given, 'http' | 'clock'>> = {},
  log = pino({ level: 'silent' }),
  managers?: string,
): Promise<{ readonly bot: Running; readonly workspace: Workspace }> {
  const bot = await startLocal({ PORT: '0', RATE_LIMIT, ...env }, log, {
    examples: false,
    readsMail: false,
    ...(managers === undefined ? {} : { managers }),
    hurry: UNHURRIED,
    given: {
      database,
      inspectorWorker,
      paperWorker,
      tableWorker,
      mailParserWorker,
      patience: PATIENT,
      ...given,
    },
  });
  return { bot, workspace: bot.workspace };
}

/** A test does in seconds what people do in a day. */
const RATE_LIMIT = '60000';

/** The configuration that these variables give, on any free port. */
export function configOf(env: Readonly<Record<string, string>> = {}): Config {
  const reading = readConfig({ PORT: '0', RATE_LIMIT, ...env });
  if (!reading.ok) throw new Error(reading.faults.join('\n'));
  return reading.config;
}

/** A whole bot on this database that reads what is written in the workspace's mail pane, without examples. */
export function startMailDesk(database: Database): Promise<Local> {
  return startLocal({ PORT: '0', RATE_LIMIT }, pino({ level: 'silent' }), {
    examples: false,
    hurry: UNHURRIED,
    given: { database, inspectorWorker, paperWorker, mailParserWorker, patience: PATIENT },
  });
}
