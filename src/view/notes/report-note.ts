import type { Finding, Report } from '../../core/certificate/finding/report';
import type { Environment } from '../../core/terms/terms';
import type { Block, Line, Note } from '../model/model';
import { dayOf } from '../model/words';

const SEVERITY = { error: '✖ Error', warning: '◐ Warning', info: '○ Note' } as const;

const VERDICT_SIGN = { ok: '✔ fits', wrong: '✖ differs', 'not-checked': '– not checked' } as const;

/** A report as people read it: the verdict first, the subject field by field, what to do, the small print. */
export function reportNote(
  report: Report,
  about: { readonly id: string; readonly environment: Environment; readonly zone: string },
): Note {
  const title = verdictLine(report, about.environment);
  return {
    summary: `${about.id}: ${title}`,
    blocks: [
      { kind: 'heading', text: title },
      ...subjectTable(report),
      ...findings(report),
      ...smallPrint(report, about.zone),
    ],
  };
}

/** `Not accepted: 2 things to mend (INT certificate)`. */
export function verdictLine(report: Report, environment: Environment): string {
  const what = report.certificate?.kind === 'csr' ? 'CSR' : 'certificate';
  const errors = report.findings.filter((finding) => finding.severity === 'error').length;
  const warnings = report.findings.filter((finding) => finding.severity === 'warning').length;
  switch (report.verdict) {
    case 'accepted':
      return `${what === 'CSR' ? 'No objection' : 'Accepted'} (${environment} ${what})`;
    case 'warnings':
      return `To be decided on: ${things(warnings)} to look at (${environment} ${what})`;
    case 'rejected':
      return `Not accepted: ${things(errors)} to mend (${environment} ${what})`;
    default:
      return report.verdict satisfies never;
  }
}

/** One line a finding: its id beside its words. The rest is counted. */
export function findingLines(
  found: readonly Omit<Finding, 'citation'>[],
  most: number,
): readonly Line[] {
  const lines = found
    .slice(0, most)
    .map((finding): Line => [
      { strong: finding.id },
      ` ${SEVERITY[finding.severity]}: ${findingWords(finding)}`,
    ]);
  const more = found.length - lines.length;
  return more > 0 ? [...lines, [`and ${more} more`]] : lines;
}

/** A finding in one sentence: where, what was expected, what was found, what to do. */
export function findingWords({ field, expected, found, fix }: Omit<Finding, 'citation'>): string {
  const seen = [
    expected === null ? null : `expected ${expected}`,
    found === null ? null : `found ${found}`,
  ].filter((part) => part !== null);
  const facts = [field, seen.join(', ')].filter((part) => part !== null && part !== '').join(': ');
  return [facts, fix].filter((part) => part !== null && part !== '').join('. ');
}

/** Findings a message shows at most; a check reports a few dozen at worst. */
const MAX_FINDINGS = 30;

function findings(report: Report): readonly Block[] {
  if (report.findings.length === 0) return [];
  return [{ kind: 'list', items: findingLines(report.findings, MAX_FINDINGS) }];
}

function subjectTable(report: Report): readonly Block[] {
  if (report.subject.length === 0) return [];
  return [
    {
      kind: 'table',
      head: ['Field', 'Expected', 'Found', 'Verdict'],
      rows: report.subject.map((line) => [
        line.field,
        line.expected ?? '–',
        line.found ?? '–',
        VERDICT_SIGN[line.verdict],
      ]),
    },
  ];
}

function smallPrint({ certificate }: Report, zone: string): readonly Block[] {
  if (!certificate) return [];
  const dates =
    certificate.notBefore && certificate.notAfter
      ? `Valid from ${dayOf(certificate.notBefore, zone)} to ${dayOf(certificate.notAfter, zone)} · `
      : '';
  const line: Line = [`${dates}${certificate.key} · SHA-256 ${certificate.fingerprint}`];
  return [{ kind: 'small', line }];
}

function things(number: number): string {
  return number === 1 ? '1 thing' : `${number} things`;
}
