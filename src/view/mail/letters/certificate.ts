import type { Finding, Report, Verdict } from '../../../core/certificate/finding/report';
import type { EventOf } from '../../../core/process/events';
import { isLive } from '../../../core/decision/renewal';
import type { Environment } from '../../../core/terms/terms';
import { writtenInstant } from '../parts/dates';
import { fileName } from '../parts/header';
import { letter, paragraph, type Item, type Letter, type Part } from '../parts/letter';
import { readyParts, isJustReady } from './environment';
import { subjectParts } from './order';
import { due, type Writing } from './writing';

/** More than a check finds in an honest mistake; a hostile file shall not make an endless mail. */
export const MAX_FINDINGS = 30;

/** Accepted, until when, and what that lets the requester do now. */
export function accepted(
  writing: Writing,
  { environment, type }: EventOf<'CertificateAccepted' | 'WarningsAccepted'>,
): Letter {
  const { state, words } = writing;
  const env = words.environment[environment];
  const say = words.certificate;
  return letter(
    say.acceptedSubject(env),
    paragraph(validity(writing, environment)),
    ...(type === 'WarningsAccepted' ? [paragraph(say.withRemarks)] : []),
    ...(state.environments[environment]?.configuredAt
      ? configuredBefore(writing, environment)
      : [paragraph(say.configurationPending(env)), paragraph(words.nothingNeeded)]),
  );
}

export function rejected(writing: Writing, event: EventOf<'CertificateRejected'>): Letter {
  const { words } = writing;
  const env = words.environment[event.environment];
  const say = words.certificate;
  return letter(
    say.rejectedSubject(env),
    paragraph(say.rejected(env, fileName(event.texts.fileName))),
    ...mendParts(writing, event.texts.report),
    paragraph(say.again),
    ...due(writing, 'certificate'),
    ...subjectParts(writing, event.environment),
    paragraph(words.order.publicPart),
  );
}

/** The CSR that was checked before the order: whether to order with it. */
export function csrChecked(writing: Writing, event: EventOf<'CsrChecked'>): Letter {
  const say = writing.words.csr;
  const env = writing.words.environment[event.environment];
  const name = fileName(event.texts.fileName);
  const body: Readonly<Record<Verdict, () => readonly Part[]>> = {
    accepted: () => [paragraph(say.accepted(env, name)), paragraph(say.orderNow)],
    warnings: () => [
      paragraph(say.warnings(env, name)),
      ...findingParts(writing, event.texts.report),
      paragraph(say.orderNow),
    ],
    rejected: () => [
      paragraph(say.rejected(env, name)),
      ...mendParts(writing, event.texts.report),
      paragraph(say.again),
      ...subjectParts(writing, event.environment),
    ],
  };
  const subject = event.verdict === 'rejected' ? say.rejectedSubject : say.acceptedSubject;
  return letter(subject(env), ...body[event.verdict]());
}

function validity({ state, words, context }: Writing, environment: Environment): string {
  const env = words.environment[environment];
  const end = state.environments[environment]?.certificate?.notAfter ?? null;
  if (end === null) return words.certificate.accepted(env);
  return words.certificate.acceptedUntil(env, writtenInstant(end, words, context.zone));
}

/** Where the certificate came last it opens the environment; where it replaces another nothing changes. */
function configuredBefore(writing: Writing, environment: Environment): readonly Part[] {
  const { words } = writing;
  const env = words.environment[environment];
  if (isLive(writing.state)) return [paragraph(words.certificate.switchOver(env))];
  if (!isJustReady(writing, environment)) return [paragraph(words.nothingNeeded)];
  const opening = environment === 'PRD' ? [] : [paragraph(words.ready.environment(env))];
  return [...opening, ...readyParts(writing, environment)];
}

function mendParts(writing: Writing, report: Report | null): readonly Part[] {
  const parts = findingParts(writing, report);
  return report ? [paragraph(writing.words.certificate.mend), ...parts] : parts;
}

/** What is to be mended, errors first; what is merely good to know is left to the report in chat. */
function findingParts({ state, words, context }: Writing, report: Report | null): readonly Part[] {
  const say = words.certificate;
  if (!report) return [paragraph(say.findingsGone)];
  const found = [
    ...report.findings.filter((finding) => finding.severity === 'error'),
    ...report.findings.filter((finding) => finding.severity === 'warning'),
  ];
  const more = found.length - MAX_FINDINGS;
  return [
    { kind: 'list', items: found.slice(0, MAX_FINDINGS).map(toItem) },
    ...(more > 0 ? [paragraph(say.more(more))] : []),
  ];

  function toItem(finding: Finding): Item {
    const { field, expected, found: seen, fix } = context.wordFinding(finding, state.language);
    return {
      text: field === null ? finding.id : `${field} (${finding.id})`,
      below: [
        ...(expected === null ? [] : [say.expected(expected)]),
        ...(seen === null ? [] : [say.found(seen)]),
        ...(fix === null ? [] : [say.whatToDo(fix)]),
      ],
    };
  }
}
