import type { Finding, Report } from '../../core/certificate/finding/report';

/** The contract's object: verdict, findings with exactly their seven keys, and the certificate's facts. */
export function reportJson({ verdict, findings, certificate, subject }: Report): string {
  const facts = certificate === null ? null : { ...certificate, fields: subject };
  return `${JSON.stringify({ verdict, findings: findings.map(sevenKeys), certificate: facts }, null, 2)}\n`;
}

function sevenKeys({ id, severity, field, expected, found, fix, citation }: Finding): Finding {
  return { id, severity, field, expected, found, fix, citation };
}
