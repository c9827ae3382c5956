import type { OpenTask } from '../../../core/process/state';
import { letter, list, paragraph, type Letter, type Part } from '../parts/letter';
import { cancellation } from './kick-off';
import { due, type Writing } from './writing';

/** The reason is staff's: their form doesn't say that anybody else reads it. */
export function held({ state, words }: Writing): Letter {
  const say = words.held;
  return letter(say.subject, paragraph(say.happened(state.organisation)), paragraph(say.next));
}

/** Going on: with what the requester still has to send, since the mail that asked for it may be months old. */
export function resumed(writing: Writing): Letter {
  const { state, words } = writing;
  const say = words.resumed;
  return letter(say.subject, paragraph(say.happened(state.organisation)), ...neededParts(writing));
}

/** As with a hold, the reason stays with staff. */
export function withdrawn(writing: Writing): Letter {
  const { state, words } = writing;
  const say = words.withdrawn;
  const calledOff = cancellation(writing);
  return {
    ...letter(
      say.subject,
      paragraph(say.happened(state.organisation)),
      ...(calledOff ? [paragraph(words.kickOff.calledOff)] : []),
      paragraph(say.mistake),
    ),
    ...(calledOff ? { invitation: calledOff } : {}),
  };
}

function neededParts(writing: Writing): readonly Part[] {
  const { state, words } = writing;
  const needed = state.open.flatMap((open) => {
    const text = neededFor(writing, open);
    return text === null ? [] : [{ task: open.task, text }];
  });
  if (needed.length === 0) return [paragraph(words.nothingNeeded)];
  return [
    paragraph(words.resumed.needed),
    list(...needed.map(({ text }) => text)),
    ...needed.flatMap(({ task }) => due(writing, task)),
  ];
}

/** What an open task asks of the requester; null for another party's task, or one that waits for staff's decision. */
export function neededFor({ state, words }: Writing, open: OpenTask): string | null {
  const say = words.resumed;
  if (open.task === 'answer') return say.answer;
  if (open.task === 'formal-request') return say.form;
  if (!open.environment) return null;
  const env = words.environment[open.environment];
  if (open.task === 'tests') return say.tests(env);
  if (open.task !== 'certificate') return null;
  return state.environments[open.environment]?.pending?.verdict === 'warnings'
    ? null
    : say.certificate(env);
}
