import type { Absence, AbsenceFault } from '../../core/policy/absence';
import type { Day } from '../../core/terms/terms';
import type { Block, Form, Note } from '../model/model';
import { enumerate, ROLE, weekday } from '../model/words';
import { sentenceNote } from '../notes/sentence';

/** The form behind `/ebox away`, with what is noted already. */
export function awayForm(known: readonly Absence[], today: Day): Form {
  return {
    purpose: { act: 'away' },
    title: 'Away',
    submit: 'Save',
    intro: [
      {
        kind: 'line',
        line: [
          'While you are away, what is meant for you goes to the person who stands in, and what they do is recorded as done for you.',
        ],
      },
      ...noted(known),
    ],
    fields: [
      { kind: 'date', name: 'from', label: 'From', hint: 'The first day', initial: today },
      { kind: 'date', name: 'until', label: 'Until', hint: 'The last day' },
      {
        kind: 'person',
        name: 'standIn',
        label: 'Stands in',
        hint: 'Somebody who has the same roles as you',
      },
    ],
  };
}

function noted(known: readonly Absence[]): readonly Block[] {
  if (known.length === 0) return [];
  return [
    {
      kind: 'small',
      line: [`Noted so far: ${enumerate(known.map(absenceWords))}. `, { code: '/ebox away off' }],
    },
  ];
}

/** `Thu 19 Nov to Fri 27 Nov (Bo Claes stands in)`. */
export function absenceWords({ from, until, standIn }: Absence): string {
  const days = from === until ? weekday(from) : `${weekday(from)} to ${weekday(until)}`;
  return `${days} (${standIn.name} stands in)`;
}

/** The message to the stand-in. */
export function standInNote({ person, from, until }: Absence): Note {
  const days =
    from === until ? `on ${weekday(from)}` : `from ${weekday(from)} to ${weekday(until)}`;
  const words = `You stand in for ${person.name} ${days}: reminders meant for ${person.name} come to you, and what you do in their role is recorded as done for them.`;
  return sentenceNote(words);
}

/** Why an absence can't be noted, on the field that it is about. */
export function absenceFault(fault: AbsenceFault): {
  readonly field: string;
  readonly words: string;
} {
  switch (fault.code) {
    case 'ends-before-it-starts':
      return { field: 'until', words: 'This is before the first day. Nothing was changed.' };
    case 'over':
      return { field: 'until', words: 'These days are past. Nothing was changed.' };
    case 'too-far':
      return {
        field: 'until',
        words: `At most a year ahead: ${fault.last} is the last day. Nothing was changed.`,
      };
    case 'no-role':
      return { field: 'standIn', words: 'You have no role that somebody could stand in for.' };
    case 'own-stand-in':
      return { field: 'standIn', words: 'Choose somebody else: you can’t stand in for yourself.' };
    case 'stand-in-lacks-role':
      return {
        field: 'standIn',
        words: `This person is no ${enumerate(
          fault.roles.map((role) => ROLE[role]),
          'or',
        )}, and standing in gives no role. Choose another, or ask an admin to /ebox grant it.`,
      };
    case 'overlap':
      return {
        field: 'from',
        words: `You are away already: ${absenceWords(fault.other)}. Nothing was changed; /ebox away off calls it off.`,
      };
    case 'circle':
      return {
        field: 'standIn',
        words: `${enumerate(fault.through.map(({ name }) => name))} will be away then, and it would come back to you. Choose another.`,
      };
    default:
      return fault satisfies never;
  }
}
