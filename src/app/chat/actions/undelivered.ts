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
  'Only staff or an admin can see what was not delivered, and have it tried again. Nothing was changed.';

/** `undelivered`: what was given up, with a button to try it again, and what waits for somebody to do something. */
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
      return answer(deps, `Already tried again by ${tried.tried.by.name}.`, already(tried.tried));
    case 'unknown':
      return answer(deps, 'It is not among what was given up any more. Nothing was changed.');
    default:
      return tried satisfies never;
  }
}

function already({ by, at }: TriedBy): Line {
  return [
    'Already tried again by ',
    { person: by, mention: false },
    ', ',
    { date: at, style: 'moment' },
    '.',
  ];
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
