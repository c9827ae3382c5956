import { MOST_IN_CHAT } from '../../export/in-chat';
import { allowed } from '../conversation/acting-as';
import { refused, words } from '../conversation/answers';
import type { Reply, Words } from '../conversation/conversation';
import { handOver, takesFiles } from '../conversation/hand-over';
import type { ChatDeps } from '../deps';
import { readId } from '../conversation/payload';

/** Who may take everything out of the desk. */
const EXPORTERS = ['admin', 'staff'] as const;

const COMMAND_LINE = 'npm run --silent export';

/**
 * `export`: all requests as CSV, `export excel` as a workbook; `export ID`: one as JSON. The file is made when it is sent, to the person alone. Who
 * asked is noted before.
 */
export async function exportData(deps: ChatDeps, said: Words, rest: string): Promise<Reply> {
  const { person, key } = said;
  const told = deps.context.words.answers.export;
  const actor = await allowed(deps, person, EXPORTERS, 'export');
  if (!actor) return words(told.onlyStaff);
  const excel = /^(excel|xlsx)$/iu.test(rest);
  const isAll = excel || rest === '' || /^csv$/iu.test(rest);
  const id = isAll ? null : readId(deps.context.definition, rest);
  if (!isAll && id === null) {
    return words(told.noId(rest.slice(0, 40)));
  }
  if (id !== null && !(await deps.requests.queries.get(id))) {
    return refused(deps.context, { code: 'unknown-request', id });
  }
  if (!takesFiles(person)) {
    const asked = excel ? ' -- --excel > requests.xlsx' : '';
    const line = id === null ? `${COMMAND_LINE}${asked}` : `${COMMAND_LINE} -- ${id}`;
    return words(told.notInTeams(line));
  }
  const at = deps.clock.now();
  // A command that comes again finds its message in the outbox by its key: noted once, sent once.
  await deps.people.settings.noteExport({ by: actor, at, requestId: id, key });
  await handOver(deps, said, { what: 'export', requestId: id }, (to) => ({
    kind: 'export',
    ...to,
    requestId: id,
    ...(excel ? { excel } : {}),
  }));
  if (id !== null) return words(told.one(id));
  return words(
    excel ? told.workbook(MOST_IN_CHAT, COMMAND_LINE) : told.csv(MOST_IN_CHAT, COMMAND_LINE),
  );
}
