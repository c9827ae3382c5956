import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { benchAcknowledge } from './acknowledge/bench';
import { benchCertificates } from './certificate/bench';
import { inWords, machine } from './machine';
import { benchRead } from './read/bench';
import { benchDrawing } from './drawing/bench';
import { benchDesk } from './desk/bench';
import { benchDrain } from './drain/bench';
import { benchForm } from './form/bench';
import { benchPeers } from './peers/bench';
import { benchImport } from './import/bench';
import { benchMailbox } from './mailbox/bench';
import { benchReminders } from './reminders/bench';
import { summary, toJson, type Result } from './report';
import { table, type Row } from './row';
import { benchStart } from './start/bench';
import type { Thoroughness } from './thoroughness';

type Bench = (how: Thoroughness) => Promise<readonly Row[]>;

/** Every benchmark by its name; `npm run bench -- name …` runs some. */
const BENCHES: Readonly<Record<string, Bench>> = {
  start: benchStart,
  acknowledge: benchAcknowledge,
  peers: benchPeers,
  reminders: benchReminders,
  read: benchRead,
  certificate: benchCertificates,
  drain: benchDrain,
  import: benchImport,
  desk: benchDesk,
  drawing: benchDrawing,
  form: benchForm,
  mailbox: benchMailbox,
};

const FILE = join('artifacts', 'bench.json');

const USAGE = `npm run bench -- [--quick] [NAME …]\nThere are: ${Object.keys(BENCHES).join(', ')}\n`;

/** Runs one after the other, so that none disturbs another, and writes the file after each. */
async function main(args: readonly string[]): Promise<number> {
  const call = read(args);
  if ('fault' in call) {
    process.stderr.write(`${call.fault}\n${USAGE}`);
    return 2;
  }
  const { names, quick } = call;
  const facts = await machine();
  const at = new Date().toISOString();
  const results: Result[] = [];
  process.stdout.write(`${inWords(facts)}\n`);
  mkdirSync('artifacts', { recursive: true });
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const result = await measure(name, bench, { quick });
    results.push(result);
    writeFileSync(FILE, toJson({ at, quick, machine: facts, results }));
    process.stdout.write(`\n${name} (${Math.round(result.seconds)} s)\n${table(result.rows)}\n`);
  }
  process.stdout.write(`\n${summary(results)}\nWritten to ${FILE}.\n`);
  return results.some(({ fault }) => fault !== null) ? 1 : 0;
}

type Call = (Thoroughness & { readonly names: readonly string[] }) | { readonly fault: string };

function read(args: readonly string[]): Call {
  try {
    const { positionals: names, values } = parseArgs({
      args: [...args],
      options: { quick: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
    if (unknown.length > 0) return { fault: `No benchmark ${unknown.join(', ')}.` };
    return { names, quick: values.quick };
  } catch (error) {
    return { fault: wordsOf(error) };
  }
}

async function measure(name: string, bench: Bench, how: Thoroughness): Promise<Result> {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  try {
    const rows = await bench(how);
    return { name, rows, seconds: seconds(), fault: null };
  } catch (error) {
    return { name, rows: [], seconds: seconds(), fault: wordsOf(error) };
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${wordsOf(error)}\n`);
    process.exit(1);
  },
);
