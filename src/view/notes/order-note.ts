import type { SubjectToOrder } from '../../core/certificate/order';
import type { Environment } from '../../core/terms/terms';
import type { Note } from '../model/model';

/** What the requester orders, for staff who answer the phone: the mail to the requester says the same. */
export function orderNote(
  id: string,
  environment: Environment,
  { lines, command }: Pick<SubjectToOrder, 'lines' | 'command'>,
): Note {
  const title = `The certificate to order for ${environment}`;
  return {
    summary: `${id}: the certificate to order for ${environment}`,
    blocks: [
      { kind: 'heading', text: title },
      { kind: 'verbatim', text: lines.join('\n') },
      { kind: 'line', line: ['The key and the CSR for it, with OpenSSL:'] },
      { kind: 'verbatim', text: command },
    ],
  };
}
