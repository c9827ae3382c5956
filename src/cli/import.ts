import { readFile, writeFile } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { randomUUID } from 'node:crypto';
import { belgianCalendar } from '../adapters/time/belgium';
import { createTableReader } from '../adapters/tables/read';
import { COLUMNS } from '../app/moving-in/columns';
import { readRows } from '../app/moving-in/read-rows';
import { foresee, takeOver, type TakingDeps } from '../app/moving-in/take-over';
import { templateCsv, templateXlsx } from '../app/moving-in/template';
import { sha256 } from '../app/requests/sha256';
import { readConfig, type Config } from '../config/config';
import { withDeadlines } from '../core/policy/with-deadlines';
import { documentSender } from '../core/process/document-sender';
import type { Account, Actor, Platform } from '../core/terms/terms';
import { dayIn } from '../core/terms/zone';
import type { Database } from '../storage/database/database';
import { createImportStore } from '../storage/imports/import-store';
import { nameOf } from '../storage/people/last-name';
import { wordsIn } from '../view/words';
import { readOptions, UnusableCall, USAGE, type Options } from './import/options';
import { reportJson, reportText, type Outcome } from './import/report';
import { faultWords, withDatabase } from './open-database';

/** `npm run --silent import -- FILE`: takes over requests that are under way elsewhere. See USAGE. */

interface Streams {
  readonly out: Writable;
  readonly err: Writable;
}

interface Given {
  readonly now: () => Date;
  /** The compiled reader of tables, where the sources run uncompiled. */
  readonly workerFile?: string;
}

type Env = Readonly<Record<string, string | undefined>>;
type Importing = Extract<Options, { readonly kind: 'import' }>;

/** Exit codes. Contract. */
const EXIT = { taken: 0, faults: 1, unusable: 2 } as const;
type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Runs the import as these arguments and this environment say. Never rejects. */
export async function runImport(
  args: readonly string[],
  env: Env,
  { out, err }: Streams,
  given: Given,
): Promise<Exit> {
  try {
    const options = readOptions(args);
    const config = configOf(env);
    if (options.kind === 'template') return await writeTemplate(options.file, config, out);
    const outcome = await importFile(options, config, env, {
      ...given,
      warn: (words) => err.write(words),
    });
    out.write(
      options.json
        ? reportJson(outcome, documentSender)
        : reportText(outcome, documentSender, wordsIn(config.language)),
    );
    return outcome.faults.length > 0 ? EXIT.faults : EXIT.taken;
  } catch (error) {
    const usage = error instanceof UnusableCall ? `\n${USAGE}` : '';
    err.write(`Nothing was taken over. ${faultWords(error)}\n${usage}`);
    return EXIT.unusable;
  }
}

/** What the bot can't do without where it runs beside a chat system. */
const CREDENTIALS = ['SLACK_BOT_TOKEN', 'MICROSOFT_APP_ID', 'TEAMS_ALLOW_ANONYMOUS'];

/** Without any, `npm start` serves the local workspace, which speaks Slack and Teams. Nothing is sent with these. */
const LOCAL_WORKSPACE = {
  SLACK_BOT_TOKEN: 'xoxb-workspace',
  SLACK_SIGNING_SECRET: 'workspace',
  TEAMS_ALLOW_ANONYMOUS: '1',
  HOST: '127.0.0.1',
};

function configOf(env: Env): Config {
  const isConnected = CREDENTIALS.some((name) => (env[name] ?? '') !== '');
  const reading = readConfig(isConnected ? env : { ...env, ...LOCAL_WORKSPACE });
  if (reading.ok) return reading.config;
  throw new Error(`Mend these environment variables: ${reading.faults.join('; ')}`);
}

async function writeTemplate(file: string | null, config: Config, out: Writable): Promise<Exit> {
  const isWorkbook = file?.toLowerCase().endsWith('.xlsx') === true;
  const content = isWorkbook ? await templateXlsx(wordsIn(config.language)) : templateCsv();
  if (file === null) out.write(content);
  else await writeFile(file, content);
  return EXIT.taken;
}

