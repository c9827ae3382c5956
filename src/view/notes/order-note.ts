import type { SubjectToOrder } from '../../core/certificate/order';
import type { Environment } from '../../core/terms/terms';
import type { Note } from '../model/model';
import type { Words } from '../words';

/** What the requester orders, for staff who answer the phone: the mail to the requester says the same. */
export function orderNote(
  id: string,
  environment: Environment,
  { lines, command }: Pick<SubjectToOrder, 'lines' | 'command'>,
  { report }: Words,
): Note {
  return {
    summary: report.toOrderOf(id, environment),
    blocks: [
      { kind: 'heading', text: report.toOrder(environment) },
      { kind: 'verbatim', text: lines.join('\n') },
      { kind: 'line', line: [report.openssl] },
      { kind: 'verbatim', text: command },
    ],
  };
}
