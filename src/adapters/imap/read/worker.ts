import { parentPort } from 'node:worker_threads';
import { parseMail } from './parse';
import type { ParseJob, ParserMessage } from './protocol';

/** The thread that reads mails. It can be ended at any moment: it holds nothing. */

function post(message: ParserMessage, moved: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, moved);
}

parentPort?.on('message', ({ id, raw }: ParseJob) => {
  parseMail(raw, () => post({ type: 'loading', id })).then(
    ({ fingerprint, mail, contents }) => {
      const own = contents.map((content) => Uint8Array.from(content));
      // What may hold a private key is in one place from here on, where it is looked for.
      for (const bytes of [raw, ...contents]) bytes.fill(0);
      post(
        { type: 'read', id, parsed: { fingerprint, mail, contents: own } },
        own.map(({ buffer }) => buffer),
      );
    },
    // The error's words could quote the mail.
    () => post({ type: 'refused', id }),
  );
});

post({ type: 'ready' });
