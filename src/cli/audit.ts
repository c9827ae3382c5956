import { parseArgs } from 'node:util';
import { verifyChains, type BrokenLink, type Verified } from '../storage/verify';
import { faultWords, withDatabase } from './open-database';

/**
 * `npm run --silent audit -- [--json]`: verifies the hash chain of every request. Of the environment it reads
 * DATABASE_URL and DATA_DIR alone, so that it also runs where the bot's other settings are not at hand.
 */

const USAGE = 'Usage: npm run --silent audit -- [--json]';

/** What a call comes to. Exit 0: every chain holds; 1: one doesn't; 2: nothing could be verified. */
export interface Audited {
  readonly exit: 0 | 1 | 2;
  /** One line for stdout. */
  readonly line: string;
}

type Outcome =
  | { readonly holds: true; readonly requests: number; readonly events: number }
  | { readonly holds: false; readonly broken: BrokenLink }
  | { readonly holds: null; readonly fault: string };

/** Runs the audit as these arguments and this environment say. Never rejects. */
export async function audit(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Audited> {
  const options = optionsOf(args);
  const outcome =
    typeof options === 'string'
      ? unusable(`${options}. ${USAGE}`)
      : await outcomeOf(env).catch((error: unknown) => unusable(faultWords(error)));
  const json = args.includes('--json');
  return { exit: exitOf(outcome), line: json ? JSON.stringify(outcome) : sentenceOf(outcome) };
}

function optionsOf(args: readonly string[]): { json: boolean } | string {
  try {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
    return { json: values.json ?? false };
  } catch (error) {
    return faultWords(error);
  }
}

async function outcomeOf(env: Readonly<Record<string, string | undefined>>): Promise<Outcome> {
  const outcome = await withDatabase(env, async (database) =>
    toOutcome(await database.patiently(verifyChains)),
  );
  return 'fault' in outcome ? unusable(outcome.fault) : outcome;
}

function toOutcome({ requests, events, broken }: Verified): Outcome {
  return broken ? { holds: false, broken } : { holds: true, requests, events };
}

function unusable(fault: string): Outcome {
  return { holds: null, fault };
}

function exitOf({ holds }: Outcome): Audited['exit'] {
  if (holds === null) return 2;
  return holds ? 0 : 1;
}

function sentenceOf(outcome: Outcome): string {
  if (outcome.holds === null) return `Nothing was verified. ${outcome.fault}`;
  if (!outcome.holds) return `BROKEN: ${outcome.broken.request}: ${outcome.broken.words}.`;
  const { requests, events } = outcome;
  return `All chains hold: ${counted(requests, 'request')}, ${counted(events, 'event')}.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

if (require.main === module) {
  void audit(process.argv.slice(2), process.env).then(({ exit, line }) => {
    process.stdout.write(`${line}\n`);
    process.exitCode = exit;
  });
}
