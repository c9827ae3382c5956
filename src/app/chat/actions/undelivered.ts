import type { Role } from '../../../core/terms/terms';
import type { Card, Line, Note } from '../../../view/model/model';
import {
  isTooOld,
  MAX_UNDELIVERED,
  TOO_OLD,
  undeliveredCard,
  type TriedBy,
} from '../../../view/cards/undelivered';
import { dayIn } from '../../../core/terms/zone';
import { actingAs } from '../conversation/acting-as';
import { words } from '../conversation/answers';
import type { Occasion, Reply } from '../conversation/conversation';
import type { ChatDeps } from '../deps';

/** Who looks after what was not delivered. */
const ROLES: readonly Role[] = ['staff', 'admin'];

const NO_ROLE =
  'Only staff or an admin can see what was not delivered, and have it tried again or give it up. Nothing was changed.';

/**
 * `undelivered`: what could not be delivered, to be tried again or given up for good, and what waits for somebody to do
 * something.
 */
export async function undelivered(deps: ChatDeps, { person }: Occasion): Promise<Reply> {
  if (!(await actingAs(deps.people, person, ROLES))) return words(NO_ROLE);
  return shown(await listed(deps));
}

/** The button `Try again` of one message. */
export async function tryAgain(
  deps: ChatDeps,
  { person, key }: Occasion,
  message: string,
): Promise<Reply> {
  const actor = await actingAs(deps.people, person, ROLES);
  if (!actor) return words(NO_ROLE);
  const at = deps.clock.now();
  const letter = await deps.out.undelivered.deadLetter(message);
  if (letter && isTooOld(letter, dayIn(deps.context.zone, at))) return answer(deps, TOO_OLD);
  const tried = await deps.out.undelivered.tryAgain(message, actor, at, key);
  switch (tried.kind) {
    case 'queued':
      deps.out.committed();
      return answer(deps, 'It is tried again now. If that fails too, it comes back to this list.');
    case 'already':
      return already(deps, 'Already tried again by', tried.tried);
    case 'given-up':
      return already(deps, 'Nothing was changed: it was given up by', tried.by);
    case 'unknown':
      return answer(deps, 'It is not among what was given up any more. Nothing was changed.');
    default:
      return tried satisfies never;
  }
}

/** The button `Give up` of one message. */
export async function giveUp(
  deps: ChatDeps,
  { person, key }: Occasion,
  message: string,
): Promise<Reply> {
  const actor = await actingAs(deps.people, person, ROLES);
  if (!actor) return words(NO_ROLE);
  const given = await deps.out.undelivered.giveUp(message, actor, deps.clock.now(), key);
  switch (given.kind) {
    case 'given-up':
      deps.out.committed();
      return answer(
        deps,
        'It is given up: it will not be sent any more. What waited behind it goes on.',
      );
    case 'already':
      return already(deps, 'Already given up by', given.by);
    case 'in-hand':
      return answer(
        deps,
        'It is being sent just now, so nothing was changed. If it still stands below in a minute, press Give up again.',
      );
    case 'unknown':
      return answer(
        deps,
        'It does not wait any more: it was delivered meanwhile, or is tried again. Nothing was changed.',
      );
    default:
      return given satisfies never;
  }
}

function already(deps: ChatDeps, what: string, done: TriedBy): Promise<Reply> {
  return answer(deps, `${what} ${done.by.name}.`, alreadyLine(what, done));
}

function alreadyLine(what: string, { by, at }: TriedBy): Line {
  return [`${what} `, { person: by, mention: false }, ', ', { date: at, style: 'moment' }, '.'];
}

/** Words, with the list as it is now in the place of the one that was pressed. */
async function answer(deps: ChatDeps, summary: string, line: Line = [summary]): Promise<Reply> {
  const list = await listed(deps);
  const note: Note = { summary, blocks: [{ kind: 'line', line }] };
  return 'actions' in list ? { kind: 'done', note, card: () => list } : { kind: 'done', note };
}

function shown(list: Card | Note): Reply {
  return 'actions' in list ? { kind: 'card', card: list } : { kind: 'note', note: list };
}

async function listed(deps: ChatDeps): Promise<Card | Note> {
  const all = await deps.out.undelivered.look(MAX_UNDELIVERED);
  return undeliveredCard(all, dayIn(deps.context.zone, deps.clock.now()));
}
