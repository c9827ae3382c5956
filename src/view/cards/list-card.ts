import type { RequestState } from '../../core/process/state';
import type { Party } from '../../core/terms/terms';
import { look } from '../model/acts';
import type { Block, Card } from '../model/model';
import { PARTY } from '../model/words';
import { progress, standing, type CardContext } from './request-card';

/** Requests one answer shows: each takes two blocks of the fifty that Slack allows. */
export const MAX_LISTED = 15;

const TITLE = {
  mine: 'Your requests',
  waiting: 'Open requests, the longest waiting first',
  stalled: 'Requests that stall',
  live: 'Live senders',
  all: 'All requests',
} as const;

const NOTHING = {
  mine: 'No open request is assigned to you or was registered by you.',
  waiting: 'No request is open.',
  stalled: 'Nothing stalls.',
  live: 'Nobody is live yet.',
  all: 'There is no request yet.',
} as const;

const HOW_TO_START =
  'Register one with /ebox new, or from a message: its menu, Register e-Box request.';

/** The answer to `list`. */
export function listCard(
  query: {
    readonly filter: keyof typeof TITLE;
    readonly text: string;
    readonly party?: Party;
  },
  result: {
    readonly found: readonly RequestState[];
    readonly total: number;
    /** Whether the total is where the counting stopped. */
    readonly orMore: boolean;
  },
  context: CardContext,
): Card {
  const of = query.party ? ` of ${PARTY[query.party]}` : '';
  const about = query.text === '' ? '' : ` that match “${query.text}”`;
  const title = `${TITLE[query.filter]}${of}${about}`;
  if (result.total === 0) {
    const words =
      query.text === ''
        ? nothing(query)
        : 'No request matches. Try fewer letters, or /ebox list all.';
    return card(title, [{ kind: 'line', line: [words] }]);
  }
  const more = result.total - result.found.length;
  const rest: readonly Block[] =
    more > 0
      ? [
          {
            kind: 'small',
            line: [
              `and ${more}${result.orMore ? ' or' : ''} more: add a word to narrow it, e.g. an organisation.`,
            ],
          },
        ]
      : [];
  const total = result.orMore ? `${result.total} or more` : `${result.total}`;
  return card(`${title} (${total})`, [
    ...result.found.flatMap((state) => row(state, context)),
    ...rest,
  ]);
}

/** That a party has nothing to do doesn't mean that there is nothing. */
function nothing({ filter, party }: Pick<Parameters<typeof listCard>[0], 'filter' | 'party'>) {
  if (party)
    return `No open request waits for ${PARTY[party]}. /ebox list shows all that are open.`;
  return filter === 'all' || filter === 'waiting'
    ? `${NOTHING[filter]} ${HOW_TO_START}`
    : `${NOTHING[filter]} /ebox list all shows all there are.`;
}

function card(title: string, blocks: readonly Block[]): Card {
  return { title, summary: title, blocks, actions: [] };
}

/** How a request is named where one of several is chosen: `DS-2026-0007 · SMALS`. */
export function titleOf({ id, organisation }: RequestState): string {
  return `${id} · ${organisation}`;
}

function row(state: RequestState, context: CardContext): readonly Block[] {
  return [
    {
      kind: 'line',
      line: [
        { strong: titleOf(state) },
        `\n${progress(state, context.definition)}\n`,
        ...standing(state, context),
      ],
    },
    { kind: 'actions', actions: [{ ...look(state, 'open'), label: `Open ${state.id}` }] },
  ];
}
