import type {
  Finding,
  Report,
  Severity,
  SubjectLine,
  Verdict,
} from '../../core/certificate/finding/report';

/** How a report reads on a terminal: the verdict, the subject as a table, the findings with what to do. */

type Paint = 'red' | 'yellow' | 'green' | 'blue' | 'bold' | 'dim';

const CODES: Readonly<Record<Paint, number>> = {
  bold: 1,
  dim: 2,
  red: 31,
  green: 32,
  yellow: 33,
  blue: 34,
};

type Painter = (paint: Paint, text: string) => string;

function painter(colour: boolean): Painter {
  return (paint, text) => (colour ? `\u001b[${String(CODES[paint])}m${text}\u001b[0m` : text);
}

const VERDICTS: Readonly<Record<Verdict, readonly [Paint, string]>> = {
  accepted: ['green', 'Accepted'],
  warnings: ['yellow', 'Warnings'],
  rejected: ['red', 'Rejected'],
};

const SIGNS: Readonly<Record<SubjectLine['verdict'], readonly [Paint, string]>> = {
  ok: ['green', '✔ fits'],
  wrong: ['red', '✖ wrong'],
  'not-checked': ['dim', '– not compared'],
};

const SEVERITIES: Readonly<Record<Severity, readonly [Paint, string]>> = {
  error: ['red', 'Error'],
  warning: ['yellow', 'Warning'],
  info: ['blue', 'Note'],
};

/** The report as text, ending with a line break. Texts of the file in it are already safe to show. */
export function reportText(report: Report, colour: boolean): string {
  const paint = painter(colour);
  const [tone, words] = VERDICTS[report.verdict];
  const kind = report.certificate === null ? '' : ` ${kindText(report)}`;
  const parts = [
    paint(tone, paint('bold', `${words}:${kind} ${countText(report.findings)}`)).trimEnd(),
    ...summary(report),
    ...(report.subject.length === 0 ? [] : [table(report.subject, paint)]),
    ...(['error', 'warning', 'info'] as const).flatMap((severity) =>
      report.findings
        .filter((finding) => finding.severity === severity)
        .map((finding) => findingText(finding, paint)),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

function kindText({ certificate }: Report): string {
  return certificate?.kind === 'csr' ? 'CSR,' : 'certificate,';
}

function countText(findings: readonly Finding[]): string {
  const count = (severity: Severity, one: string, more: string) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return number === 0 ? [] : [`${String(number)} ${number === 1 ? one : more}`];
  };
  const counted = [
    ...count('error', 'error', 'errors'),
    ...count('warning', 'warning', 'warnings'),
    ...count('info', 'note', 'notes'),
  ];
  return counted.length === 0 ? 'nothing to say' : counted.join(', ');
}

function summary({ certificate }: Report): readonly string[] {
  if (certificate === null) return [];
  const lines = [
    ...(certificate.issuer === null ? [] : [`Issuer       ${certificate.issuer}`]),
    ...(certificate.notBefore === null
      ? []
      : [`Valid        ${certificate.notBefore} to ${String(certificate.notAfter)}`]),
    `Key          ${certificate.key}, signed with ${certificate.signature}`,
    `Fingerprint  SHA-256 ${certificate.fingerprint}`,
  ];
  return [lines.join('\n')];
}

function table(lines: readonly SubjectLine[], paint: Painter): string {
  const head = ['Field', 'Expected', 'Found'];
  const rows = lines.map((line) => [line.field, line.expected ?? '–', line.found ?? '–']);
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((row) => [...(row[column] ?? title)].length)),
  );
  const written = (row: readonly string[]) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))
      .join('  ');
  const body = lines.map((line, index) => {
    const [tone, sign] = SIGNS[line.verdict];
    return `${written(rows[index] ?? [])}  ${paint(tone, sign)}`;
  });
  return [paint('bold', `${written(head)}  Verdict`), ...body].join('\n');
}

function findingText(finding: Finding, paint: Painter): string {
  const [tone, word] = SEVERITIES[finding.severity];
  const field = finding.field === null ? '' : ` (${finding.field})`;
  const detail = (name: string, value: string | null) =>
    value === null ? [] : [`  ${name.padEnd(9)} ${value}`];
  return [
    `${paint(tone, word)} ${paint('bold', finding.id)}${field}`,
    ...detail('expected', finding.expected),
    ...detail('found', finding.found),
    ...detail('do', finding.fix),
    ...detail('source', finding.citation).map((line) => paint('dim', line)),
  ].join('\n');
}
