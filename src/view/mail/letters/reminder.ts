import type { OpenTask } from '../../../core/process/state';
import { dayIn } from '../../../core/terms/zone';
import { writtenWeekday } from '../parts/dates';
import { letter, list, paragraph, typed, type Letter, type Part } from '../parts/letter';
import { neededFor } from './pause';
import type { Writing } from './writing';

/** What the requester has not sent yet; null when nothing is missing on their side (any more). */
export function reminder(writing: Writing, tasks: readonly OpenTask[]): Letter | null {
  const { state, words } = writing;
  const say = words.reminder;
  const needed = tasks.flatMap((open) => {
    const text = neededFor(writing, open);
    return text === null ? [] : [{ open, text }];
  });
  if (needed.length === 0) return null;
  return letter(
    say.subject,
    paragraph(say.waiting(state.organisation)),
    list(...needed.map(({ text }) => text)),
    ...needed.flatMap(({ open }) => [...typedBefore(writing, open), ...dueParts(writing, open)]),
    paragraph(say.sentAlready),
  );
}

/** The question or the feedback that the answer is missing to: its mail may be weeks old. */
function typedBefore({ state }: Writing, { task }: OpenTask): readonly Part[] {
  if (task === 'answer' && state.question) return [typed(state.question.text)];
  if (task === 'formal-request' && state.feedback) return [typed(state.feedback)];
  return [];
}

function dueParts({ state, at, words, context }: Writing, open: OpenTask): readonly Part[] {
  const day = context.dueDay(open, state);
  if (day === null) return [];
  const written = writtenWeekday(day, words);
  const past = day < dayIn(context.zone, new Date(at));
  return [paragraph(past ? words.reminder.wasDue(written) : words.preferablyBy(written))];
}
