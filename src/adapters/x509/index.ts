import type { Inspector } from '../../app/certificates/inspector';
import { WorkerInspector, type InspectorOptions } from './inspector';

export type { InspectorOptions, ReaderFault, TrustNotice } from './inspector';

/** Starts the reader of certificates and CSRs. It is warm, and its trust folder read, before the first file comes. */
export function createInspector(options: InspectorOptions): Inspector {
  return new WorkerInspector(options);
}
