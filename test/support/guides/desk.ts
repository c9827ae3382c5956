import pino from 'pino';
import type { Database } from '../../../src/storage/database/database';
import { startLocal, type Local } from '../../../workspace/ebox/start';
import { inspectorWorker, mailParserWorker, paperWorker, tableWorker } from '../bot';
import { PATIENT, UNHURRIED } from '../unhurried';

/** A Tuesday morning in Brussels with no holiday near it: pictures made on any day show the same one. */
const BEGINS = new Date('2027-03-02T09:30:00Z');

/** The desk that the guides show: it reads mail, and its day never changes. */
export function guideDesk(database: Database): Promise<Local> {
  return startLocal({ PORT: '0', RATE_LIMIT: '60000' }, pino({ level: 'silent' }), {
    examples: false,
    begins: BEGINS,
    hurry: UNHURRIED,
    given: {
      database,
      inspectorWorker,
      paperWorker,
      tableWorker,
      mailParserWorker,
      patience: PATIENT,
    },
  });
}
