import { dueDay } from '../../core/policy/deadline';
import type { RequestState } from '../../core/process/state';
import type { Day } from '../../core/terms/terms';
import { openOne } from '../model/buttons';
import { sinceWords } from '../model/dates';
import type { Action, Block, Card, Listing } from '../model/model';
import type { Words } from '../words';
import { holders, openSteps, type CardContext } from './request-card';

/** Requests of a page: each is one block, or two, of the fifty that Slack allows, and together they are looked over. */
export const MAX_LISTED = 20;

export interface ListContext extends CardContext {
  readonly today: Day;
}

/** The answer to `list`: a page of it. */
export function listCard(
  query: Listing,
  result: {
    readonly found: readonly RequestState[];
    readonly total: number;
    /** Whether the total is where the counting stopped. */
    readonly orMore: boolean;
    /** From 0, which is the default. */
    readonly page?: number;
  },
  context: ListContext,
): Card {
  const { list } = context.words.cards;
  const title = titleFor(query, context.words);
  if (result.total === 0) {
    const words = query.text === '' ? nothing(query, context.words) : list.noMatch;
    return card(title, [{ kind: 'line', line: [words] }]);
  }
  const total = result.orMore ? list.orMore(result.total) : `${result.total}`;
  return card(
    `${title} (${total})`,
    [
      ...result.found.map((state): Block => row(state, context)),
      ...positionLine(result, total, context.words),
    ],
    paging(query, result, context.words),
  );
}

type Paged = Pick<Parameters<typeof listCard>[1], 'found' | 'total' | 'page'>;

/** Which of all these are, where there are more pages than one. */
function positionLine(
  { found, total, page = 0 }: Paged,
  all: string,
  words: Words,
): readonly Block[] {
  if (total <= MAX_LISTED) return [];
  const { list } = words.cards;
  const first = page * MAX_LISTED;
  const line =
    found.length === 0 ? list.pastTheEnd : list.position(first + 1, first + found.length, all);
  return [{ kind: 'small', line: [line] }];
}

function paging(
  query: Listing,
  { found, total, page = 0 }: Paged,
  { cards: { list } }: Words,
): readonly Action[] {
  const to = (version: number, label: string): Action => ({
    press: { act: 'list', requestId: '', version, list: query },
    label,
    tone: 'plain',
  });
  const isMore = found.length > 0 && page * MAX_LISTED + found.length < total;
  return [
    ...(isMore ? [to(page + 1, list.nextPage)] : []),
    ...(page > 0 ? [to(page - 1, list.previousPage)] : []),
  ];
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

function card(title: string, blocks: readonly Block[], actions: readonly Action[] = []): Card {
  return { title, summary: title, blocks, actions };
}

/** How a request is named where one of several is chosen: `DS-2026-0007 · SMALS`. */
export function titleOf({ id, organisation }: RequestState): string {
  return `${id} · ${organisation}`;
}

/** A line for what it is and at which step, and one for whom it waits for. */
function row(state: RequestState, context: ListContext): Block {
  const steps = state.ended ? '' : openSteps(state, context);
  const line = [
    { strong: titleOf(state) },
    `${steps === '' ? '' : ` · ${steps}`}\n${standsWith(state, context)}`,
  ];
  return { kind: 'entry', line, action: openOne(state, context.words) };
}

/** `NSSO managers, since Thu 19 Nov (2 working days), due Tue 24 Nov`. */
function standsWith(state: RequestState, context: ListContext): string {
  const { definition, time, today, words, zone } = context;
  const { cards } = words;
  if (state.ended) {
    const at = words.writing.dayOf(state.ended.at, zone);
    return cards.endedOn(words.terms.outcome[state.ended.outcome], at);
  }
  const held = holders(definition, state).map((one) => {
    const due = dueDay(definition, state, one, time);
    const since = sinceWords(one.since, { words, zone, time, today });
    const until = due === null ? null : words.writing.day(due);
    return cards.heldSince(words.terms.party[one.party], since, until);
  });
  return [held.join('; '), ...holdWords(state, words)].filter((part) => part !== '').join(' · ');
}

function holdWords({ hold, snooze }: RequestState, { cards, writing }: Words): readonly string[] {
  if (hold) return [cards.list.onHold];
  return snooze ? [cards.list.snoozed(writing.day(snooze.until))] : [];
}
