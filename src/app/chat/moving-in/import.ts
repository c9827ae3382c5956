import type { Actor, Person } from '../../../core/terms/terms';
import { isSamePerson } from '../../../core/terms/terms';
import { sentenceNote } from '../../../view/notes/sentence';
import {
  alreadyCard,
  dryRunCard,
  faultsNote,
  importForm,
  isLong,
  takenOverCard,
  type SentTable,
} from '../../../view/moving-in/dry-run';
import type { RowFault } from '../../../view/moving-in/standing';
import { COLUMNS } from '../../moving-in/columns';
import type { Draft } from '../../moving-in/draft-store';
import { DraftTaken, SomebodyFaster } from '../../moving-in/import-store';
import { knownCells, readRows, type ReadRow } from '../../moving-in/read-rows';
import { MOST_TABLE_BYTES, type TableRow } from '../../moving-in/table';
import { foresee, OtherPlan, planOf, takeOver, type TakingDeps } from '../../moving-in/take-over';
import { summary } from '../../../view/moving-in/standing';
import { allowed } from '../conversation/acting-as';
import { words } from '../conversation/answers';
import type {
  Occasion,
  Pressed,
  RemoteFile,
  Reply,
  Submitted,
  Words,
} from '../conversation/conversation';
import type { ChatDeps } from '../deps';
import { faultsCsv, rowsCsv } from '../../moving-in/whole';
import { take } from '../forms/uploads';
import { hand } from './hand';
import { template } from './template';

/** Requests that one press takes over: while it does, a registration waits for its number, for 2 seconds at most. */
const MOST_IN_CHAT = 200;

/** The whole of a dry run that is too long for a message. */
const WHOLE_NAME = 'dry-run.csv';

const COMMAND_LINE = 'npm run --silent import';

/** `import`, with the file or without one: shows what would come of it. Stores no request. */
export async function sayImport(deps: ChatDeps, said: Words, rest: string): Promise<Reply> {
  const actor = await admin(deps, said.person);
  const { chat } = deps.context.words.movingIn;
  if (!actor) return words(chat.onlyAdmin);
  const [word = '', format = ''] = rest.split(/\s+/u);
  if (/^template$/iu.test(word)) return template(deps, said, format);
  const [file] = said.files;
  if (!file) return { kind: 'form', form: importForm(deps.context.words) };
  // The answer names people outside.
  if (said.here.isOverheard) return words(chat.overheard);
  return dryRun(deps, said, actor, file);
}

/** The form sent in. */
export async function submitImport(deps: ChatDeps, submitted: Submitted): Promise<Reply> {
  const { person, values } = submitted;
  const actor = await admin(deps, person);
  const { movingIn, errors } = deps.context.words;
  if (!actor) return words(movingIn.chat.onlyAdmin);
  const given = values['file'];
  const [file] = given?.kind === 'files' ? given.files : [];
  if (!file) return { kind: 'field-errors', errors: { file: errors.chooseFile } };
  return dryRun(deps, submitted, actor, file);
}

/** The button `Import`, or the one that opens the form. */
export async function pressImport(
  deps: ChatDeps,
  { person }: Pressed,
  pressed: { readonly id: string; readonly version: number } | null,
): Promise<Reply> {
  const actor = await admin(deps, person);
  const { chat } = deps.context.words.movingIn;
  if (!actor) return words(chat.onlyAdmin);
  if (!pressed) return { kind: 'form', form: importForm(deps.context.words) };
  const draft = await deps.movingIn.drafts.get(pressed.id);
  if (!draft || !isSamePerson(draft.owner, person)) return words(chat.gone);
  if (draft.taken) return already(deps, draft, draft.taken);
  const { rows, faults } = readIn(deps, draft.table, draft.fileSha256);
  if (faults.length > 0) return notAny(deps, fileOf(draft), faults);
  if (pressed.version !== draft.version) return shownAnew(deps, actor, draft, rows, chat.overtaken);
  return takeDraft(deps, actor, draft, rows);
}

function admin(deps: ChatDeps, person: Person): Promise<Actor | null> {
  return allowed(deps, person, ['admin'], 'import');
}