async function importFile(
  options: Importing,
  config: Config,
  env: Env,
  given: Given & { readonly warn: (words: string) => void },
): Promise<Outcome> {
  const bytes = await readFile(options.file).catch((error: unknown) => {
    throw new UnusableCall(`${options.file} can’t be read: ${faultWords(error)}`);
  });
  const words = wordsIn(config.language);
  const { dryRun } = options;
  const file = { dryRun, fileSha256: sha256(bytes) };
  const table = await createTableReader({ workerFile: given.workerFile })(bytes, COLUMNS);
  if (!table.ok) {
    const fault = { row: 1, column: null, words: words.movingIn.unreadable[table.why] };
    return { ...file, taken: [], faults: [fault] };
  }
  const { rows, faults } = readRows(table.rows, {
    definition: withDeadlines(documentSender, config.deadlines),
    zone: config.zone,
    words,
    now: given.now(),
    fileSha256: file.fileSha256,
  });
  const account = options.by ?? firstOf(config);
  if (!account) given.warn(NOBODY_NAMED);
  const done = await withDatabase(env, async (database) => {
    const by = await actorOf(database, account);
    // With faults the good rows are shown as they would stand, and nothing is stored. Some thousand rows take longer than
    // a click may.
    const taken = await database.patiently((knex) => {
      const deps = depsOf(knex, config, given);
      return dryRun || faults.length > 0 ? foresee(deps, rows, by) : takeOver(deps, rows, by);
    });
    return { taken };
  });
  if ('fault' in done) throw new Error(done.fault);
  return { ...file, dryRun: dryRun || faults.length > 0, taken: done.taken, faults };
}

/** Stands for whoever typed the command, where nobody says who that was: no account of a chat system has this id. */
const COMMAND_LINE: Actor = {
  platform: 'slack',
  id: 'command-line',
  name: 'Command line',
  role: 'admin',
};

const NOBODY_NAMED =
  'Nobody is named who takes these requests over: it stands in their history as “Command line”, and nobody is kept from giving the NSSO’s word on them. Say --by, or name an account in ROLE_ADMIN.\n';

function firstOf({ roles }: Config): Account | null {
  return roles.admin.find(({ kind }) => kind === 'account') ?? null;
}

/** Named as they were named last in chat; by their account where they never did anything. */
async function actorOf({ knex }: Database, account: Account | null): Promise<Actor> {
  if (!account) return COMMAND_LINE;
  const { platform, id } = account;
  const name = (await nameOf(knex, { platform, id })) ?? id;
  return { platform, id, name, role: 'admin' };
}

function depsOf(knex: Database['knex'], config: Config, { now }: Given): TakingDeps {
  return {
    imports: createImportStore(knex, { uuid: randomUUID }, config.channels),
    context: {
      definition: withDeadlines(documentSender, config.deadlines),
      zone: config.zone,
      words: wordsIn(config.language),
      time: {
        calendar: belgianCalendar(config.closures),
        dayOf: (at) => dayIn(config.zone, new Date(at)),
      },
    },
    out: { platforms: platformsOf(config), mailIsSent: config.mail !== null },
    clock: { now },
  };
}

/** The chat systems that have credentials; without any, those of the local workspace. */
function platformsOf({ slack, teams }: Config): readonly Platform[] {
  const connected: readonly Platform[] = [
    ...(slack ? (['slack'] as const) : []),
    ...(teams.kind === 'off' ? [] : (['teams'] as const)),
  ];
  return connected.length > 0 ? connected : ['slack'];
}

if (require.main === module) {
  const { stdout: out, stderr: err } = process;
  // Whoever read along has seen enough (`| head`): that is no fault.
  out.on('error', () => process.exit(0));
  void runImport(process.argv.slice(2), process.env, { out, err }, { now: () => new Date() }).then(
    (exit) => {
      process.exitCode = exit;
    },
  );
}
