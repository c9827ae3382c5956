import type { RequestState } from '../../../core/process/state';
import { filesToTake, type KeptFile, type KeptMail } from '../../../core/mail/kept';
import { filledFromPaper, whyNot, type FormDifference } from '../../../view/forms/filled-form';
import type { Form } from '../../../view/model/model';
import { within } from '../../time/within';
import type { Account } from '../../../core/terms/terms';
import { sha256 } from '../../requests/sha256';
import type { FieldValue, RemoteFile } from '../conversation/conversation';
import type { ChatDeps } from '../deps';
import { FORM_TEXTS, readBack, untouched } from './read-back';
import { FETCH_BUDGET_MS, MAX_FORM_BYTES } from './uploads';

/**
 * Slack opens a form within 3 s of a press. A file that takes longer to come and to be read is typed; the form says so.
 */
export const OPEN_BUDGET_MS = 1_800;

/** PDFs of one mail that are looked at before the form opens. */
export const MOST_LOOKED_AT = 3;

/** The form filled in from the first of a mail's PDFs that is ours. A mail without a PDF leaves it as it is. */
export async function filledFromMailFile(
  deps: ChatDeps,
  state: RequestState,
  form: Form,
  mail: KeptMail,
): Promise<Form> {
  const pdfs = filesToTake(mail).filter(isPdf).slice(0, MOST_LOOKED_AT);
  if (pdfs.length === 0) return form;
  const look = async (): Promise<Form> => {
    let first: Form | null = null;
    for (const { id } of pdfs) {
      const bytes = await deps.requests.mails.file(id);
      if (!bytes) continue;
      const reading = await readBack(deps, state, bytes, OPEN_BUDGET_MS);
      const filled = filledFromPaper(form, reading, id, deps.context.words);
      if (reading.outcome === 'read') return filled;
      first ??= filled;
    }
    return first ?? form;
  };
  return within(OPEN_BUDGET_MS, look(), () => late(deps, form));
}

/** Whether a file says that it is a PDF. */
export function isPdf({ name, type }: Pick<KeptFile, 'name' | 'type'>): boolean {
  return /\.pdf$/iu.test(name) || /pdf/iu.test(type);
}

/** The form filled in from a file that came with the words that open it. */
export async function filledFromFile(
  deps: ChatDeps,
  state: RequestState,
  form: Form,
  file: RemoteFile,
): Promise<Form> {
  const look = async (): Promise<Form> => {
    const fetched = await file.fetch(MAX_FORM_BYTES, FETCH_BUDGET_MS);
    // What is wrong with the file is said when it is sent in.
    if (!fetched.ok) return form;
    const reading = await readBack(deps, state, fetched.bytes, OPEN_BUDGET_MS);
    return filledFromPaper(form, reading, null, deps.context.words);
  };
  return within(OPEN_BUDGET_MS, look(), () => late(deps, form));
}

function late({ context: { words } }: ChatDeps, form: Form): Form {
  return filledFromPaper(form, { outcome: 'unread', why: 'late' }, null, words);
}

/** Characters of a value that stand on its field: Slack shows some 500 of an error. */
const MOST_QUOTED = 300;

type Values = Readonly<Record<string, FieldValue>>;

/** A form that was sent in with its file, as it is to be read. */
export type Completing =
  | {
      readonly ok: true;
      readonly values: Values;
      readonly differences: readonly FormDifference[];
    }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

/**
 * What was typed wins; what was left empty, or as the form opened, is read from the file where that is ours. `isFilled`:
 * the form was opened with what the file says, so that all of it was seen and counts as typed. Else it stands as an
 * error on its field at first, and is taken when the same file is sent in again.
 */
export async function completedFromFile(
  deps: ChatDeps,
  state: RequestState,
  values: Values,
  isFilled: boolean,
  person: Account,
): Promise<Completing> {
  const given = values['form'];
  const [remote, ...beside] = given?.kind === 'files' ? given.files : [];
  if (!remote) return { ok: true, values, differences: [] };
  const fetched = await remote.fetch(MAX_FORM_BYTES, FETCH_BUDGET_MS);
  // Fetched once: what comes after reads the same bytes, or hears the same refusal.
  const kept: RemoteFile = { ...remote, fetch: () => Promise.resolve(fetched) };
  const own = { ...values, form: { kind: 'files', files: [kept, ...beside] } } as const;
  if (!fetched.ok) return { ok: true, values: own, differences: [] };
  const reading = await readBack(deps, state, fetched.bytes);
  const { words } = deps.context;
  if (reading.outcome === 'secret') return { ok: false, errors: { form: words.errors.privateKey } };
  const before = untouched(state);
  const typed = (name: (typeof FORM_TEXTS)[number]) => {
    const value = values[name];
    return value?.kind === 'text' ? value.text.trim() : '';
  };
  if (reading.outcome !== 'read') {
    if (FORM_TEXTS.every((name) => typed(name) !== '')) {
      return { ok: true, values: own, differences: [] };
    }
    const why =
      reading.outcome === 'other'
        ? words.sendingForm.read.otherStop(reading.id, state.id)
        : whyNot(reading, state.id, words);
    return { ok: false, errors: { form: why } };
  }
  const { differences } = reading;
  if (isFilled) return { ok: true, values: own, differences };
  const says = (name: (typeof FORM_TEXTS)[number]) =>
    reading.errors[name] ?? words.sendingForm.read.says(reading.values[name].slice(0, MOST_QUOTED));
  const taken = FORM_TEXTS.flatMap((name) => {
    const isLeft = typed(name) === '' || typed(name) === before[name];
    const text = reading.values[name];
    return isLeft && text !== '' ? [[name, { kind: 'text', text }] as const] : [];
  });
  if (taken.length > 0 && !(await wasShown(deps, person, state, fetched.bytes))) {
    return { ok: false, errors: Object.fromEntries(taken.map(([name]) => [name, says(name)])) };
  }
  return { ok: true, values: { ...own, ...Object.fromEntries(taken) }, differences };
}

/** Whether this account was shown what this file says for this request; kept as a hash, which names nobody. */
function wasShown(
  { uploads, clock }: ChatDeps,
  { platform, id }: Account,
  request: RequestState,
  bytes: Buffer,
): Promise<boolean> {
  const what = `${platform} ${id} ${request.id} ${sha256(bytes)}`;
  return uploads.shown.wasShown(sha256(Buffer.from(what)), clock.now());
}
