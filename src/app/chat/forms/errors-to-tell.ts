import type { RequestState } from '../../../core/process/state';
import { filesToTake, type KeptMail } from '../../../core/mail/kept';
import type { Form } from '../../../view/model/model';
import { wordsIn } from '../../../view/words';
import { within } from '../../time/within';
import { speaking } from '../../languages/speaking';
import type { ChatDeps } from '../deps';
import { isPdf, MOST_LOOKED_AT, OPEN_BUDGET_MS } from './formal-request';
import { FORM_TEXTS, readBack } from './read-back';

/** `Send back`, filled in with what does not hold in the form that was recorded. */
export async function offeringFeedback(
  deps: ChatDeps,
  state: RequestState,
  form: Form,
): Promise<Form> {
  const id = state.form?.file?.id;
  if (id === undefined) return form;
  return offering(form, 'feedback', async () => {
    const bytes = await deps.uploads.files.read(id);
    return bytes ? await errorsIn(deps, state, bytes) : '';
  });
}

/** `Reply` to a mail that brought a form, filled in likewise; while the form is awaited. */
export async function offeringReply(
  deps: ChatDeps,
  state: RequestState,
  form: Form,
  mail: KeptMail,
): Promise<Form> {
  if (!state.open.some(({ task }) => task === 'formal-request')) return form;
  return offering(form, 'text', async () => {
    for (const { id } of filesToTake(mail).filter(isPdf).slice(0, MOST_LOOKED_AT)) {
      const bytes = await deps.requests.mails.file(id);
      const errors = bytes ? await errorsIn(deps, state, bytes) : '';
      if (errors !== '') return errors;
    }
    return '';
  });
}

/** The form with this text in a field of it; as it is where the text takes too long to come. */
async function offering(form: Form, name: string, look: () => Promise<string>): Promise<Form> {
  const text = await within(OPEN_BUDGET_MS, look(), () => '');
  if (text === '') return form;
  const fields = form.fields.map((field) =>
    field.kind === 'paragraph' && field.name === name
      ? { ...field, initial: text.slice(0, field.maxLength) }
      : field,
  );
  return { ...form, fields };
}

/** What does not hold in a form, a line each, in the requester's language; empty where all does, or it can't be read. */
async function errorsIn(deps: ChatDeps, state: RequestState, bytes: Uint8Array): Promise<string> {
  const { sendingForm } = wordsIn(state.language);
  const own = { ...deps, context: speaking(deps.context, state.language, deps.clock.now()) };
  const reading = await readBack(own, state, bytes, OPEN_BUDGET_MS);
  if (reading.outcome !== 'read') return '';
  return FORM_TEXTS.flatMap((name) => {
    const error = reading.errors[name];
    return error === undefined
      ? []
      : [sendingForm.read.problem(sendingForm.field[name].label, error)];
  }).join('\n');
}
