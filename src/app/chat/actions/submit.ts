import { unfitForTasks } from '../conversation/fit';
import type { CommandOf, RequestAct } from '../../../core/process/commands';
import { differenceWords } from '../../../view/forms/filled-form';
import type { Note } from '../../../view/model/model';
import { sentenceNote } from '../../../view/notes/sentence';
import { refusalWords } from '../../../view/notes/refused/refusals';
import { reportNote } from '../../../view/notes/report-note';
import { correctable } from '../../../core/decision/correction';
import { correctedWords } from '../../../view/notes/corrections';
import { completedFromFile } from '../forms/formal-request';
import { timed } from '../forms/kick-off';
import { readAct, readCorrection, readRegistration, type Draft } from '../forms/read';
import { hintWords } from '../../requests/hints';
import { mayPerform, perform, register, type Intent, type Performed } from '../../requests/perform';
import { dayIn } from '../../../core/terms/zone';
import { submitMailAct } from '../mails/acts';
import { submitBelongs } from '../mails/belong';
import { withMailFile } from '../mails/mail-files';
import { freeMail } from '../mails/register';
import { submitImport } from '../moving-in/import';
import { submitAway } from './away';
import { refused, words } from '../conversation/answers';
import type { RemoteFile, Reply, Submitted } from '../conversation/conversation';
import type { ChatDeps } from '../deps';
import { ownCard, show } from './look';
import { readPayload } from '../conversation/payload';
import { complete, hasFile } from '../forms/uploads';

/** A form sent in: registers, or does the act it was opened for. */
export async function submit(deps: ChatDeps, submitted: Submitted): Promise<Reply> {
  const purpose = readPayload(deps.context.definition, submitted.purpose);
  switch (purpose.kind) {
    case 'register':
      return submitRegistration(deps, submitted, purpose.mail);
    case 'act': {
      const { person, key } = submitted;
      const intent = { person, key, requestId: purpose.requestId, drawnFrom: purpose.version };
      const mail = purpose.mail === null ? null : await deps.requests.mails.get(purpose.mail);
      // A mail of another request fills no form of this one.
      if (!mail || mail.requestId !== purpose.requestId) {
        return submitAct(deps, intent, purpose.act, submitted.values, purpose.read);
      }
      const values = withMailFile(deps, purpose.act, mail, submitted.values);
      return submitAct(deps, { ...intent, mail }, purpose.act, values, purpose.read);
    }
    case 'mail-act':
      return submitMailAct(deps, submitted, purpose);
    case 'mail':
      return purpose.press === 'mail-belongs'
        ? submitBelongs(deps, submitted, purpose.mail)
        : words(deps.context.words.help.oldForm);
    case 'away':
      return submitAway(deps, submitted);
    case 'import':
      return submitImport(deps, submitted);
    case 'unknown':
    case 'look':
      return show(deps, submitted.person, purpose.requestId);
    case 'try-again':
    case 'language':
    case 'list':
    case 'give-up':
    case 'rubbish':
      return words(deps.context.words.help.oldForm);
    default:
      return purpose satisfies never;
  }
}

async function submitRegistration(
  deps: ChatDeps,
  submitted: Submitted,
  mailId: string | null,
): Promise<Reply> {
  const { person, key, values } = submitted;
  const today = dayIn(deps.context.zone, deps.clock.now());
  const read = readRegistration(
    values,
    today,
    deps.context.definition.startEnvironments,
    deps.context.words,
  );
  if (!read.ok) return { kind: 'field-errors', errors: read.errors };
  const mail = mailId === null ? null : await freeMail(deps, mailId);
  // Sent in twice, the form has taken its mail already: the key tells.
  const taken = mail === null || typeof mail === 'string' ? {} : { mail };
  if (typeof mail === 'string' && !(await isRepeated(deps, submitted))) {
    return { kind: 'field-errors', errors: { organisation: mail } };
  }
  const done = await register(deps, { person, key, ...taken }, read.value);
  if (!done.ok) return refused(deps.context, done.refusal);
  const { state, hints = [] } = done;
  const { cards } = deps.context.words;
  const registered = cards.registered(state.id, state.organisation);
  return {
    kind: 'done',
    card: () => ownCard(deps, state, person, done),
    note: sentenceNote(
      [registered, ...hints.map((hint) => hintWords(hint, deps.context.words))].join(' '),
    ),
  };
}

async function isRepeated(
  { requests: { store } }: ChatDeps,
  { person, key }: Submitted,
): Promise<boolean> {
  return (await store.open('', person, key)).handledAt !== null;
}

/** Does an act with the values of its form; also used for words that bring the values themselves. */
export async function submitAct(
  deps: ChatDeps,
  intent: Intent,
  act: RequestAct,
  values: Submitted['values'],
  isFilled = false,
): Promise<Reply> {
  if (act === 'correct') return submitCorrection(deps, intent, values);
  if (act === 'record-form') return submitFormal(deps, intent, values, isFilled);
  return submitRead(deps, intent, act, values);
}

/** The formal request: what its fields leave open is read from the file. */
async function submitFormal(
  deps: ChatDeps,
  intent: Intent,
  values: Submitted['values'],
  isFilled: boolean,
): Promise<Reply> {
  // Asked before the file is fetched and read.
  const may = await mayPerform(deps, intent, 'record-form');
  if (!may.ok) return repeatedOr(deps, intent, values, may);
  const completed = await completedFromFile(deps, may.state, values, isFilled, intent.person);
  if (!completed.ok) return { kind: 'field-errors', errors: completed.errors };
  const { differences } = completed;
  if (differences.length === 0) {
    return submitRead(deps, intent, 'record-form', completed.values);
  }
  const hints = [{ tells: 'form-differs', differences }] as const;
  const reply = await submitRead(deps, { ...intent, hints }, 'record-form', completed.values);
  return reply.kind === 'done'
    ? { ...reply, note: sentenceNote(differenceWords(differences, deps.context.words)) }
    : reply;
}

