import type { EventOf } from '../../../core/process/events';
import type { Environment } from '../../../core/terms/terms';
import { fileName } from '../parts/header';
import { list, paragraph, type Letter, type Part } from '../parts/letter';
import { due, type Writing } from './writing';

/** The form goes back validated, and the first environment's certificate is to be ordered. */
export function validated(writing: Writing): Letter {
  const { state, words } = writing;
  const { form } = state;
  const file = form?.file ?? null;
  const environment = state.firstEnvironment;
  const say = words.validated;
  return {
    subject: say.subject,
    parts: [
      paragraph(say.happened(state.organisation)),
      ...(file ? [paragraph(say.attached)] : []),
      paragraph(say.order(words.environment[environment])),
      ...due(writing, 'certificate'),
      ...subjectParts(writing, environment),
      ...trapParts(writing, environment),
      paragraph(words.order.meanwhile(words.environment[environment])),
    ],
    attachments:
      form && file
        ? [
            {
              made: 'validated-form',
              fileId: file.id,
              name: fileName(form.fileName),
              version: state.version,
            },
          ]
        : [],
  };
}

/** The next environment: a new certificate and a new configuration. */
export function movedOn(writing: Writing, event: EventOf<'MovedOn'>): Letter {
  const { words } = writing;
  const env = words.environment[event.to];
  const say = words.movedOn;
  return {
    subject: say.subject(env),
    parts: [
      paragraph(say.happened(env)),
      paragraph(say.order(env)),
      ...due(writing, 'certificate'),
      ...subjectParts(writing, event.to),
      ...trapParts(writing, event.to),
      paragraph(words.order.meanwhile(env)),
      ...(event.to === 'PRD' ? [paragraph(say.production)] : []),
    ],
    attachments: [],
  };
}

/** The exact subject and a command for it, to be copied. */
export function subjectParts({ state, words, context }: Writing, to: Environment): readonly Part[] {
  const { lines, command } = context.subjectToOrder(state, to);
  return [
    paragraph(words.order.subject),
    { kind: 'copy', text: lines.join('\n') },
    paragraph(words.order.command),
    { kind: 'copy', text: command },
  ];
}

/**
 * What most wrong orders have in common. `environment` is null where certificates for several are ordered at once.
 * Source: docs/domain.md, "What requesters trip over".
 */
export function trapParts({ words }: Writing, environment: Environment | null): readonly Part[] {
  const say = words.order;
  return [
    paragraph(say.traps),
    list(
      say.publicPart,
      ...(environment === null ? [] : [say.onePerEnvironment(words.environment[environment])]),
      say.issuer,
      say.csrFirst,
    ),
  ];
}
