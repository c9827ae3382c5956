import { doctorNote } from '../../../view/doctor/report';
import { allowed } from '../conversation/acting-as';
import { words } from '../conversation/answers';
import type { Reply, Words } from '../conversation/conversation';
import type { ChatDeps } from '../deps';

/** `doctor`: everything looked over, for an admin alone. It tells of credentials and accounts. */
export async function sayDoctor(deps: ChatDeps, { person, here }: Words): Promise<Reply> {
  const { doctor } = deps.context.words;
  if (!(await allowed(deps, person, ['admin'], 'look'))) {
    return words(doctor.onlyAdmin);
  }
  if (here.isOverheard) return words(doctor.overheard);
  return { kind: 'note', note: doctorNote(await deps.doctor(), deps.context.words) };
}
