import type { PaperDesk } from '../../app/paper/paper-desk';
import { WorkerPaperDesk } from './desk';

/** The maker and reader of PDF forms. Its thread starts with the first of them. `workerFile`: see WorkerPaperDesk. */
export function createPaperDesk(workerFile?: string): PaperDesk {
  return new WorkerPaperDesk(workerFile);
}
