import { nameText, type Facts } from './facts';
import { keyText } from './key-strength';
import type { CheckedSummary } from './report';
import { serialText } from './rules/structure';
import { shown } from './words';

/** The facts that people and programs ask for after a check. */
export function summaryOf(facts: Facts): CheckedSummary {
  const common = {
    subject: shown(nameText(facts.subject)),
    fingerprint: facts.fingerprint,
    spki: facts.spki,
    key: keyText(facts.key),
    signature: facts.signature.name,
  };
  if (facts.kind === 'csr') {
    return { kind: 'csr', ...common, issuer: null, serial: null, notBefore: null, notAfter: null };
  }
  return {
    kind: 'certificate',
    ...common,
    issuer: shown(nameText(facts.issuer)),
    serial: serialText(facts.serial),
    notBefore: facts.notBefore,
    notAfter: facts.notAfter,
  };
}
