import { personLane } from '../../outbox/lanes';
import { allowed } from '../conversation/acting-as';
import { refused, words } from '../conversation/answers';
import type { Reply, Words } from '../conversation/conversation';
import type { ChatDeps } from '../deps';

/** Who writes to requesters. */
const HANDED_TO = ['staff', 'admin'] as const;

/** `form ID blank`: the request's sending request form, to send to the requester once more. It is made when it is sent. */
export async function blankForm(deps: ChatDeps, said: Words, id: string): Promise<Reply> {
  const { person, key } = said;
  const told = deps.context.words.answers.blankForm;
  if (!(await allowed(deps, person, HANDED_TO, 'look'))) return words(told.onlyStaff);
  if (!(await deps.requests.queries.get(id))) {
    return refused(deps.context, { code: 'unknown-request', id });
  }
  if (person.platform !== 'slack') return words(told.notInTeams(id));
  await deps.out.post({
    lane: personLane(person),
    key: `blank-form:${key}`,
    requestId: id,
    body: { kind: 'blank-form', platform: person.platform, person: person.id, requestId: id },
    urgency: 'decision',
    at: deps.clock.now(),
  });
  deps.out.committed();
  return words(told.onItsWay(id));
}
