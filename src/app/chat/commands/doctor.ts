import { doctorNote } from '../../../view/doctor/report';
import { noteRefusal } from '../../requests/refusal-log';
import { actingAs } from '../conversation/acting-as';
import { words } from '../conversation/answers';
import type { Reply, Words } from '../conversation/conversation';
import type { ChatDeps } from '../deps';

/** `doctor`: everything looked over, for an admin alone. It tells of credentials and accounts. */
export async function sayDoctor(deps: ChatDeps, { person, here }: Words): Promise<Reply> {
  const { doctor } = deps.context.words;
  if (!(await actingAs(deps.people, person, ['admin']))) {
    noteRefusal(deps.watch, person, { code: 'role-missing' }, { act: 'look', request: null });
    return words(doctor.onlyAdmin);
  }
  if (here.isOverheard) return words(doctor.overheard);
  return { kind: 'note', note: doctorNote(await deps.doctor(), deps.context.words) };
}
