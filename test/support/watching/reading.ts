import { createLog } from '../../../src/adapters/log/log';
import { createScrub } from '../../../src/adapters/log/scrub';
import { secretsIn } from '../../../src/adapters/log/secrets';

/** The bot's own log, as it is written, with the secrets of this environment. */
export function readableLog(env: Readonly<Record<string, string>> = {}, level = 'debug') {
  const written: string[] = [];
  const log = createLog({
    level,
    scrub: createScrub(secretsIn(env)),
    destination: { write: (line: string) => void written.push(line) },
  });
  return {
    log,
    /** All lines, as the text that stands in the file. */
    text: () => written.join(''),
    lines: (): Record<string, unknown>[] =>
      written.map((line): Record<string, unknown> => JSON.parse(line)),
  };
}
