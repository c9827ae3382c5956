import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { templateCsv } from '../../src/app/moving-in/template';
import { cbeCheckDigits } from '../../src/core/terms/cbe';
import { openPostgres } from '../../src/storage/database/database';
import { migrate } from '../../src/storage/database/migrate';
import { ask, freshDatabase } from '../database';
import { under } from '../goal';
import { row, type Row } from '../row';
import type { Thoroughness } from '../thoroughness';

const ROWS = 5_000;
const QUICK_ROWS = 500;

const GOAL_S = 60;
const GOAL_MB = 300;

/** Bytes of output kept: a line a row. */
const MOST_OUTPUT = 16 * 1024 * 1024;

const IMPORT = join(__dirname, '../../src/cli/import.js');

const run = promisify(execFile);

/** A file of 5,000 requests taken over on Postgres, beside the bare inserts of the same events. */
export async function benchImport({ quick }: Thoroughness): Promise<readonly Row[]> {
  const rows = quick ? QUICK_ROWS : ROWS;
  const folder = await mkdtemp(join(tmpdir(), 'ebox-bench-import-'));
  const database = await freshDatabase();
  try {
    const store = openPostgres(database.url);
    await migrate(store);
    await store.close();
    const file = join(folder, 'requests.csv');
    await writeFile(file, fileOf(rows));
    const began = performance.now();
    const peakMb = await peakOf(file, database.url);
    const seconds = (performance.now() - began) / 1_000;
    const bare = await bareInserts(database.url);
    const floor = { name: 'bare inserts of the same events', value: bare };
    return [
      row(`${rows} rows taken over`, seconds, 's', { floor, ...under(seconds, GOAL_S, 's') }),
      row(`${rows} rows, most memory`, peakMb, 'MB', under(peakMb, GOAL_MB, 'MB')),
    ];
  } finally {
    await database.drop();
    await rm(folder, { recursive: true });
  }
}

function fileOf(rows: number): string {
  const [head = '', example = ''] = templateCsv().split('\r\n');
  const lines = Array.from({ length: rows }, (_, index) => {
    const eight = String(2_000_000 + index).padStart(8, '0');
    return example
      .replace('EXAMPLE-1', `EXAMPLE-${index}`)
      .replace('0206.731.645', `${eight}${cbeCheckDigits(eight)}`);
  });
  return [head, ...lines].join('\r\n');
}

/** Runs the import, and says what memory it had at most, in megabytes. */
async function peakOf(file: string, url: string): Promise<number> {
  const told = `process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS+'\\n'));0`;
  const code = `${told};const {runImport}=require(${JSON.stringify(IMPORT)});runImport([${JSON.stringify(file)}],process.env,{out:process.stdout,err:process.stderr},{now:()=>new Date()}).then((exit)=>{process.exitCode=exit;});`;
  const { stderr } = await run(process.execPath, ['--eval', code], {
    env: { PATH: process.env['PATH'], DATABASE_URL: url },
    maxBuffer: MOST_OUTPUT,
  });
  const [, kilobytes = ''] = /peak (\d+)/u.exec(stderr) ?? [];
  return Number(kilobytes) / 1_024;
}

/** Seconds that the same events take, stored one by one as they are, with nothing beside. */
async function bareInserts(url: string): Promise<number> {
  await ask(url, 'create table bare (like event including all)');
  const began = performance.now();
  await ask(
    url,
    `do $$ declare e event%rowtype; begin
       for e in select * from event loop insert into bare select e.*; end loop;
     end $$`,
  );
  return (performance.now() - began) / 1_000;
}
