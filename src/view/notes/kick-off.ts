import type { PlannedKickOff, RequestState } from '../../core/process/state';
import { isPlanned } from '../../core/process/kick-off';
import type { Block } from '../model/model';
import type { Words } from '../words';

type Times = Pick<PlannedKickOff, 'date' | 'time' | 'minutes'>;

const DAY_MINUTES = 24 * 60;

/** `8 Dec 2026, 10:00 to 11:00`, by the desk's clock. */
export function whenWords(
  { date, time, minutes }: Times,
  kickOff: Words['kickOff'],
  writing: Words['writing'],
): string {
  return kickOff.when(writing.day(date), time, later(time, minutes));
}

export function proposedWords(
  { date, time }: Pick<Times, 'date' | 'time'>,
  { writing }: Words,
): string {
  return `${writing.day(date)}, ${time}`;
}

/** The meeting that is planned, where it is, and what the requester's calendar said; nothing where none is. */
export function kickOffLines(state: RequestState, words: Words): readonly Block[] {
  const { kickOff } = state;
  if (!kickOff || !isPlanned(state)) return [];
  const { answer, place } = kickOff;
  const said = answer === undefined ? '' : ` · ${words.kickOff.answer[answer.answer]}`;
  const proposed = answer?.proposed ? ` (${proposedWords(answer.proposed, words)})` : '';
  const when = whenWords(kickOff, words.kickOff, words.writing);
  const value = `${when}${place === '' ? '' : ` · ${place}`}${said}${proposed}`;
  return [{ kind: 'facts', facts: [{ label: words.kickOff.label, value: [value] }] }];
}

/** A time of day so many minutes after another; past midnight it is that of the next day. */
export function later(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const total = (hour * 60 + minute + minutes) % DAY_MINUTES;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(total / 60))}:${two(total % 60)}`;
}
