import { nobodyBecause } from '../../core/decision/four-eyes';
import type { Register } from '../../core/process/commands';
import type { RequestState } from '../../core/process/state';
import { differenceWords } from '../../view/forms/filled-form';
import { nobodyWords } from '../../view/notes/four-eyes';
import { sameAsWords } from '../../view/notes/same-request';
import type { Words } from '../../view/words';
import type { Hint } from '../outbox/notification';
import { nssoManagers } from '../people/nsso-managers';
import type { RequestDeps } from './deps';

/** What is to be said of a request as it is after a change. Nothing where all is well. */
export type Hints = (state: RequestState) => readonly Hint[];

/** A hint in one sentence or two. */
export function hintWords(hint: Hint, words: Words): string {
  switch (hint.tells) {
    case 'stuck':
      return nobodyWords(hint.why, hint, words);
    case 'same':
      return sameAsWords(hint.ids, words);
    case 'day-off':
      return words.kickOff.dayOff(words.writing.day(hint.day));
    case 'form-differs':
      return differenceWords(hint.differences, words);
    default:
      return hint satisfies never;
  }
}

/** That nobody can give the NSSO's word which the change asks for: staff should not learn it after the deadline. */
export async function stuckHints(deps: RequestDeps): Promise<Hints> {
  const managers = await nssoManagers(deps.people, deps.out.platforms);
  return (state) => {
    const why = nobodyBecause(deps.context.definition, state, managers);
    const { accounts, emptyGroups } = managers;
    return why ? [{ tells: 'stuck', why, managers: accounts.length, emptyGroups }] : [];
  };
}

/** The same for a new request, and that one for the same is open already. */
export async function registrationHints(deps: RequestDeps, command: Register): Promise<Hints> {
  const [stuck, same] = await Promise.all([
    stuckHints(deps),
    deps.requests.queries.sameOpen(command),
  ]);
  return (state) => {
    // A form that is sent twice finds the request that it registered itself.
    const others = same.filter((id) => id !== state.id);
    return [
      ...stuck(state),
      ...(others.length === 0 ? [] : [{ tells: 'same', ids: others } as const]),
    ];
  };
}
