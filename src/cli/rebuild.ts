import { parseArgs } from 'node:util';
import type { Definition } from '../core/process/definition';
import { documentSender } from '../core/process/document-sender';
import { compareStates } from '../storage/verification/compare-states';
import { rebuildOne } from '../storage/verification/rebuild';
import { verifyChainsIn } from '../storage/verification/verify';
import { atOneMoment } from '../storage/database/at-one-moment';
import type { Database } from '../storage/database/database';
import { faultWords, withDatabase } from './open-database';

/**
 * `npm run --silent rebuild -- [--write]`: folds the events of every request again, and compares what they say with what
 * is stored. With `--write` it mends what differs; the bot may be running. Reads the environment as the audit does.
 */

const USAGE = 'Usage: npm run --silent rebuild -- [--write]';

/** What a call comes to. Exit 0: nothing differs (any more); 1: something does; 2: nothing could be compared. */
export interface Rebuilt {
  readonly exit: 0 | 1 | 2;
  /** For stdout: one a request that differs or can't be compared, then the counts. */
  readonly lines: readonly string[];
}

type Env = Readonly<Record<string, string | undefined>>;

/** Runs it as these arguments and this environment say. Never rejects. */
export async function rebuild(
  args: readonly string[],
  env: Env,
  now: () => Date,
): Promise<Rebuilt> {
  try {
    const options = { write: { type: 'boolean', default: false } } as const;
    const { values } = parseArgs({ args: [...args], options });
    const done = await withDatabase(env, (database) =>
      compareAndMend(database, documentSender, values.write, now),
    );
    return 'fault' in done ? unusable(done.fault) : done;
  } catch (error) {
    return unusable(`${faultWords(error)}. ${USAGE}`);
  }
}

function unusable(fault: string): Rebuilt {
  return { exit: 2, lines: [`Nothing was compared. ${fault}`] };
}

interface Difference {
  readonly id: string;
  readonly fields: readonly string[];
}

interface Found {
  readonly compared: number;
  readonly skipped: readonly string[];
  readonly differing: readonly Difference[];
}

async function compareAndMend(
  database: Database,
  definition: Definition,
  isWriting: boolean,
  now: () => Date,
): Promise<Rebuilt> {
  const found = await database.patiently((knex) =>
    atOneMoment(knex, async (trx) => {
      const { broken } = await verifyChainsIn(trx);
      if (broken) return null;
      const skipped: string[] = [];
      const differing: Difference[] = [];
      let compared = 0;
      for await (const one of compareStates(trx, definition)) {
        if (one.kind === 'texts-removed') skipped.push(one.id);
        else compared += 1;
        if (one.kind === 'differs') differing.push({ id: one.id, fields: one.fields });
      }
      return { compared, skipped, differing };
    }),
  );
  if (!found) return unusable('A chain of events is broken: see `npm run --silent audit`');
  if (!isWriting) return { exit: found.differing.length > 0 ? 1 : 0, lines: foundLines(found) };
  return { exit: 0, lines: await mend(database, definition, found, now()) };
}

function foundLines({ compared, skipped, differing }: Found): readonly string[] {
  const remedy = differing.length > 0 ? ' Mend them with: npm run rebuild -- --write' : '';
  return [
    ...skipped.map(skippedLine),
    ...differing.map(({ id, fields }) => `${id}: differs in ${fields.join(', ')}`),
    `${compared} compared, ${skipped.length} skipped, ${differing.length} differ.${remedy}`,
  ];
}

/** Mends what was found, and says what it did: somebody else may have been faster. */
async function mend(
  database: Database,
  definition: Definition,
  { compared, skipped, differing }: Found,
  at: Date,
): Promise<readonly string[]> {
  const lines: string[] = [];
  let mended = 0;
  for (const { id, fields } of differing) {
    const isMended = await rebuildOne(database.knex, definition, id, at);
    mended += isMended ? 1 : 0;
    lines.push(`${id}: ${isMended ? `mended ${fields.join(', ')}` : 'no longer differs'}`);
  }
  const counts = `${compared} compared, ${skipped.length} skipped, ${mended} mended.`;
  return [...skipped.map(skippedLine), ...lines, counts];
}

function skippedLine(id: string): string {
  return `${id}: skipped, retention removed its texts`;
}

if (require.main === module) {
  void rebuild(process.argv.slice(2), process.env, () => new Date()).then(({ exit, lines }) => {
    process.stdout.write(`${lines.join('\n')}\n`);
    process.exitCode = exit;
  });
}
