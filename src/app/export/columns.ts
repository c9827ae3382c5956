import type { Definition } from '../../core/process/definition';
import type { RequestState } from '../../core/process/state';
import { ENVIRONMENTS, type Environment } from '../../core/terms/terms';
import { stepsOf, waiting } from '../../core/process/waiting';
import { stepName } from '../../view/model/task-words';
import type { Words } from '../../view/words';
import { english } from '../../view/words/en';
import { doneByName } from '../../view/notes/name';

/** A column of the export: its heading and what stands in it, empty where there is nothing to say. */
export interface Column {
  readonly title: string;
  readonly of: (state: RequestState, definition: Definition) => string;
}

/** The columns for programs and for the command line: their headings are relied on by whoever reads the file with one. */
export const COLUMNS = columnsIn(english);

/**
 * The columns for a person: headings, steps and parties in their language. Moments are ISO 8601 in UTC, and other values
 * are the codes that the bot itself has; they and the order are the same in all languages.
 */
export function columnsIn(words: Words): readonly Column[] {
  const { heading, certificateEnds } = words.answers.export;
  return [
    { title: heading.request, of: ({ id }) => id },
    { title: heading.organisation, of: ({ organisation }) => organisation },
    { title: heading.cbe, of: ({ cbe }) => cbe },
    { title: heading.status, of: ({ ended }) => ended?.outcome ?? 'open' },
    {
      title: heading.step,
      of: (state, definition) =>
        state.ended
          ? ''
          : stepsOf(definition, state)
              .map(({ number, name }) => `${number} ${stepName(name, words)}`)
              .join('; '),
    },
    { title: heading.environment, of: ({ environment }) => environment ?? '' },
    {
      title: heading.waitingFor,
      of: (state, definition) =>
        [...new Set(waiting(definition, state).map(({ party }) => words.terms.party[party]))].join(
          '; ',
        ),
    },
    {
      title: heading.waitingSince,
      of: (state, definition) => waiting(definition, state)[0]?.since ?? '',
    },
    { title: heading.heldSince, of: ({ hold }) => hold?.since ?? '' },
    { title: heading.assignedTo, of: ({ assignee }) => assignee?.name ?? '' },
    { title: heading.registeredBy, of: ({ registered }) => registered.by.name },
    { title: heading.registeredAt, of: ({ registered }) => registered.at },
    { title: heading.contactName, of: ({ contact }) => contact.name },
    { title: heading.contactEmail, of: ({ contact }) => contact.email },
    { title: heading.language, of: ({ language }) => language },
    { title: heading.useCases, of: ({ useCases }) => useCases },
    { title: heading.recipients, of: ({ recipients }) => recipients.join('; ') },
    { title: heading.documentsPerMonth, of: ({ documentsPerMonth }) => String(documentsPerMonth) },
    { title: heading.loadPeaks, of: ({ loadPeaks }) => loadPeaks },
    { title: heading.plannedGoLive, of: ({ plannedGoLive }) => plannedGoLive },
    { title: heading.firstEnvironment, of: ({ firstEnvironment }) => firstEnvironment },
    ...ENVIRONMENTS.map((name) => ({
      title: certificateEnds(name),
      of: (state: RequestState) => endOf(state, name),
    })),
    { title: heading.closedAt, of: ({ ended }) => ended?.at ?? '' },
    { title: heading.lastChange, of: ({ last }) => last.type },
    { title: heading.lastChangeBy, of: ({ last }) => doneByName(last, words) },
    { title: heading.lastChangeAt, of: ({ last }) => last.at },
    { title: heading.removedAt, of: ({ removed }) => removed?.personal ?? '' },
  ];
}

function endOf({ environments }: RequestState, name: Environment): string {
  return environments[name]?.certificate?.notAfter ?? '';
}
