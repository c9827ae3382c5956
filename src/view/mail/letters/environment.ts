import type { EventOf } from '../../../core/process/events';
import type { Environment } from '../../../core/terms/terms';
import { writtenInstant } from '../parts/dates';
import { letter, list, paragraph, type Letter, type Part } from '../parts/letter';
import { subjectParts } from './order';
import { due, type Writing } from './writing';

/**
 * The OAuth scope for publishing, which clients lack or forget to ask for.
 * Source: the owner's FAQ, in docs/domain.md.
 */
const PUBLISHING_SCOPE =
  'scope:document:management:consult:ws-eboxrestentreprise:publicationsender';

/** The environment is configured: what can be done in it now, or what is still missing. */
export function configured(
  writing: Writing,
  { environment }: EventOf<'ConfigurationCompleted'>,
): Letter {
  const { words } = writing;
  const env = words.environment[environment];
  const say = words.configured;
  return letter(
    say.subject(env),
    paragraph(say.happened(env)),
    ...(isJustReady(writing, environment)
      ? [paragraph(say.certificateReady), ...readyParts(writing, environment)]
      : missingParts(writing, environment)),
  );
}

export function wentLive({ state, words, context }: Writing): Letter {
  const say = words.live;
  const end = state.environments.PRD?.certificate?.notAfter ?? null;
  const recipients = state.recipients.map((recipient) => words.recipient[recipient]).join(', ');
  return letter(
    say.subject,
    paragraph(say.congratulations(state.organisation)),
    paragraph(say.watch),
    list(
      ...(end === null ? [] : [say.certificateEnds(writtenInstant(end, words, context.zone))]),
      say.renew,
      say.recipients(recipients),
      say.changes,
    ),
  );
}

/** Whether this very event completed the environment: certificate and configuration are both there since now. */
export function isJustReady({ state, at }: Writing, environment: Environment): boolean {
  return state.open.some(
    (open) =>
      (open.task === 'tests' || open.task === 'go-live') &&
      open.environment === environment &&
      open.since === at,
  );
}

/** What to do in an environment that has its certificate and its configuration. */
export function readyParts(writing: Writing, environment: Environment): readonly Part[] {
  const { state, words } = writing;
  const env = words.environment[environment];
  const say = words.ready;
  const checks = [
    paragraph(say.checks),
    list(
      say.rightCertificate(env),
      ...(state.form ? [say.exactIds(state.form.applicationId)] : []),
      say.scope(PUBLISHING_SCOPE),
    ),
  ];
  if (environment === 'PRD') return [paragraph(say.production), ...checks];
  return [
    paragraph(say.tests(env)),
    ...checks,
    paragraph(say.afterTests),
    ...due(writing, 'tests'),
  ];
}

/** Why the environment can't be used yet, by what became of the last certificate sent. */
function missingParts(writing: Writing, environment: Environment): readonly Part[] {
  const { state, words } = writing;
  const env = words.environment[environment];
  const say = words.configured;
  const pending = state.environments[environment]?.pending ?? null;
  if (pending?.verdict === 'warnings') return [paragraph(say.certificateBeingRead(env))];
  return [
    paragraph(pending ? say.certificateRefused(env) : say.certificateMissing(env)),
    ...due(writing, 'certificate'),
    ...subjectParts(writing, environment),
  ];
}
