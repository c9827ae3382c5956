import type { Managers, NobodyBecause } from '../../core/decision/four-eyes';
import { enumerate } from '../model/words';

/** Why nobody can give the NSSO's word, and who can put that right. */
export function nobodyWords(why: NobodyBecause, { accounts, emptyGroups }: Managers): string {
  const groups =
    emptyGroups.length === 0
      ? ''
      : ` The user group ${enumerate(emptyGroups)} of ROLE_NSSO is empty, or I can’t see its members: whoever administers the chat system puts them into it.`;
  if (why === 'no-manager') {
    return `Nobody can give the NSSO’s word: I know of no NSSO manager.${groups} An admin makes somebody one with /ebox grant @person nsso.`;
  }
  const only =
    accounts.length === 1
      ? 'the only NSSO manager registered or validated this request'
      : 'all NSSO managers registered or validated this request';
  return `Nobody can give the NSSO’s word: ${only}, and it takes somebody else.${groups} An admin makes another person one with /ebox grant @person nsso.`;
}
