import type { RequestAct } from '../../../core/process/commands';
import { ENVIRONMENTS, type Party } from '../../../core/terms/terms';
import { LIST_FILTERS, MAX_LIST_TEXT } from '../../requests/request-queries';
import { rolesOf } from '../../requests/perform';
import { administer } from './administer';
import { blankForm } from './blank-form';
import { chooseChannel } from './choose-channel';
import { sayDoctor } from './doctor';
import { sayLanguage } from './language';
import { away } from '../actions/away';
import { sayHome } from '../actions/home';
import { sentenceNote } from '../../../view/notes/sentence';
import { help, words } from '../conversation/answers';
import { nobodyCalled } from '../conversation/nobody-called';
import { exportData } from './export';
import { link, unlink } from './link';
import { firstWord, readCommandLine, type CommandLine, type CommandWord } from './command-line';
import type { FieldValue, Reply, Words } from '../conversation/conversation';
import type { Words as Catalogue } from '../../../view/words';
import type { Card } from '../../../view/model/model';
import type { ChatDeps } from '../deps';
import { digest, history, list, show } from '../actions/look';
import { readId } from '../conversation/payload';
import { act, openRegistration } from '../actions/press';
import { submitAct } from '../actions/submit';
import { mails } from '../mails/look';
import { sayImport } from '../moving-in/import';
import { sayStats } from './stats';
import { undelivered } from '../actions/undelivered';

const PARTIES: readonly Party[] = ['requester', 'staff', 'nsso', 'ebox'];

type RequestWord = Exclude<
  CommandWord,
  | 'new'
  | 'home'
  | 'list'
  | 'mail'
  | 'digest'
  | 'stats'
  | 'away'
  | 'link'
  | 'unlink'
  | 'undelivered'
  | 'export'
  | 'grant'
  | 'revoke'
  | 'channel'
  | 'language'
  | 'doctor'
  | 'import'
  | 'help'
  | 'show'
  | 'history'
>;

/** The act behind each word that is about one request. */
const ACTS: Readonly<Record<RequestWord, RequestAct>> = {
  form: 'record-form',
  certificate: 'upload-certificate',
  csr: 'check-csr',
  correct: 'correct',
  note: 'note',
  assign: 'assign',
  snooze: 'snooze',
  hold: 'hold',
  resume: 'resume',
  withdraw: 'withdraw',
  write: 'write',
};

/** Words typed after `/ebox`, or to the bot directly. */
export async function say(deps: ChatDeps, said: Words): Promise<Reply> {
  const line = lineOf(deps, said.text);
  const answered = answer(deps, said, line);
  if (notesUse(deps, line)) return answered;
  const [reply] = await Promise.all([
    answered,
    // What was said may be saved by then: that this one could not be noted is no reason to deny it.
    deps.people.links.used(said.person, deps.clock.now()).catch((error: unknown) => {
      deps.watch.log.warn({ err: error }, 'Failed to note the chat that a person used last');
    }),
  ]);
  return reply;
}

/** Whether the chat that a person used last is noted where the request is read, in the same statement. */
function notesUse({ context }: ChatDeps, line: CommandLine): boolean {
  return (
    line.known &&
    line.word === 'show' &&
    readId(context.definition, firstWord(line.rest)[0]) !== null
  );
}

async function answer(deps: ChatDeps, said: Words, line: CommandLine): Promise<Reply> {
  if (!line.known) {
    return help(
      deps.context,
      await rolesOf(deps.people, said.person),
      deps.context.words.help.didYouMean(line.word, line.nearest),
    );
  }
  switch (line.word) {
    case 'help':
      return help(deps.context, await rolesOf(deps.people, said.person));
    case 'home':
      return sayHome(deps, said);
    case 'new':
      return openRegistration(deps, said);
    case 'list':
      return sayList(deps, said, line.rest);
    case 'mail':
      return mails(deps, said);
    case 'digest':
      return digest(deps, said.person);
    case 'stats':
      return sayStats(deps, said, line.rest);
    case 'away':
      return away(deps, said, line.rest);
    case 'link':
      return link(deps, said, line.rest);
    case 'unlink':
      return unlink(deps, said);
    case 'undelivered':
      return undelivered(deps, said);
    case 'export':
      return exportData(deps, said, line.rest);
    case 'grant':
    case 'revoke':
      return administer(deps, said, line.word, line.rest);
    case 'channel':
      return chooseChannel(deps, said, line.rest);
    case 'doctor':
      return sayDoctor(deps, said);
    case 'import':
      return sayImport(deps, said, line.rest);
    case 'language':
      return sayLanguage(deps, said, line.rest);
    default:
      return aboutRequest(deps, said, line.word, line.rest);
  }
}

