import { allowed } from '../conversation/acting-as';
import { refused, words } from '../conversation/answers';
import type { Reply, Words } from '../conversation/conversation';
import { handOver } from '../conversation/hand-over';
import type { ChatDeps } from '../deps';

/** Who writes to requesters. */
const HANDED_TO = ['staff', 'admin'] as const;

/** `form ID blank`: the request's sending request form, to send to the requester once more. It is made when it is sent. */
export async function blankForm(deps: ChatDeps, said: Words, id: string): Promise<Reply> {
  const told = deps.context.words.answers.blankForm;
  if (!(await allowed(deps, said.person, HANDED_TO, 'look'))) return words(told.onlyStaff);
  if (!(await deps.requests.queries.get(id))) {
    return refused(deps.context, { code: 'unknown-request', id });
  }
  const isOnItsWay = await handOver(deps, said, { what: 'blank-form', requestId: id }, (to) => ({
    kind: 'blank-form',
    ...to,
    requestId: id,
  }));
  return words(isOnItsWay ? told.onItsWay(id) : told.notInTeams(id));
}
