import { createScrub } from '../adapters/log/scrub';
import { secretsIn } from '../adapters/log/secrets';
import { lookOver } from '../composition/doctor/alone';
import { readConfigToLook } from '../config/config';
import { unquoted } from '../config/unquoted';
import { worst, wrong, type Finding } from '../view/doctor/finding';
import { doctorText, told } from '../view/doctor/report';
import { wordsIn } from '../view/words';

/**
 * `npm run --silent doctor -- [--json]`: every setting and connection looked at as the bot would use it, a line each, on
 * stdout. It changes and posts nothing.
 */

const USAGE = 'Usage: npm run --silent doctor -- [--json]';

type Env = Readonly<Record<string, string | undefined>>;

/** What a call comes to. Exit 0: nothing is wrong; 1: something is; 2: the call can't be used. */
export interface Examined {
  readonly exit: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

/** Looks the bot over as these arguments and this environment say. `reader`: see lookOver. */
export async function examine(
  args: readonly string[],
  env: Env,
  reader: { readonly workerFile?: string } = {},
): Promise<Examined> {
  const json = args.length === 1 && args[0] === '--json';
  if (args.length > 0 && !json) return { exit: 2, out: '', err: `${USAGE}\n` };
  const reading = readConfigToLook(env);
  const findings = reading.ok ? await lookOver(reading.config, reader) : faulty(reading.faults);
  const words = wordsIn(reading.ok ? reading.config.language : 'en');
  const verdict = worst(findings);
  const scrub = createScrub(secretsIn(unquoted(env)));
  // What other systems say may quote what they were sent.
  const lines = told(findings, words).map((line) => ({ ...line, said: scrub(line.said) }));
  const out = json ? `${JSON.stringify({ verdict, lines })}\n` : doctorText(lines, words);
  return { exit: verdict === 'wrong' ? 1 : 0, out, err: '' };
}

function faulty(faults: readonly string[]): readonly Finding[] {
  return faults.map((fault) =>
    wrong(
      'settings',
      () => fault,
      (words) => words.todo.settings,
    ),
  );
}

if (require.main === module) {
  void examine(process.argv.slice(2), process.env).then(({ exit, out, err }) => {
    process.stderr.write(err);
    // The chat systems' libraries may keep a connection open for a while: nobody waits for it.
    process.stdout.write(out, () => process.exit(exit));
  });
}
