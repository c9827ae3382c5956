import { parentPort } from 'node:worker_threads';
import { makePaper } from './make/make';
import type { PaperJob, PaperMessage } from './protocol';
import { readPaper } from './read/read';

/** The thread that makes and reads PDFs. It can be ended at any moment: it holds nothing. */

function post(message: PaperMessage, moved: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, moved);
}

async function work(job: PaperJob): Promise<void> {
  const { id } = job;
  if (job.type === 'read') {
    post({ type: 'read', id, read: await readPaper(job.bytes) });
    return;
  }
  const bytes = Uint8Array.from(await makePaper(job.paper, job.at));
  post({ type: 'made', id, bytes }, [bytes.buffer]);
}

parentPort?.on('message', (job: PaperJob) => {
  // The error's words could quote the file.
  work(job).catch(() => post({ type: 'failed', id: job.id }));
});

post({ type: 'ready' });
