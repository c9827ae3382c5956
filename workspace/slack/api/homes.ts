import { checkHome } from '../block-kit/check';
import { LIMITS } from '../block-kit/limits';
import type { Parts } from '../parts';
import { wireHome } from '../wire';
import { type Answer, ok, refuse } from './answer';
import type { Arguments } from './arguments';

/** `views.publish`: draws a person's home tab. Nobody of another workspace has one. */
export function publish(args: Arguments, { state }: Parts): Answer {
  const person = args.text('user_id') ?? '';
  const account = state.accountOf(person);
  if (state.person(person) === undefined || account !== null) {
    return refuse('invalid_arguments', ['[ERROR] invalid `user_id`']);
  }
  let given: unknown;
  try {
    given = args.object('view');
  } catch {
    return refuse('invalid_arguments', ['[ERROR] view is no JSON']);
  }
  if (given === undefined) {
    return refuse('invalid_arguments', ['[ERROR] missing required field: view']);
  }
  if (Buffer.byteLength(JSON.stringify(given)) > LIMITS.viewBytes) return refuse('view_too_large');
  const checked = checkHome(given, () => state.newId('B'));
  if (!checked.ok) return refuse('invalid_arguments', checked.faults);
  const before = state.homeOf(person);
  const hash = args.text('hash');
  if (hash !== undefined && hash !== before?.hash) return refuse('hash_conflict');
  const { blocks, private_metadata, callback_id } = checked.value;
  const home = {
    id: before?.id ?? state.newId('V'),
    ...{ person, blocks, private_metadata, callback_id },
    hash: `${String(Math.floor(Number(state.timestamps.next())))}.${state.newId('h')}`,
  };
  state.setHome(home);
  return ok({ view: wireHome(state, home) });
}
