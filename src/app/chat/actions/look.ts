import { offeredTo } from '../../../core/decision/offers';
import type { RequestState } from '../../../core/process/state';
import type { Account, Person, Role } from '../../../core/terms/terms';
import { actions } from '../../../view/model/buttons';
import { approvalCard } from '../../../view/cards/approval-card';
import { historyCard } from '../../../view/cards/history';
import { listCard, MAX_LISTED, titleOf } from '../../../view/cards/list-card';
import type { Card, Listing } from '../../../view/model/model';
import { removedLines, requestCard } from '../../../view/cards/request-card';
import { noteRefusal } from '../../requests/refusal-log';
import { rolesOf } from '../../requests/perform';
import type { Listed, ListQuery } from '../../requests/request-queries';
import { refused } from '../conversation/answers';
import type { NoteReply, Reply, Search, SearchReply } from '../conversation/conversation';
import type { ChatDeps } from '../deps';

/** Anybody with a role may look. */
const LOOKERS: readonly Role[] = ['staff', 'nsso', 'ebox', 'admin'];

/** A request stalls when nothing has moved for this long, in milliseconds: five working days are a week. */
export const STALLED_AFTER_MS = 7 * 24 * 60 * 60 * 1000;

/** `show ID`: the person's own copy of a card, with the buttons that they may press. */
export function show(deps: ChatDeps, person: Person, id: string): Promise<Reply> {
  return copy(deps, person, id, (state, standing) => ownCard(deps, state, person, standing));
}

/** The person's own copy of the card in the approvals channel. */
export function approval(deps: ChatDeps, person: Person, id: string): Promise<Reply> {
  const { context } = deps;
  return copy(deps, person, id, (state, { roles, others }) =>
    approvalCard(state, context, offeredTo(context.definition, state, person, roles, others)),
  );
}

async function copy(
  deps: ChatDeps,
  person: Person,
  id: string,
  draw: (state: RequestState, standing: Standing) => Card,
): Promise<Reply> {
  const opened = await deps.requests.store.open(id, person, undefined, deps.clock.now());
  const { state, granted, others } = opened;
  const roles = [...(await deps.people.directory.rolesOf(person)), ...granted];
  if (roles.length === 0) return notForYou(deps, person);
  if (!state) return refused(deps.context, { code: 'unknown-request', id });
  return { kind: 'card', card: draw(state, { roles, others }) };
}

/** What decides on a person's buttons: the account's roles, and the other accounts of the same human. */
export interface Standing {
  readonly roles: readonly Role[];
  readonly others: readonly Account[];
}

/** A card with the buttons that this person may press. */
export function ownCard(
  deps: ChatDeps,
  state: RequestState,
  person: Person,
  { roles, others }: Standing,
): Card {
  const acts = offeredTo(deps.context.definition, state, person, roles, others);
  return requestCard(
    state,
    deps.context,
    actions(deps.context.definition, state, acts, deps.context.words),
  );
}

/** `history ID`: its newest page, or what came before a version. */
export async function history(
  deps: ChatDeps,
  person: Person,
  id: string,
  before: number | null,
): Promise<Reply> {
  if ((await rolesOf(deps.people, person)).length === 0) return notForYou(deps, person);
  const recorded = await deps.requests.store.history(id);
  if (recorded.length === 0) return refused(deps.context, { code: 'unknown-request', id });
  const card = historyCard(id, recorded, deps.context, before);
  const state = await deps.requests.queries.get(id);
  const removed = state ? removedLines(state, deps.context) : [];
  return { kind: 'card', card: { ...card, blocks: [...card.blocks, ...removed] } };
}

/** `list`, or a page of it: the first is 0. */
export async function list(
  deps: ChatDeps,
  person: Person,
  query: Listing,
  page = 0,
): Promise<Reply> {
  if ((await rolesOf(deps.people, person)).length === 0) return notForYou(deps, person);
  const result = await listed(deps, person, { ...query, skip: page * MAX_LISTED });
  const { context, clock } = deps;
  const today = context.time.dayOf(clock.now().toISOString());
  return { kind: 'card', card: listCard(query, { ...result, page }, { ...context, today }) };
}

/** Requests to choose from. */
export async function find(deps: ChatDeps, { person, text, among }: Search): Promise<SearchReply> {
  if ((await rolesOf(deps.people, person)).length === 0) return notForYou(deps, person);
  const { found } = await listed(deps, person, { filter: among, text: text.trim() });
  return { kind: 'found', found: found.map((state) => ({ id: state.id, title: titleOf(state) })) };
}

function listed(
  { requests: { queries }, clock }: ChatDeps,
  person: Person,
  query: Pick<ListQuery, 'filter' | 'text' | 'party' | 'skip'>,
): Promise<Listed> {
  return queries.list({
    ...query,
    person,
    stalledBefore: new Date(clock.now().getTime() - STALLED_AFTER_MS),
    limit: MAX_LISTED,
  });
}

/** `digest`: what the channel got, or would get, as it is now. */
export async function digest(deps: ChatDeps, person: Person): Promise<Reply> {
  if ((await rolesOf(deps.people, person)).length === 0) return notForYou(deps, person);
  const drawn = await deps.digest(deps.clock.now(), deps.context.words);
  return 'actions' in drawn ? { kind: 'card', card: drawn } : { kind: 'note', note: drawn };
}

function notForYou(deps: ChatDeps, person: Person): NoteReply {
  const refusal = { code: 'role-missing', act: 'look', roles: LOOKERS } as const;
  noteRefusal(deps.watch, person, refusal, { act: 'look', request: null });
  return refused(deps.context, refusal);
}
