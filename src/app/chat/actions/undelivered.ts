import type { Role } from '../../../core/terms/terms';
import type { Card, Line, Note } from '../../../view/model/model';
import { isTooOld, MAX_UNDELIVERED, undeliveredCard } from '../../../view/cards/undelivered';
import { dayIn } from '../../time/today';
import { actingAs } from '../conversation/acting-as';
import { words } from '../conversation/answers';
import type { Occasion, Reply } from '../conversation/conversation';
import type { DeskDeps } from '../../requests/deps';

/** Who looks after what was not delivered. */
const ROLES: readonly Role[] = ['staff', 'admin'];

/** `undelivered`: what was given up, with a button to try it again, and what waits for somebody to do something. */
export async function undelivered(deps: DeskDeps, { person }: Occasion): Promise<Reply> {
  if (!(await actingAs(deps, person, ROLES))) return words(deps.words.answers.undelivered.noRole);
  return shown(await listed(deps));
}

/** The button `Try again` of one message. */
export async function tryAgain(
  deps: DeskDeps,
  { person, key }: Occasion,
  message: string,
): Promise<Reply> {
  const actor = await actingAs(deps, person, ROLES);
  if (!actor) return words(deps.words.answers.undelivered.noRole);
  const at = deps.clock.now();
  const letter = await deps.undelivered.deadLetter(message);
  if (letter && isTooOld(letter, dayIn(deps.zone, at)))
    return answer(deps, deps.words.delivery.tooOld);
  const told = deps.words.answers.undelivered;
  const tried = await deps.undelivered.tryAgain(message, actor, at, key);
  switch (tried.kind) {
    case 'queued':
      deps.committed();
      return answer(deps, told.queued);
    case 'already':
      return answer(
        deps,
        deps.words.delivery.alreadyTriedBy(tried.tried.by.name),
        deps.words.delivery.alreadyTried(tried.tried.by, tried.tried.at),
      );
    case 'unknown':
      return answer(deps, told.unknown);
    default:
      return tried satisfies never;
  }
}

/** Words, with the list as it is now in the place of the one that was pressed. */
async function answer(deps: DeskDeps, summary: string, line: Line = [summary]): Promise<Reply> {
  const list = await listed(deps);
  const note: Note = { summary, blocks: [{ kind: 'line', line }] };
  return 'actions' in list ? { kind: 'done', note, card: () => list } : { kind: 'done', note };
}

function shown(list: Card | Note): Reply {
  return 'actions' in list ? { kind: 'card', card: list } : { kind: 'note', note: list };
}

async function listed(deps: DeskDeps): Promise<Card | Note> {
  const all = await deps.undelivered.look(MAX_UNDELIVERED);
  return undeliveredCard(all, dayIn(deps.zone, deps.clock.now()), deps.words);
}
