import { parentPort } from 'node:worker_threads';
import { makePaper } from './make/make';
import { pageAlone, withPage } from './make/page';
import type { PaperJob, PaperMessage } from './protocol';
import { readPaper } from './read/read';

/** The thread that makes and reads PDFs. It can be ended at any moment: it holds nothing. */

function post(message: PaperMessage, moved: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, moved);
}

function madeOf(job: Exclude<PaperJob, { readonly type: 'read' }>): Promise<Uint8Array> {
  switch (job.type) {
    case 'make':
      return makePaper(job.paper, job.at);
    case 'page':
      return pageAlone(job.page, job.at);
    case 'add':
      return withPage(job.bytes, job.page);
    default:
      return job satisfies never;
  }
}

async function work(job: PaperJob): Promise<void> {
  const { id } = job;
  if (job.type === 'read') {
    post({ type: 'read', id, read: await readPaper(job.bytes) });
    return;
  }
  const bytes = Uint8Array.from(await madeOf(job));
  post({ type: 'made', id, bytes }, [bytes.buffer]);
}

parentPort?.on('message', (job: PaperJob) => {
  // The error's words could quote the file.
  work(job).catch(() => post({ type: 'failed', id: job.id }));
});

post({ type: 'ready' });
