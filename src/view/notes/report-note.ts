import type { Event } from '../../core/process/events';
import type { Finding, Report } from '../../core/certificate/finding/report';
import type { Environment } from '../../core/terms/terms';
import type { Block, Line, Note } from '../model/model';
import { wordFinding } from '../findings';
import type { Words } from '../words';

/** A report as people read it: the verdict first, the subject field by field, what to do, the small print. */
export function reportNote(
  report: Report,
  about: {
    readonly id: string;
    readonly environment: Environment;
    readonly zone: string;
    readonly words: Words;
  },
): Note {
  const { words } = about;
  const title = verdictLine(report, about.environment, words);
  return {
    summary: `${about.id}: ${title}`,
    blocks: [
      { kind: 'heading', text: title },
      ...subjectTable(report, words),
      ...findings(report, words),
      ...smallPrint(report, about.zone, words),
    ],
  };
}

/** The report of the check that an event records, or null for any other; also where retention removed it. */
export function reportIn(
  event: Event,
): { readonly report: Report; readonly environment: Environment } | null {
  switch (event.type) {
    case 'CsrChecked':
    case 'CertificateAccepted':
    case 'CertificateRejected':
    case 'CertificateWarned': {
      const { report } = event.texts;
      return report && { report, environment: event.environment };
    }
    default:
      return null;
  }
}

/** `Not accepted: 2 things to mend (INT certificate)`. */
export function verdictLine(
  report: Report,
  environment: Environment,
  { report: said }: Words,
): string {
  const isCsr = report.certificate?.kind === 'csr';
  const what = isCsr ? said.csrOf(environment) : said.certificateOf(environment);
  const errors = report.findings.filter((finding) => finding.severity === 'error').length;
  const warnings = report.findings.filter((finding) => finding.severity === 'warning').length;
  switch (report.verdict) {
    case 'accepted':
      return isCsr ? said.noObjection(what) : said.accepted(what);
    case 'warnings':
      return said.toDecide(warnings, what);
    case 'rejected':
      return said.notAccepted(errors, what);
    default:
      return report.verdict satisfies never;
  }
}

/** One line a finding: its id beside its words. The rest is counted. */
export function findingLines(
  found: readonly Omit<Finding, 'citation'>[],
  most: number,
  words: Words,
): readonly Line[] {
  const lines = found
    .slice(0, most)
    .map((finding): Line => [
      { strong: finding.id },
      ` ${words.report.severity[finding.severity]}: ${findingWords(finding, words)}`,
    ]);
  const more = found.length - lines.length;
  return more > 0 ? [...lines, [words.report.more(more)]] : lines;
}

/** A finding in one sentence: where, what was expected, what was found, what to do. */
export function findingWords(finding: Omit<Finding, 'citation'>, words: Words): string {
  const { field, expected, found, fix } = wordFinding(
    { ...finding, citation: null },
    words.language,
  );
  const seen = [
    expected === null ? null : words.report.expected(expected),
    found === null ? null : words.report.found(found),
  ].filter((part) => part !== null);
  const facts = [field, seen.join(', ')].filter((part) => part !== null && part !== '').join(': ');
  return [facts, fix].filter((part) => part !== null && part !== '').join('. ');
}

/** Findings a message shows at most; a check reports a few dozen at worst. */
const MAX_FINDINGS = 30;

function findings(report: Report, words: Words): readonly Block[] {
  if (report.findings.length === 0) return [];
  return [{ kind: 'list', items: findingLines(report.findings, MAX_FINDINGS, words) }];
}

function subjectTable(report: Report, { report: said }: Words): readonly Block[] {
  if (report.subject.length === 0) return [];
  return [
    {
      kind: 'table',
      head: said.columns,
      rows: report.subject.map((line) => [
        fieldIn(line.field, said),
        line.expected ?? '–',
        line.found ?? '–',
        said.verdict[line.verdict],
      ]),
    },
  ];
}

/** The subject's fields are called by X.509's letters, but for the units, which say what stands in them. */
function fieldIn(field: string, { unit }: Words['report']): string {
  const [, what] = /^OU \((.+)\)$/u.exec(field) ?? [];
  return what === 'CBE number' || what === 'environment' ? unit[what] : field;
}

function smallPrint(
  { certificate }: Report,
  zone: string,
  { report, writing }: Words,
): readonly Block[] {
  if (!certificate) return [];
  const dates =
    certificate.notBefore && certificate.notAfter
      ? report.validFrom(
          writing.dayOf(certificate.notBefore, zone),
          writing.dayOf(certificate.notAfter, zone),
        )
      : '';
  const line: Line = [`${dates}${certificate.key} · SHA-256 ${certificate.fingerprint}`];
  return [{ kind: 'small', line }];
}
