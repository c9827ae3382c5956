import { parseArgs } from 'node:util';
import { unquoted } from '../config/unquoted';
import { documentSender } from '../core/process/document-sender';
import { DEFAULT_ZONE } from '../core/terms/zone';
import { auditDatabase, type Audit, type Since } from '../storage/verification/audit';
import { headAsked, readSince, type Asked } from './audit/since';
import { faultWords, withDatabase } from './open-database';

/**
 * `npm run --silent audit -- [--json] [--since HASH|DATE]`: verifies the hash chain of every request, that what is
 * stored is what its events say, and all audit heads, and with `--since` whether the head that a digest printed is among them. Of the environment it reads
 * DATABASE_URL, DATA_DIR and TIME_ZONE alone, so that it also runs where the bot's other settings are not at hand.
 */

const USAGE = 'Usage: npm run --silent audit -- [--json] [--since HASH|DATE]';

/** What a call comes to. Exit 0: everything holds; 1: something doesn't; 2: nothing could be verified. */
export interface Audited {
  readonly exit: 0 | 1 | 2;
  /** One line for stdout. */
  readonly line: string;
}

type Broken = NonNullable<Audit['broken']>;

type Outcome =
  | {
      readonly holds: true;
      readonly requests: number;
      readonly events: number;
      readonly heads: number;
      readonly since?: Since;
    }
  | { readonly holds: false; readonly broken: Broken }
  | { readonly holds: null; readonly fault: string };

type Env = Readonly<Record<string, string | undefined>>;

/** Runs the audit as these arguments and this environment say. Never rejects. */
export async function audit(args: readonly string[], env: Env): Promise<Audited> {
  const options = optionsOf(args, env);
  const outcome =
    typeof options === 'string'
      ? unusable(`${options}. ${USAGE}`)
      : await outcomeOf(options.since, env).catch((error: unknown) => unusable(faultWords(error)));
  const json = args.includes('--json');
  return { exit: exitOf(outcome), line: json ? JSON.stringify(outcome) : sentenceOf(outcome) };
}

function optionsOf(args: readonly string[], env: Env): { readonly since: Asked | null } | string {
  try {
    const options = { json: { type: 'boolean' }, since: { type: 'string' } } as const;
    const { values } = parseArgs({ args: [...args], options });
    if (values.since === undefined) return { since: null };
    const since = readSince(values.since, unquoted(env)['TIME_ZONE'] || DEFAULT_ZONE);
    return since
      ? { since }
      : `“${values.since}” is neither a hash (16 to 64 digits of 0-9 and a-f, as the digest prints it) nor a date such as 2026-11-25`;
  } catch (error) {
    return faultWords(error);
  }
}

async function outcomeOf(asked: Asked | null, env: Env): Promise<Outcome> {
  const outcome = await withDatabase(env, async (database) => {
    const found = await database.patiently((knex) =>
      auditDatabase(knex, documentSender, (heads) => asked && headAsked(asked, heads)),
    );
    return toOutcome(found, asked);
  });
  return 'fault' in outcome ? unusable(outcome.fault) : outcome;
}

function toOutcome({ broken, since, ...counts }: Audit, asked: Asked | null): Outcome {
  if (broken) return { holds: false, broken };
  if (since) return { holds: true, ...counts, since };
  switch (asked?.kind) {
    case undefined:
      return { holds: true, ...counts };
    case 'hash':
      return { holds: false, broken: noSuchHead(asked.hash) };
    case 'moment':
      return unusable('There is no audit head of that time or before: no digest was drawn yet');
    default:
      return asked satisfies never;
  }
}

function noSuchHead(hash: string): Broken {
  const words = `none of the audit heads begins with ${hash}: if a digest printed it, this database was rewritten since, or restored from a backup that is older`;
  return { head: null, request: null, kind: 'no-audit-head', words };
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
  if (!outcome.holds) return `BROKEN: ${subjectOf(outcome.broken)}${outcome.broken.words}.`;
  const { requests, events, heads, since } = outcome;
  const counts = [
    counted(requests, 'request'),
    counted(events, 'event'),
    counted(heads, 'audit head'),
  ];
  return `All chains hold: ${counts.join(', ')}.${since ? ` ${sinceWords(since)}` : ''}`;
}

function sinceWords({ number, at, hash, eventsAfter }: Since): string {
  return `Audit head ${number} of ${at.toISOString()} holds, with ${counted(eventsAfter, 'event')} after it: ${hash}. Compare it with the digest in chat.`;
}

function subjectOf(broken: Broken): string {
  if (broken.request !== null) return `${broken.request}: `;
  return 'head' in broken && broken.head !== null ? `audit head ${broken.head} ` : '';
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
