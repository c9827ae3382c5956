import type { Definition } from '../../core/process/definition';
import type { RequestState } from '../../core/process/state';
import { ENVIRONMENTS, type Environment } from '../../core/terms/terms';
import { stepsOf, waiting } from '../../core/process/waiting';
import { english } from '../../view/words/en';

/** A column of the export: its heading and what stands in it, empty where there is nothing to say. */
export interface Column {
  readonly title: string;
  readonly of: (state: RequestState, definition: Definition) => string;
}

/** Moments are ISO 8601 in UTC. Headings and their order are relied on by whoever reads the file with a program. */
export const COLUMNS: readonly Column[] = [
  { title: 'Request', of: ({ id }) => id },
  { title: 'Organisation', of: ({ organisation }) => organisation },
  { title: 'CBE number', of: ({ cbe }) => cbe },
  { title: 'Status', of: ({ ended }) => ended?.outcome ?? 'open' },
  {
    title: 'Step',
    of: (state, definition) =>
      state.ended
        ? ''
        : stepsOf(definition, state)
            .map(({ number, name }) => `${number} ${name}`)
            .join('; '),
  },
  { title: 'Environment', of: ({ environment }) => environment ?? '' },
  {
    title: 'Waiting for',
    of: (state, definition) =>
      [...new Set(waiting(definition, state).map(({ party }) => english.terms.party[party]))].join(
        '; ',
      ),
  },
  {
    title: 'Waiting since',
    of: (state, definition) => waiting(definition, state)[0]?.since ?? '',
  },
  { title: 'On hold since', of: ({ hold }) => hold?.since ?? '' },
  { title: 'Assigned to', of: ({ assignee }) => assignee?.name ?? '' },
  { title: 'Registered by', of: ({ registered }) => registered.by.name },
  { title: 'Registered at', of: ({ registered }) => registered.at },
  { title: 'Contact name', of: ({ contact }) => contact.name },
  { title: 'Contact e-mail', of: ({ contact }) => contact.email },
  { title: 'Language', of: ({ language }) => language },
  { title: 'Use cases', of: ({ useCases }) => useCases },
  { title: 'Recipients', of: ({ recipients }) => recipients.join('; ') },
  { title: 'Documents per month', of: ({ documentsPerMonth }) => String(documentsPerMonth) },
  { title: 'Load peaks', of: ({ loadPeaks }) => loadPeaks },
  { title: 'Planned go-live', of: ({ plannedGoLive }) => plannedGoLive },
  { title: 'First environment', of: ({ firstEnvironment }) => firstEnvironment },
  ...ENVIRONMENTS.map((name) => ({
    title: `${name} certificate ends`,
    of: (state: RequestState) => endOf(state, name),
  })),
  { title: 'Closed at', of: ({ ended }) => ended?.at ?? '' },
  { title: 'Last change', of: ({ last }) => last.type },
  { title: 'Last change by', of: ({ last }) => last.by },
  { title: 'Last change at', of: ({ last }) => last.at },
  { title: 'Personal data removed at', of: ({ removed }) => removed?.personal ?? '' },
];

function endOf({ environments }: RequestState, name: Environment): string {
  return environments[name]?.certificate?.notAfter ?? '';
}
