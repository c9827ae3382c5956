import type { CommandOf, MailAct } from '../../../core/process/commands';
import { replySubject, type KeptMail } from '../../../core/mail/kept';
import type { RequestState } from '../../../core/process/state';
import type { Person } from '../../../core/terms/terms';
import { actForm } from '../../../view/forms/forms';
import { wordsOf } from '../../../view/mail';
import type { Words } from '../../../view/words';
import { LIMITS } from '../../../view/model/limits';
import type { Block, Card, Form } from '../../../view/model/model';
import type { ChatDeps } from '../deps';
import { mayPerform, perform, type Intent, type Performed } from '../../requests/perform';
import { onceSaved } from '../../requests/unknown-outcome';
import { dayIn } from '../../../core/terms/zone';
import { refusedOrStale, words } from '../conversation/answers';
import type { Payload } from '../conversation/payload';
import { readId } from '../conversation/payload';
import type { Occasion, Reply, Submitted } from '../conversation/conversation';
import { letter } from '../forms/schemas';
import { offeringReply } from '../forms/errors-to-tell';
import { belong } from './belong';
import { ownMailCard } from './shown';

type MailActPayload = Extract<Payload, { readonly kind: 'mail-act' }>;

/** `Reply`, `Done`, `Wrong request`: opens the form that it needs, or does it at once. */
export async function pressMailAct(
  deps: ChatDeps,
  occasion: Occasion,
  payload: MailActPayload,
): Promise<Reply> {
  const mail = await deps.requests.mails.get(payload.mail);
  if (!mail) return words(deps.context.words.mailbox.gone);
  const intent = intentOf(occasion, payload, mail);
  if (payload.act === 'mail-done') {
    return answer(deps, intent, await perform(deps, intent, { type: 'mail-done', mail: mail.id }));
  }
  const may = await mayPerform(deps, intent, payload.act);
  if (!may.ok) return answer(deps, intent, may);
  return { kind: 'form', form: await formOf(deps, occasion.person, payload.act, may.state, mail) };
}

async function formOf(
  deps: ChatDeps,
  person: Person,
  act: MailAct,
  state: RequestState,
  mail: KeptMail,
): Promise<Form> {
  const form = actForm(
    deps.context.definition,
    act,
    state,
    dayIn(deps.context.zone, deps.clock.now()),
    deps.context.words,
  );
  if (!form) throw new Error(`${act} asks for something and has no form`);
  const about: Block = {
    kind: 'line',
    line: [{ strong: mail.subject || deps.context.words.mailbox.noSubject }],
  };
  const shown: Form = {
    ...form,
    purpose: { act, requestId: state.id, version: state.version, mail: mail.id },
    intro: [...form.intro, about],
  };
  if (act !== 'reply') return shown;
  const other = await deps.requests.mails.answering(mail.id, person, deps.clock.now());
  const hasSecret = mail.files.some(({ absent }) => absent === 'secret');
  const offered = hasSecret ? shown : await offeringReply(deps, state, shown, mail);
  return {
    ...offered,
    intro: [...shown.intro, ...(other === null ? [] : [isAnswering(other, deps.context.words)])],
    fields: hasSecret
      ? shown.fields.map((field) =>
          field.kind === 'paragraph'
            ? { ...field, initial: wordsOf(state.language).written.secret }
            : field,
        )
      : offered.fields,
  };
}

function isAnswering({ name }: Person, { mailbox }: Words): Block {
  return {
    kind: 'line',
    line: [{ strong: mailbox.isAnswering(name) }],
  };
}

/** The form of `Reply` or `Wrong request` sent in. */
export async function submitMailAct(
  deps: ChatDeps,
  submitted: Submitted,
  payload: MailActPayload,
): Promise<Reply> {
  const mail = await deps.requests.mails.get(payload.mail);
  if (!mail) return words(deps.context.words.mailbox.gone);
  const intent = intentOf(submitted, payload, mail);
  switch (payload.act) {
    case 'reply': {
      const read = readReply(submitted.values, deps.context.words);
      if (!read.ok) return { kind: 'field-errors', errors: { text: read.words } };
      const command: CommandOf<'reply'> = {
        type: 'reply',
        mail: mail.id,
        subject: replySubject(mail.subject, payload.requestId, LIMITS.line),
        text: read.text,
      };
      return answer(deps, intent, await perform(deps, intent, command));
    }
    case 'wrong-request':
      return moveElsewhere(deps, submitted, intent, mail);
    case 'mail-done':
      return answer(
        deps,
        intent,
        await perform(deps, intent, { type: 'mail-done', mail: mail.id }),
      );
    default:
      return payload.act satisfies never;
  }
}

/** First out of the request where it doesn't belong; then to the one that was named, if any. */
async function moveElsewhere(
  deps: ChatDeps,
  submitted: Submitted,
  intent: Intent,
  mail: KeptMail,
): Promise<Reply> {
  const value = submitted.values['request'];
  const typed = value?.kind === 'text' ? value.text.trim() : '';
  const target = typed === '' ? null : readId(deps.context.definition, typed);
  if (typed !== '' && (target === null || !(await deps.requests.queries.get(target)))) {
    return {
      kind: 'field-errors',
      errors: { request: deps.context.words.mailbox.noSuchRequest },
    };
  }
  const done = await perform(deps, intent, { type: 'wrong-request', mail: mail.id });
  if (!done.ok || target === null) return answer(deps, intent, done);
  const moved = await onceSaved(deps.requests.mails.get(mail.id));
  if (!moved || moved.requestId !== null) return answer(deps, intent, done);
  return onceSaved(belong(deps, { ...submitted, key: `${submitted.key}:to` }, moved, target));
}

function readReply(
  values: Submitted['values'],
  words: Words,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly words: string } {
  const value = values['text'];
  const read = letter(words).safeParse({ text: value?.kind === 'text' ? value.text : undefined });
  return read.success
    ? { ok: true, text: read.data.text }
    : { ok: false, words: read.error.issues[0]?.message ?? words.errors.fillIn };
}

function intentOf({ person, key }: Occasion, payload: MailActPayload, mail: KeptMail): Intent {
  return { person, key, requestId: payload.requestId, drawnFrom: payload.version, mail };
}

/** What the person sees: the mail as it is now, or why nothing was done. */
async function answer(deps: ChatDeps, intent: Intent, done: Performed): Promise<Reply> {
  const drawing = cardNow(deps, intent, done);
  if (!done.ok) return refusedOrStale(deps.context, done.refusal, await drawing);
  const card = await onceSaved(drawing);
  return card ? { kind: 'done', card: () => card } : { kind: 'done' };
}

async function cardNow(
  deps: ChatDeps,
  { person, mail }: Intent,
  { roles }: Performed,
): Promise<Card | null> {
  const now = mail && (await deps.requests.mails.get(mail.id));
  return now ? ownMailCard(deps, now, person, roles) : null;
}
