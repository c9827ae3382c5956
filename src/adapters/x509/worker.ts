import { parentPort, workerData } from 'node:worker_threads';
import type { Name } from '../../core/certificate/facts/facts';
import { FileReader } from './inspect/inspect';
import { toJson, type InspectJob, type WorkerData, type WorkerMessage } from './protocol';
import { NO_TRUST, readTrust, trustStamp } from './inspect/trust';

/** The thread that reads files. It can be ended at any moment: it holds nothing but caches. */

/** A new CRL counts within this many milliseconds of being put into the folder. */
const TRUST_LOOK_MS = 5_000;

const { trustFolder }: WorkerData = workerData;
const reader = new FileReader();
let lookedAt = Number.NEGATIVE_INFINITY;
let stamp: string | null = null;
let trust = NO_TRUST;

function post(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

/** What an issuer is called: its common name, else its last attribute. */
function nameOf(subject: Name): string {
  const attributes = subject.flat();
  const common = attributes.find(({ type }) => type === 'CN') ?? attributes.at(-1);
  return common?.value ?? '?';
}

function refreshTrust(): void {
  if (trustFolder === null || performance.now() - lookedAt < TRUST_LOOK_MS) return;
  lookedAt = performance.now();
  const now = trustStamp(trustFolder);
  if (now === stamp) return;
  stamp = now;
  trust = readTrust(trustFolder, trust);
  reader.useTrust(trust);
  const { anchors, crls, problems } = trust;
  const named = anchors.map(({ facts: { subject, notAfter } }) => ({
    name: nameOf(subject),
    until: notAfter,
  }));
  post({ type: 'trust', anchors: anchors.length, named, crls: crls.length, problems });
}

parentPort?.on('message', ({ id, bytes, size, kind, at }: InspectJob) => {
  refreshTrust();
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const inspection = reader.inspect(file, { size, wanted: kind, at: new Date(at) });
  file.fill(0);
  post({ type: 'done', id, inspection: toJson(inspection) });
});

refreshTrust();
post({ type: 'ready' });
