import type { NewMail } from '../../app/requests/mail-store';
import type { KeptMail } from '../../core/mail/kept';
import { canonicalJson, storableText } from '../database/json';

export interface MailRow {
  readonly id: string;
  readonly message_id: string | null;
  readonly request_id: string | null;
  readonly kind: KeptMail['kind'];
  readonly sender: string;
  readonly state: KeptMail['state'];
  readonly version: number;
  readonly taken_at: Date;
  readonly content: Content;
}

/** What stands in no column of its own. */
export type Content = Omit<
  KeptMail,
  'id' | 'messageId' | 'requestId' | 'kind' | 'state' | 'version' | 'at'
>;

/** Of a mail of which retention left nothing but its fingerprint. */
export const BLANK: Content = {
  reasons: [],
  answers: [],
  sender: { name: '', address: '' },
  subject: '',
  text: '',
  quoted: '',
  language: null,
  verified: null,
  files: [],
  candidates: [],
  unclear: null,
  settled: null,
};

export const COLUMNS =
  'id, message_id, request_id, kind, sender, state, version, taken_at, content';

export function toMail(row: MailRow): KeptMail {
  return {
    ...row.content,
    id: row.id,
    messageId: row.message_id,
    requestId: row.request_id,
    kind: row.kind,
    state: row.state,
    version: row.version,
    at: row.taken_at.toISOString(),
  };
}

/** All columns of a mail that is stored for the first time. */
export function newRowOf({ mail, mailbox, fingerprint }: NewMail): object {
  return { id: mail.id, mailbox, fingerprint, taken_at: mail.at, ...rowOf(mail) };
}

/** A mail's columns, all but its id, when it was taken over and its fingerprint, which never change. */
function rowOf(mail: KeptMail) {
  const { id: _id, messageId, requestId, kind, state, version, at: _at, ...content } = mail;
  return {
    message_id: messageId === null ? null : storableText(messageId),
    request_id: requestId,
    kind,
    state,
    version,
    sender: storableText(mail.sender.address.toLowerCase()),
    content,
  };
}

/** The same for a statement that sets each of them by itself. */
export function columnsOf(mail: KeptMail) {
  const row = rowOf(mail);
  return { ...row, content: canonicalJson(row.content) };
}
