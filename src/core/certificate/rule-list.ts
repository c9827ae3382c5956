import { RULE_FAILED, RULES } from './index';
import type { Rule } from './rule/rule';

const OVER: Readonly<Record<Rule['over'], string>> = {
  file: 'the file as it came',
  either: 'certificates and CSRs',
  certificate: 'certificates',
  csr: 'CSRs',
};

const HEAD = [
  '# Rules for certificates and CSRs',
  '',
  'Made from the rules themselves by `node dist/src/cli/certificate/print-rules.js > docs/certificate-rules.md`; a test holds it to them.',
  'They are told in this order. A refusal of the file stands alone; everything else is told at once. Errors reject, warnings need a reason to be accepted, notes only inform.',
].join('\n');

/** The list of all rules as Markdown, in the order in which their findings are told. */
export function ruleList(): string {
  const entries = RULES.map(({ id, severities, over, applies, citation, demands }) =>
    entry(id, severities.join(', '), `${OVER[over]}, ${applies}`, citation, demands),
  );
  const { id, severity, applies, citation, demands } = RULE_FAILED;
  entries.push(entry(id, severity, `the check itself, ${applies}`, citation, demands));
  return `${[HEAD, ...entries].join('\n\n')}\n`;
}

function entry(
  id: string,
  severities: string,
  applies: string,
  citation: string,
  demands: string,
): string {
  return [
    `## \`${id}\``,
    '',
    demands,
    '',
    `- Severity: ${severities}`,
    `- Applies to: ${applies}`,
    `- Source: ${citation}`,
  ].join('\n');
}
