import { writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { benchAcknowledge } from './acknowledge/bench';
import { benchCertificates } from './certificate/bench';
import { benchDrain } from './drain/bench';
import { benchReminders } from './reminders/bench';
import { table, type Row } from './row';

/** Every benchmark by its name; `npm run bench -- name …` runs some. */
const BENCHES: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  acknowledge: benchAcknowledge,
  reminders: benchReminders,
  certificate: benchCertificates,
  drain: benchDrain,
};

const FOLDER = 'artifacts';

async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !(name in BENCHES));
  if (unknown.length > 0) {
    process.stderr.write(
      `No benchmark ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}\n`,
    );
    process.exit(2);
  }
  const results: Record<string, readonly Row[]> = {};
  for (const [name, run] of Object.entries(BENCHES)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const rows = await run();
    results[name] = rows;
    process.stdout.write(`\n${name}\n${table(rows)}\n`);
  }
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'bench.json'), `${JSON.stringify(results, null, 2)}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
});
