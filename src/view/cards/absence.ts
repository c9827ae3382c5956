import type { Absence, AbsenceFault } from '../../core/policy/absence';
import type { Day } from '../../core/terms/terms';
import type { Block, Form, Note } from '../model/model';
import type { Words } from '../words';
import { sentenceNote } from '../notes/sentence';

/** The form behind `/ebox away`, with what is noted already. */
export function awayForm(known: readonly Absence[], today: Day, words: Words): Form {
  const { away } = words.forms;
  return {
    purpose: { act: 'away' },
    title: away.title,
    submit: words.acts.submit.save,
    intro: [{ kind: 'line', line: [away.intro] }, ...noted(known, words)],
    fields: [
      { kind: 'date', name: 'from', label: away.from, hint: away.fromHint, initial: today },
      { kind: 'date', name: 'until', label: away.until, hint: away.untilHint },
      { kind: 'person', name: 'standIn', label: away.standIn, hint: away.standInHint },
    ],
  };
}

function noted(known: readonly Absence[], words: Words): readonly Block[] {
  if (known.length === 0) return [];
  const absences = words.writing.and(known.map((one) => absenceWords(one, words)));
  return [
    {
      kind: 'small',
      line: [words.forms.away.noted(absences), { code: '/ebox away off' }],
    },
  ];
}

/** `Thu 19 Nov to Fri 27 Nov (Bo Claes stands in)`. */
export function absenceWords({ from, until, standIn }: Absence, words: Words): string {
  const { day } = words.writing;
  const { away } = words.forms;
  const days = from === until ? day(from) : away.days(day(from), day(until));
  return away.absence(days, standIn.name);
}

/** The message to the stand-in of somebody with this name. */
export function standInNote(
  { name, from, until }: Pick<Absence, 'from' | 'until'> & { readonly name: string },
  words: Words,
): Note {
  const { day } = words.writing;
  const { told } = words.delivery;
  return sentenceNote(
    from === until ? told.standInOn(name, day(from)) : told.standIn(name, day(from), day(until)),
  );
}

/** Why an absence can't be noted, on the field that it is about. */
export function absenceFault(
  fault: AbsenceFault,
  words: Words,
): {
  readonly field: string;
  readonly words: string;
} {
  const { absence } = words.errors;
  const { terms, writing } = words;
  switch (fault.code) {
    case 'ends-before-it-starts':
      return { field: 'until', words: absence.endsBeforeItStarts };
    case 'over':
      return { field: 'until', words: absence.over };
    case 'too-far':
      return { field: 'until', words: absence.tooFar(fault.last) };
    case 'no-role':
      return { field: 'standIn', words: absence.noRole };
    case 'own-stand-in':
      return { field: 'standIn', words: absence.ownStandIn };
    case 'stand-in-lacks-role': {
      const roles = writing.or(fault.roles.map((role) => terms.role[role]));
      return { field: 'standIn', words: absence.lacksRole(roles) };
    }
    case 'overlap':
      return { field: 'from', words: absence.overlap(absenceWords(fault.other, words)) };
    case 'circle': {
      const names = writing.and(fault.through.map(({ name }) => name));
      return { field: 'standIn', words: absence.circle(names) };
    }
    default:
      return fault satisfies never;
  }
}
