import { createInspector } from '../adapters/x509';
import { check } from '../core/certificate/check';
import { readInput, requireFolder } from './certificate/input';
import { reportJson } from './certificate/json';
import { readOptions, UnusableCall, USAGE, type Options } from './certificate/options';
import { reportText } from './certificate/text';

/** Checks a certificate or a CSR from the command line. Needs no database and no credentials. */

const EXIT = { noError: 0, error: 1, unusable: 2 } as const;

async function run({ file, expected, anchors, at, json }: Options): Promise<number> {
  if (anchors !== null) requireFolder(anchors);
  const { bytes, size } = readInput(file);
  const moment = at ?? new Date();
  const inspector = createInspector({
    trustFolder: anchors,
    onTrust: ({ anchors: count, problems }) => {
      for (const problem of problems) warn(`--anchors: ${problem}\n`);
      if (count === 0) warn('--anchors: no trust anchor was found in the folder.\n');
    },
  });
  try {
    const kind = expected.kind ?? 'certificate';
    const inspection = await inspector.inspect(bytes, { kind, at: moment, size });
    const report = check(inspection, expected, moment);
    process.stdout.write(json ? reportJson(report) : reportText(report, hasColour()));
    return report.verdict === 'rejected' ? EXIT.error : EXIT.noError;
  } finally {
    await inspector.close();
  }
}

/** On a terminal only, and not where its owner said no (no-color.org). */
function hasColour(): boolean {
  const { NO_COLOR: no = '', TERM: terminal = '' } = process.env;
  return process.stdout.isTTY && no === '' && terminal !== 'dumb';
}

function warn(words: string): void {
  process.stderr.write(words);
}

async function main(argv: readonly string[]): Promise<number> {
  try {
    return await run(readOptions(argv));
  } catch (error) {
    if (!(error instanceof UnusableCall)) throw error;
    warn(`${error.message}\n\n${USAGE}`);
    return EXIT.unusable;
  }
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