async function dryRun(
  deps: ChatDeps,
  asked: Pick<Occasion, 'person' | 'key'>,
  actor: Actor,
  remote: RemoteFile,
): Promise<Reply> {
  const { movingIn } = deps.context.words;
  const taken = await take(deps, remote, MOST_TABLE_BYTES);
  if (!taken.ok) return { kind: 'field-errors', errors: { file: taken.words } };
  const { bytes, sha256 } = taken.file;
  const file: SentTable = { name: taken.named.name, sha256 };
  const table = await deps.movingIn.readTable(bytes, COLUMNS);
  if (!table.ok) {
    return { kind: 'field-errors', errors: { file: movingIn.unreadable[table.why] } };
  }
  const { rows, faults } = readIn(deps, table.rows, sha256);
  if (rows.length > MOST_IN_CHAT) {
    return {
      kind: 'field-errors',
      errors: { file: movingIn.chat.tooManyRows(MOST_IN_CHAT, COMMAND_LINE) },
    };
  }
  const { context } = deps;
  if (faults.length > 0) {
    const inFile =
      isLong([], faults) && (await hand(deps, asked, 'dry-run', WHOLE_NAME, faultsCsv(faults)));
    return { kind: 'note', note: faultsNote(file, faults, { ...context, inFile }) };
  }
  const foreseen = await foresee(takingDeps(deps), rows, actor);
  const id = deps.random.uuid();
  await deps.movingIn.drafts.keep(
    {
      ...{ id, fileSha256: sha256, fileName: file.name },
      owner: { platform: actor.platform, id: actor.id },
      table: knownCells(table.rows),
      plan: planOf(foreseen),
    },
    deps.clock.now(),
  );
  const inFile =
    isLong(foreseen, []) &&
    (await hand(
      deps,
      asked,
      'dry-run',
      WHOLE_NAME,
      rowsCsv(foreseen, context.definition, context.words),
    ));
  return shown(dryRunCard(file, foreseen, { id, version: 1 }, { ...context, inFile }));
}

async function takeDraft(
  deps: ChatDeps,
  actor: Actor,
  draft: Draft,
  rows: readonly ReadRow[],
): Promise<Reply> {
  const { words: said } = deps.context;
  try {
    const plan = { draft: draft.id, plan: draft.plan };
    const taken = await takeOver(takingDeps(deps), rows, actor, plan);
    deps.out.committed();
    const note = sentenceNote(summary(taken, [], true, said).join(' '));
    return { kind: 'done', note, card: () => takenOverCard(fileOf(draft), taken, deps.context) };
  } catch (error) {
    if (error instanceof DraftTaken) {
      const newest = await deps.movingIn.drafts.get(draft.id);
      return newest?.taken ? already(deps, draft, newest.taken) : words(said.movingIn.chat.gone);
    }
    if (error instanceof OtherPlan || error instanceof SomebodyFaster) {
      return shownAnew(deps, actor, draft, rows, said.movingIn.chat.changed);
    }
    throw error;
  }
}

/** Why nothing was taken over, and how it stands now, to be pressed again. */
async function shownAnew(
  deps: ChatDeps,
  actor: Actor,
  draft: Draft,
  rows: readonly ReadRow[],
  why: string,
): Promise<Reply> {
  const foreseen = await foresee(takingDeps(deps), rows, actor);
  const plan = planOf(foreseen);
  const version =
    plan === draft.plan ? draft.version : await deps.movingIn.drafts.showAnew(draft.id, plan);
  const next = dryRunCard(fileOf(draft), foreseen, { id: draft.id, version }, deps.context);
  const card = 'actions' in next ? next : { ...next, title: next.summary, actions: [] };
  return { kind: 'note', note: sentenceNote(why), card };
}

function already(deps: ChatDeps, draft: Draft, taken: NonNullable<Draft['taken']>): Reply {
  const card = alreadyCard(fileOf(draft), taken, deps.context);
  return { kind: 'note', note: sentenceNote(card.summary), card };
}

function notAny(deps: ChatDeps, file: SentTable, faults: readonly RowFault[]): Reply {
  return { kind: 'note', note: faultsNote(file, faults, deps.context) };
}

function shown(content: ReturnType<typeof dryRunCard>): Reply {
  return 'actions' in content ? { kind: 'card', card: content } : { kind: 'note', note: content };
}

function fileOf({ fileName, fileSha256 }: Draft): SentTable {
  return { name: fileName, sha256: fileSha256 };
}

function readIn({ context, clock }: ChatDeps, table: readonly TableRow[], fileSha256: string) {
  const { definition, zone, words: said } = context;
  return readRows(table, { definition, zone, words: said, now: clock.now(), fileSha256 });
}

function takingDeps({ context, clock, out, movingIn }: ChatDeps): TakingDeps {
  return { context, clock, out, imports: movingIn.imports };
}
