import { sendingForm } from '../../view/paper/sending-form';
import { sendingFormName } from '../../core/terms/sending-form';
import type { MailAttachment } from '../../view/mail/parts/mail';
import type { Words } from '../../view/words';
import type { Delivered, HandedFile } from '../outbox/gateway';
import type { PaperDesk } from '../paper/paper-desk';
import type { FileStore } from '../requests/files';
import type { RequestQueries } from '../requests/request-queries';
import type { Clock } from '../time/clock';

export interface AttachedDeps {
  readonly files: FileStore;
  readonly queries: Pick<RequestQueries, 'get'>;
  readonly paper: Pick<PaperDesk, 'make'>;
  readonly clock: Clock;
}

/** A file with its bytes, or why the message can't go. */
export type Attached =
  | { readonly ok: true; readonly name: string; readonly bytes: Buffer }
  | { readonly ok: false; readonly because: Delivered };

/** The bytes of a mail's attachment: read from where it is stored, or made now. */
export async function attached(
  deps: AttachedDeps,
  requestId: string | null,
  attachment: MailAttachment,
): Promise<Attached> {
  const { name } = attachment;
  if ('made' in attachment) {
    return requestId === null ? gone(name) : blankForm(deps, requestId);
  }
  const bytes = await deps.files.read(attachment.fileId);
  return bytes ? { ok: true, name, bytes } : gone(name);
}

/** The sending request form of a request as it is now. A maker that does not come up is tried again. */
export async function blankForm(
  { queries, paper, clock }: AttachedDeps,
  requestId: string,
): Promise<Attached> {
  const name = sendingFormName(requestId);
  const state = await queries.get(requestId);
  if (!state) return gone(name);
  const made = await paper.make(sendingForm(state), clock.now());
  if (made.ok) return { ok: true, name, bytes: made.bytes };
  return { ok: false, because: { outcome: 'later', reason: { code: 'not-made', name } } };
}

/** The form for somebody of the desk, with words. */
export function handedForm(
  { name, bytes }: Extract<Attached, { readonly ok: true }>,
  requestId: string,
  { answers }: Words,
): HandedFile {
  return { name, bytes, words: answers.blankForm.handed(requestId) };
}

function gone(name: string): Attached {
  return {
    ok: false,
    because: { outcome: 'never', reason: { code: 'no-file', name } },
  };
}