/** The command line. An id alone, or before the command, is about that request: `DS-2026-0001`, `DS-2026-0001 history`. */
function lineOf({ context: { definition } }: ChatDeps, text: string): CommandLine {
  const line = readCommandLine(text);
  if (line.known) return line;
  const [first, more] = firstWord(text.replace(/^\s*\/ebox\s+/u, ''));
  const id = readId(definition, first);
  if (id === null) return line;
  const about = readCommandLine(more);
  return more !== '' && about.known && isAboutRequest(about.word)
    ? { ...about, rest: `${id} ${about.rest}` }
    : { known: true, word: 'show', rest: id };
}

function isAboutRequest(word: CommandWord): boolean {
  return word === 'show' || word === 'history' || Object.hasOwn(ACTS, word);
}

async function sayList(deps: ChatDeps, said: Words, rest: string): Promise<Reply> {
  const [first, more] = firstWord(rest);
  const filter = LIST_FILTERS.find((name) => name === first.toLowerCase());
  const text = (filter ? more : rest).slice(0, MAX_LIST_TEXT);
  const party = filter === 'waiting' ? PARTIES.find((name) => name === text.toLowerCase()) : null;
  if (party) return list(deps, said.person, { filter: 'waiting', text: '', party });
  return list(deps, said.person, { filter: filter ?? (text === '' ? 'waiting' : 'all'), text });
}

async function aboutRequest(
  deps: ChatDeps,
  said: Words,
  word: RequestWord | 'show' | 'history',
  rest: string,
): Promise<Reply> {
  const [typed, more] = firstWord(rest);
  if (typed === '') return words(deps.context.words.answers.whichRequest(word));
  const id = readId(deps.context.definition, typed);
  if (id === null) {
    return words(deps.context.words.answers.noId(typed.slice(0, 40)));
  }
  if (word === 'show') return show(deps, said.person, id);
  if (word === 'form' && /^blank$/iu.test(more)) return blankForm(deps, said, id);
  if (word === 'history') return history(deps, said.person, id, null);
  if (word === 'assign' && said.mentioned.length === 0 && more.startsWith('@')) {
    return words(nobodyCalled(more, deps.context.words));
  }
  const values = given(said, word, more);
  if (!values) {
    const [file = null] = word === 'form' ? said.files : [];
    return act(deps, said, ACTS[word], id, null, null, file);
  }
  const intent = { person: said.person, key: said.key, requestId: id, drawnFrom: null };
  return outspoken(deps, await submitAct(deps, intent, ACTS[word], values), id);
}

/** The values that the words themselves bring, where they bring them; else the form asks. */
function given(
  said: Words,
  word: RequestWord,
  more: string,
): Readonly<Record<string, FieldValue>> | null {
  const [file] = said.files;
  switch (word) {
    case 'note':
      return more === '' ? null : { notes: { kind: 'text', text: more } };
    case 'assign': {
      const [person] = said.mentioned;
      return person ? { to: { kind: 'person', person } } : null;
    }
    case 'snooze': {
      const [until, reason] = firstWord(more);
      if (reason === '') return null;
      return { until: { kind: 'text', text: until }, reason: { kind: 'text', text: reason } };
    }
    case 'write':
      return more === '' ? null : { text: { kind: 'text', text: more } };
    case 'hold':
    case 'withdraw':
      return more === '' ? null : { reason: { kind: 'text', text: more } };
    case 'certificate':
    case 'csr':
      return file ? { file: { kind: 'files', files: said.files }, ...environmentIn(more) } : null;
    case 'form':
    case 'correct':
    case 'resume':
      return null;
    default:
      return word satisfies never;
  }
}

/** `certificate DS-2026-0001 PRD`: whose certificate it is, of a live request. */
function environmentIn(typed: string): Readonly<Record<string, FieldValue>> {
  const word = firstWord(typed)[0].toUpperCase();
  const environment = ENVIRONMENTS.find((name) => name === word);
  return environment ? { environment: { kind: 'choices', values: [environment] } } : {};
}

/** Typed words have no form to stand errors on, and somebody who typed wants to hear that it is done. */
function outspoken({ context }: ChatDeps, reply: Reply, id: string): Reply {
  if (reply.kind === 'field-errors') {
    const note = sentenceNote(Object.values(reply.errors).join(' '));
    return reply.card ? { kind: 'note', note, card: reply.card() } : { kind: 'note', note };
  }
  if (reply.kind !== 'done' || reply.note) return reply;
  // A certificate may have been refused: “Done.” alone would be read as a yes.
  const note = reply.report?.() ?? sentenceNote(doneWords(context.words, id, reply.card?.()));
  return { ...reply, note };
}

/** `Done. DS-2026-0001 SMALS: waiting for NSSO managers.` */
function doneWords({ cards }: Catalogue, id: string, card: Card | undefined): string {
  return card ? cards.done(card.summary) : cards.doneShow(id);
}
