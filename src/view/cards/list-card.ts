import type { RequestState } from '../../core/process/state';
import type { Party } from '../../core/terms/terms';
import { openOne } from '../model/acts';
import type { Block, Card } from '../model/model';
import type { Words } from '../words';
import { progress, standing, type CardContext } from './request-card';

/** Requests one answer shows: each takes two blocks of the fifty that Slack allows. */
export const MAX_LISTED = 15;

/** The answer to `list`. */
export function listCard(
  query: {
    readonly filter: keyof Words['cards']['list']['title'];
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
  const { list } = context.words.cards;
  const title = titleFor(query, context.words);
  if (result.total === 0) {
    const words = query.text === '' ? nothing(query, context.words) : list.noMatch;
    return card(title, [{ kind: 'line', line: [words] }]);
  }
  const more = result.total - result.found.length;
  const rest: readonly Block[] =
    more > 0 ? [{ kind: 'small', line: [list.more(more, result.orMore)] }] : [];
  const total = result.orMore ? list.orMore(result.total) : `${result.total}`;
  return card(`${title} (${total})`, [
    ...result.found.flatMap((state) => row(state, context)),
    ...rest,
  ]);
}

function titleFor(
  { filter, party, text }: Parameters<typeof listCard>[0],
  { cards: { list }, terms }: Words,
): string {
  const title = list.title[filter];
  const ofParty = party ? list.ofParty(title, terms.party[party]) : title;
  return text === '' ? ofParty : list.matching(ofParty, text);
}

/** That a party has nothing to do doesn't mean that there is nothing. */
function nothing(
  { filter, party }: Pick<Parameters<typeof listCard>[0], 'filter' | 'party'>,
  { cards: { list }, terms }: Words,
) {
  if (party) return list.nothingOf(terms.party[party]);
  const none = list.nothing[filter];
  return filter === 'all' || filter === 'waiting' ? list.howToStart(none) : list.seeAll(none);
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
        `\n${progress(state, context)}\n`,
        ...standing(state, context),
      ],
    },
    { kind: 'actions', actions: [openOne(state, context.words)] },
  ];
}
