import { sendingForm } from '../../view/paper/sending-form';
import { validationPage } from '../../view/paper/validation-page';
import type { CardContext } from '../../view/cards/request-card';
import { sendingFormName, validationPageName } from '../../core/terms/sending-form';
import type { MailAttachment } from '../../view/mail/parts/mail';
import type { Words } from '../../view/words';
import type { Delivered, HandedFile } from '../outbox/gateway';
import type { PaperDesk } from '../paper/paper-desk';
import type { FileStore } from '../requests/files';
import type { RequestStore } from '../requests/request-store';
import type { RequestQueries } from '../requests/request-queries';
import type { Clock } from '../time/clock';

export interface AttachedDeps {
  readonly context: CardContext;
  readonly files: FileStore;
  readonly queries: Pick<RequestQueries, 'get'>;
  readonly history: Pick<RequestStore, 'since'>;
  readonly paper: Pick<PaperDesk, 'make' | 'addPage'>;
  readonly clock: Clock;
}

/** A file with its bytes, or why the message can't go. */
export type Attached =
  | { readonly ok: true; readonly name: string; readonly bytes: Buffer }
  | { readonly ok: false; readonly because: Delivered };

/** The files of a mail's attachment. */
export type AttachedFiles =
  | {
      readonly ok: true;
      readonly files: readonly { readonly name: string; readonly bytes: Buffer }[];
    }
  | Extract<Attached, { readonly ok: false }>;

/** The bytes of a mail's attachment: read from where it is stored, or made now. */
export async function attached(
  deps: AttachedDeps,
  requestId: string | null,
  attachment: MailAttachment,
): Promise<AttachedFiles> {
  const { name } = attachment;
  if (!('made' in attachment)) {
    const bytes = await deps.files.read(attachment.fileId);
    return bytes ? { ok: true, files: [{ name, bytes }] } : gone(name);
  }
  if (requestId === null) return gone(name);
  if (attachment.made === 'validated-form') return validatedForm(deps, requestId, attachment);
  const form = await blankForm(deps, requestId);
  return form.ok ? { ok: true, files: [form] } : form;
}

/** Events of a request that are read at once. */
const MOST_EVENTS = 10_000;

/** The very form that was validated, with a page that says by whom; as a second file where the form takes none. */
async function validatedForm(
  { context, files, queries, history, paper, clock }: AttachedDeps,
  requestId: string,
  { fileId, name, version }: Extract<MailAttachment, { readonly made: 'validated-form' }>,
): Promise<AttachedFiles> {
  const bytes = await files.read(fileId);
  const state = await queries.get(requestId);
  if (!bytes || !state) return gone(name);
  const form = { name, bytes };
  const all = await history.since(requestId, 0, MOST_EVENTS);
  const until = all.filter((one) => one.version <= version);
  const [within, apart] = [false, true].map((one) =>
    validationPage(state, until, context.zone, one),
  );
  // Sent back or removed meanwhile: what was validated still goes.
  if (!within || !apart || state.form?.file?.id !== fileId) return { ok: true, files: [form] };
  const added = await paper.addPage(bytes, { within, apart }, clock.now());
  if (!added.ok) return notMade(name);
  return added.isApart
    ? { ok: true, files: [form, { name: validationPageName(requestId), bytes: added.bytes }] }
    : { ok: true, files: [{ name, bytes: added.bytes }] };
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
  return notMade(name);
}

function notMade(name: string): Extract<Attached, { readonly ok: false }> {
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

function gone(name: string): Extract<Attached, { readonly ok: false }> {
  return {
    ok: false,
    because: { outcome: 'never', reason: { code: 'no-file', name } },
  };
}
