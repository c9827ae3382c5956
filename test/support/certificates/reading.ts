import { check } from '../../../src/core/certificate/check';
import type { CsrFacts } from '../../../src/core/certificate/facts/facts';
import type { Inspection } from '../../../src/core/certificate/rule/inspection';
import type { Report } from '../../../src/core/certificate/finding/report';
import { FileReader } from '../../../src/adapters/x509/inspect/inspect';
import { readTrust } from '../../../src/adapters/x509/inspect/trust';
import { ANCHORS, type Case } from './corpus';

/** Reads and checks cases in this process, without the worker: what the worker does, one call away. */

const trusting = new FileReader();
trusting.useTrust(readTrust(ANCHORS));
const alone = new FileReader();

export function inspectCase({ file, kind, at, anchors }: Case): Inspection {
  const reader = anchors ? trusting : alone;
  return reader.inspect(Buffer.from(file.subarray(0, 64 * 1024)), {
    size: file.length,
    wanted: kind,
    at,
  });
}

export function checkCase(one: Case): Report {
  const csr = one.csr === null ? undefined : csrFacts(one.csr, one.at);
  return check(inspectCase(one), { ...one.request, kind: one.kind, csr }, one.at);
}

function csrFacts(pem: string, at: Date): CsrFacts {
  const bytes = Buffer.from(pem);
  const inspection = alone.inspect(bytes, { size: bytes.length, wanted: 'csr', at });
  if (inspection.outcome === 'refused' || inspection.facts.kind !== 'csr') {
    throw new Error('The case’s CSR could not be read.');
  }
  return inspection.facts;
}
