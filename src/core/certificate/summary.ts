import { nameText, type Facts } from './facts/facts';
import { keyText } from './facts/key-strength';
import type { CheckedSummary } from './finding/report';
import { serialText } from './rules/structure';
import { shown } from './finding/words';

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
