import type { Role } from '../../../core/terms/terms';
import type { Card, Line, Note } from '../../../view/model/model';
import { isTooOld, MAX_UNDELIVERED, undeliveredCard } from '../../../view/cards/undelivered';
import { dayIn } from '../../../core/terms/zone';
import { allowed } from '../conversation/acting-as';
import { words } from '../conversation/answers';
import type { Occasion, Reply } from '../conversation/conversation';
import type { ChatDeps } from '../deps';

/** Who looks after what was not delivered. */
const ROLES: readonly Role[] = ['staff', 'admin'];

/**
 * `undelivered`: what could not be delivered, to be tried again or given up for good, and what waits for somebody to do
 * something.
 */
export async function undelivered(deps: ChatDeps, { person }: Occasion): Promise<Reply> {
  if (!(await allowed(deps, person, ROLES, 'look')))
    return words(deps.context.words.answers.undelivered.noRole);
  return shown(await listed(deps));
}

/** The button `Try again` of one message. */
export async function tryAgain(
  deps: ChatDeps,
  { person, key }: Occasion,
  message: string,
): Promise<Reply> {
  const actor = await allowed(deps, person, ROLES, 'try-again');
  if (!actor) return words(deps.context.words.answers.undelivered.noRole);
  const at = deps.clock.now();
  const letter = await deps.out.undelivered.deadLetter(message);
  if (letter && isTooOld(letter, dayIn(deps.context.zone, at)))
    return answer(deps, deps.context.words.delivery.tooOld);
  const { answers, delivery } = deps.context.words;
  const told = answers.undelivered;
  const tried = await deps.out.undelivered.tryAgain(message, actor, at, key);
  switch (tried.kind) {
    case 'queued':
      deps.out.committed();
      return answer(deps, told.queued);
    case 'already':
      return answer(
        deps,
        delivery.alreadyTriedBy(tried.tried.by.name),
        delivery.alreadyTried(tried.tried.by, tried.tried.at),
      );
    case 'given-up':
      return answer(
        deps,
        delivery.wasGivenUpBy(tried.by.by.name),
        delivery.wasGivenUp(tried.by.by, tried.by.at),
      );
    case 'unknown':
      return answer(deps, told.unknown);
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
  const { answers, delivery } = deps.context.words;
  const told = answers.undelivered;
  const actor = await allowed(deps, person, ROLES, 'give-up');
  if (!actor) return words(told.noRole);
  const given = await deps.out.undelivered.giveUp(message, actor, deps.clock.now(), key);
  switch (given.kind) {
    case 'given-up':
      deps.out.committed();
      return answer(deps, told.givenUp);
    case 'already':
      return answer(
        deps,
        delivery.alreadyGivenUpBy(given.by.by.name),
        delivery.alreadyGivenUp(given.by.by, given.by.at),
      );
    case 'in-hand':
      return answer(deps, told.inHand);
    case 'unknown':
      return answer(deps, told.notWaiting);
    default:
      return given satisfies never;
  }
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
  return undeliveredCard(all, dayIn(deps.context.zone, deps.clock.now()), deps.context.words);
}
