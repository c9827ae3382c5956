import { parseArgs } from 'node:util';
import type { Account } from '../../core/terms/terms';

export const USAGE = [
  'Usage: npm run --silent import -- FILE [options]     take over the requests of a CSV or XLSX file',
  '       npm run --silent import -- --template [FILE]  the columns, as CSV on stdout or into FILE (.csv or .xlsx)',
  '',
  '  --dry-run              say what would come of it, and store nothing',
  '  --by slack:U…|teams:…  who takes them over; default: the first account of ROLE_ADMIN. Who does can’t',
  '                         give the NSSO’s word on them',
  '  --json                 one JSON object instead of text',
  '',
  'Exit: 0 all rows taken (or would be), 1 at least one row can’t be, and then none is, 2 the call can’t be used.',
  '',
].join('\n');

export type Options =
  | { readonly kind: 'template'; readonly file: string | null }
  | {
      readonly kind: 'import';
      readonly file: string;
      readonly dryRun: boolean;
      /** Null: as the environment says. */
      readonly by: Account | null;
      readonly json: boolean;
    };

/** A call that can't be used: what is wrong with it, for the person who made it. */
export class UnusableCall extends Error {}

/** Reads the arguments after the script's name. @throws UnusableCall */
export function readOptions(argv: readonly string[]): Options {
  const { values, positionals } = parsed(argv);
  const [file, second] = positionals;
  if (second !== undefined) {
    throw new UnusableCall(`One FILE at a time; “${second}” is a second one.`);
  }
  if (values.template) return { kind: 'template', file: file ?? null };
  if (file === undefined || file === '') throw new UnusableCall('No FILE is given.');
  return {
    kind: 'import',
    file,
    dryRun: values['dry-run'],
    by: values.by === undefined ? null : accountOf(values.by),
    json: values.json,
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        by: { type: 'string' },
        json: { type: 'boolean', default: false },
        template: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UnusableCall(error instanceof Error ? error.message : 'The options can’t be read.');
  }
}

function accountOf(value: string): Account {
  const [, platform = '', id = ''] = /^(slack|teams):([\x21-\x7e]{1,200})$/u.exec(value) ?? [];
  if (platform === 'slack' && /^[UW]/u.test(id)) return { platform, id };
  if (platform === 'teams') return { platform, id };
  throw new UnusableCall(`--by ${value}: give one account as slack:U… or teams:<aadObjectId>.`);
}
