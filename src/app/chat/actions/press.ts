import type { ActName, Command, RequestAct } from '../../../core/process/commands';
import { asks } from '../../../view/model/acts';
import { actForm, registrationForm } from '../../../view/forms/forms';
import { sentenceNote } from '../../../view/notes/sentence';
import { refusalNote } from '../../../view/notes/refused/refusals';
import { offeringFeedback } from '../forms/errors-to-tell';
import { filledFromFile, filledFromMailFile } from '../forms/formal-request';
import { readAct } from '../forms/read';
import { noteRefusal } from '../../requests/refusal-log';
import { hintWords } from '../../requests/hints';
import { mayPerform, perform, rolesOf, type Intent, type Performed } from '../../requests/perform';
import { dayIn } from '../../../core/terms/zone';
import { pressMailAct } from '../mails/acts';
import { pressMail } from '../mails/look';
import { pressImport } from '../moving-in/import';
import { registrationOf } from '../mails/register';
import { filledFromMail } from '../../../view/mails/mail-form';
import { chooseLanguage } from './language';
import { marked, speaking } from '../../languages/speaking';
import { onceSaved } from '../../requests/unknown-outcome';
import { away } from './away';
import { home } from './home';
import { help, refused } from '../conversation/answers';
import type { Occasion, Pressed, RemoteFile, Reply } from '../conversation/conversation';
import type { ChatDeps } from '../deps';
import { approval, history, list, ownCard, show } from './look';
import { isFromHome, readPayload, type Payload } from '../conversation/payload';
import { giveUp, tryAgain } from './undelivered';

/** A button press: looks, opens a form, or acts at once. What was done from a home is shown on it. */
export async function press(deps: ChatDeps, pressed: Pressed): Promise<Reply> {
  const reply = await pressAnywhere(deps, pressed);
  if (reply.kind !== 'done' || !isFromHome(pressed.payload)) return reply;
  const card = await onceSaved(homeInOwnWords(deps, pressed.person));
  return { ...reply, card: () => card };
}

/** The press may have been the choice of another language. */
async function homeInOwnWords(deps: ChatDeps, person: Pressed['person']) {
  const language = await deps.languages.ofPerson(person);
  const own = { ...deps, context: speaking(deps.context, language, deps.clock.now()) };
  return marked(await home(own, person), language);
}

async function pressAnywhere(deps: ChatDeps, pressed: Pressed): Promise<Reply> {
  const payload = readPayload(deps.context.definition, pressed.payload);
  switch (payload.kind) {
    case 'look':
      return look(deps, pressed, payload);
    case 'act':
      return act(deps, pressed, payload.act, payload.requestId, payload.version, payload.mail);
    case 'mail-act':
      return pressMailAct(deps, pressed, payload);
    case 'mail':
      return pressMail(deps, pressed, payload.press, payload.mail);
    case 'unknown':
      return show(deps, pressed.person, payload.requestId);
    case 'register':
      return payload.mail === null
        ? openRegistration(deps, pressed)
        : registrationOf(deps, pressed, payload.mail);
    case 'away':
      return away(deps, pressed, '');
    case 'import':
      return pressImport(deps, pressed, payload.draft);
    case 'list':
      return list(deps, pressed.person, payload.list, payload.page);
    case 'try-again':
      return tryAgain(deps, pressed, payload.message);
    case 'language':
      return chooseLanguage(deps, pressed.person, payload.language, null);
    case 'give-up':
      return giveUp(deps, pressed, payload.message);
    case 'rubbish':
      return help(
        deps.context,
        await rolesOf(deps.people, pressed.person),
        deps.context.words.help.oldButton,
      );
    default:
      return payload satisfies never;
  }
}

function look(
  deps: ChatDeps,
  { person }: Pressed,
  { look, requestId, version }: Extract<Payload, { readonly kind: 'look' }>,
): Promise<Reply> {
  switch (look) {
    case 'open':
      return show(deps, person, requestId);
    case 'approval':
      return approval(deps, person, requestId);
    case 'history':
      return history(deps, person, requestId, null);
    case 'older':
      return history(deps, person, requestId, version);
    default:
      return look satisfies never;
  }
}

/** Does an act, or opens the form that it needs. `drawnFrom` is null for typed words. */
export async function act(
  deps: ChatDeps,
  { person, key }: Occasion,
  name: RequestAct,
  requestId: string,
  drawnFrom: number | null,
  mailId: string | null = null,
  file: RemoteFile | null = null,
): Promise<Reply> {
  const mail = mailId === null ? null : await deps.requests.mails.get(mailId);
  const intent: Intent = { person, key, requestId, drawnFrom, ...(mail ? { mail } : {}) };
  if (name === 'correct' || asks(name)) return openForm(deps, intent, name, file);
  const read = readAct(name, {}, dayIn(deps.context.zone, deps.clock.now()), deps.context.words);
  if (!read.ok || !isPlain(read.value, name)) throw new Error(`${name} should need no form`);
  return answer(deps, intent, await perform(deps, intent, read.value));
}

function isPlain(draft: { readonly type: ActName }, name: ActName): draft is Command {
  return draft.type === name && !asks(name);
}

/** The registration form, for whoever may register. */
export async function openRegistration(deps: ChatDeps, { person }: Occasion): Promise<Reply> {
  const roles = await rolesOf(deps.people, person);
  if (!roles.includes('staff')) {
    const refusal = { code: 'role-missing', act: 'register', roles: ['staff'] } as const;
    noteRefusal(deps.watch, person, refusal, { act: 'register', request: null });
    return refused(deps.context, refusal);
  }
  return { kind: 'form', form: registrationForm(deps.context.definition, deps.context.words) };
}

async function openForm(
  deps: ChatDeps,
  intent: Intent,
  name: RequestAct,
  file: RemoteFile | null,
): Promise<Reply> {
  const may = await mayPerform(deps, intent, name);
  if (!may.ok) return answer(deps, intent, may);
  const today = dayIn(deps.context.zone, deps.clock.now());
  const form = actForm(deps.context.definition, name, may.state, today, deps.context.words);
  if (!form) throw new Error(`${name} asks for something and has no form`);
  const { mail } = intent;
  const isItsMail = mail !== undefined && mail.requestId === intent.requestId;
  const filled = isItsMail ? filledFromMail(form, mail, deps.context.words) : form;
  if (name === 'send-back') {
    return { kind: 'form', form: await offeringFeedback(deps, may.state, filled) };
  }
  if (name !== 'record-form') return { kind: 'form', form: filled };
  if (isItsMail) {
    return { kind: 'form', form: await filledFromMailFile(deps, may.state, filled, mail) };
  }
  return {
    kind: 'form',
    form: file === null ? filled : await filledFromFile(deps, may.state, filled, file),
  };
}

/** What the person sees after a command: the newest card in place of a private copy, or why nothing was done. */
export function answer(deps: ChatDeps, { person }: Intent, done: Performed): Reply {
  if (done.ok) {
    const { state, hints = [] } = done;
    const note =
      hints.length === 0
        ? {}
        : {
            note: sentenceNote(
              deps.context.words.cards.doneBut(
                hints.map((hint) => hintWords(hint, deps.context.words)).join(' '),
              ),
            ),
          };
    return { kind: 'done', card: () => ownCard(deps, state, person, done), ...note };
  }
  if (done.refusal.code !== 'stale' || !done.state) return refused(deps.context, done.refusal);
  const note = refusalNote(done.refusal, deps.context);
  return { kind: 'note', note, card: ownCard(deps, done.state, person, done) };
}