async function submitRead(
  deps: ChatDeps,
  intent: Intent,
  act: Exclude<RequestAct, 'correct'>,
  values: Submitted['values'],
): Promise<Reply> {
  const read = readAct(act, values, dayIn(deps.context.zone, deps.clock.now()), deps.context.words);
  if (!read.ok) return { kind: 'field-errors', errors: read.errors };
  const draft = read.value;
  if (draft.type === 'assign') {
    // Asked first whether one may, so that a stranger learns nothing of who is who.
    const may = await mayPerform(deps, intent, act);
    if (!may.ok) return repeatedOr(deps, intent, values, may);
    const unfit = await unfitForTasks(deps, draft.to);
    if (unfit)
      return {
        kind: 'field-errors',
        errors: { to: deps.context.words.errors.unfit[unfit](draft.to.name) },
      };
  }
  if (draft.type === 'plan-kick-off') return submitPlan(deps, intent, values, draft);
  if (!hasFile(draft)) {
    return formAnswer(deps, intent, values, await perform(deps, intent, draft));
  }
  // Asked before the file is fetched, so that nobody without the role makes the bot fetch or check anything.
  const may = await mayPerform(deps, intent, act);
  if (!may.ok) return repeatedOr(deps, intent, values, may);
  const newest = () => deps.requests.queries.get(intent.requestId);
  const completed = await complete(deps, may.state, draft, besideIn(values), newest);
  if (!completed.ok) {
    return { kind: 'field-errors', errors: { [completed.field]: completed.words } };
  }
  const { command, files } = completed;
  const answer = formAnswer(deps, intent, values, await perform(deps, intent, command, files));
  return answer.kind === 'done' && 'report' in command
    ? { ...answer, report: () => reportOf(deps, intent.requestId, command) }
    : answer;
}

/** A meeting on a day off is planned all the same; whoever plans it is told, and so are those who read the thread. */
async function submitPlan(
  deps: ChatDeps,
  intent: Intent,
  values: Submitted['values'],
  draft: Extract<Draft, { readonly type: 'plan-kick-off' }>,
): Promise<Reply> {
  const plan = timed(deps, draft);
  if (!plan.ok) return { kind: 'field-errors', errors: plan.errors };
  const { command, hints } = plan;
  const done = await perform(deps, { ...intent, hints }, command);
  const answer = formAnswer(deps, intent, values, done);
  if (answer.kind !== 'done' || hints.length === 0) return answer;
  const said = hints.map((hint) => hintWords(hint, deps.context.words));
  return { ...answer, note: sentenceNote(said.join(' ')) };
}

function reportOf(
  { context: { zone, words: said } }: ChatDeps,
  id: string,
  { report, environment }: CommandOf<'check-csr' | 'upload-certificate'>,
): Note {
  return environment === undefined
    ? sentenceNote(said.report.checked(id))
    : reportNote(report, { id, environment, zone, words: said });
}

/** Puts right what was registered. Its form is read beside what stood in it: what was left alone is no correction. */
async function submitCorrection(
  deps: ChatDeps,
  intent: Intent,
  values: Submitted['values'],
): Promise<Reply> {
  const { definition, zone } = deps.context;
  const may = await mayPerform(deps, intent, 'correct');
  if (!may.ok) return repeatedOr(deps, intent, values, may);
  const today = dayIn(zone, deps.clock.now());
  const stands = correctable(definition, may.state);
  const read = readCorrection(values, stands, today, deps.context);
  if (!read.ok) return { kind: 'field-errors', errors: read.errors };
  const done = await perform(deps, intent, { type: 'correct', changes: read.value });
  const answer = formAnswer(deps, intent, values, done);
  return answer.kind === 'done' && done.state
    ? { ...answer, note: sentenceNote(correctedWords(may.state, done.state, deps.context.words)) }
    : answer;
}

/** Files of one field beyond the first, which is the one that is meant. */
function besideIn(values: Submitted['values']): readonly RemoteFile[] {
  return Object.values(values).flatMap((value) =>
    value.kind === 'files' ? value.files.slice(1) : [],
  );
}

/** A form with a file that is sent twice was done the first time: that is no refusal. */
async function repeatedOr(
  deps: ChatDeps,
  intent: Intent,
  values: Submitted['values'],
  may: Performed,
): Promise<Reply> {
  const { handledAt, state } = await deps.requests.store.open(
    intent.requestId,
    intent.person,
    intent.key,
  );
  if (handledAt === null) return formAnswer(deps, intent, values, may);
  return state
    ? { kind: 'done', card: () => ownCard(deps, state, intent.person, may) }
    : { kind: 'done' };
}

/** A refusal stands on the form's first field, so that what was typed is not lost. */
function formAnswer(
  deps: ChatDeps,
  { person }: Intent,
  values: Submitted['values'],
  done: Performed,
): Reply {
  const { state } = done;
  const card = state ? { card: () => ownCard(deps, state, person, done) } : {};
  if (done.ok) return { kind: 'done', ...card };
  const [first] = Object.keys(values);
  if (first === undefined) return refused(deps.context, done.refusal);
  return {
    kind: 'field-errors',
    errors: { [first]: refusalWords(done.refusal, deps.context) },
    ...(done.refusal.code === 'stale' ? card : {}),
  };
}
