import type { Definition } from '../../core/process/definition';
import type { Instant } from '../../core/terms/terms';
import type { Block, Card, Form, Line, Note } from '../model/model';
import type { Words } from '../words';
import { faultLine, standing, summary, type RowFault, type RowTaken } from './standing';

/** A file that somebody sent, as they know it, and by its SHA-256. */
export interface SentTable {
  readonly name: string;
  readonly sha256: string;
}

/** What a card is drawn with. */
export interface DryRunContext {
  readonly definition: Definition;
  readonly words: Words;
  /** Whether all of it follows as a file. */
  readonly inFile?: boolean;
}

/** Rows that are shown: a desk has some dozens under way, and these are read one by one. */
const MOST_ROWS_SHOWN = 60;

/** Faults that are shown: whoever mends so many looks again after. */
const MOST_FAULTS_SHOWN = 40;

/** Whether a dry run is longer than what is shown of it. */
export function isLong(rows: readonly RowTaken[], faults: readonly RowFault[]): boolean {
  return rows.length > MOST_ROWS_SHOWN || faults.length > MOST_FAULTS_SHOWN;
}

/** What says all of it, where the bot runs. */
const ALL_OF_IT = 'npm run --silent import -- FILE --dry-run';

/** Kinds of files that are taken, as Slack's forms name them. */
const TYPES = ['csv', 'xlsx'] as const;

/** The form behind `import` without a file. */
export function importForm({ movingIn, forms }: Words): Form {
  const { chat } = movingIn;
  return {
    purpose: { act: 'import' },
    title: chat.form,
    submit: chat.look,
    intro: [{ kind: 'line', line: [chat.intro] }],
    fields: [
      { kind: 'file', name: 'file', label: forms.field.file, hint: chat.fileHint, types: TYPES },
    ],
  };
}

/** Each fault with its row, its column and what to write. Nothing can be pressed. */
export function faultsNote(
  file: SentTable,
  faults: readonly RowFault[],
  { words, inFile = false }: DryRunContext,
): Note {
  const { chat } = words.movingIn;
  const told = summary([], faults, false, words).join(' ');
  return {
    summary: told,
    blocks: [
      fileBlock(file, words),
      { kind: 'line', line: [{ strong: told }] },
      {
        kind: 'list',
        items: faults.slice(0, MOST_FAULTS_SHOWN).map((fault): Line => [faultLine(fault)]),
      },
      ...more(faults.length - MOST_FAULTS_SHOWN, inFile ? chat.inFile : chat.moreFaults),
      { kind: 'small', line: [chat.mend] },
    ],
  };
}

/** Where each request would stand, with the button that takes over exactly this file. */
export function dryRunCard(
  file: SentTable,
  rows: readonly RowTaken[],
  draft: { readonly id: string; readonly version: number },
  context: DryRunContext,
): Card | Note {
  const { words, inFile = false } = context;
  const { chat } = words.movingIn;
  const told = summary(rows, [], false, words).join(' ');
  const blocks: readonly Block[] = [
    fileBlock(file, words),
    { kind: 'line', line: [{ strong: told }] },
    { kind: 'list', items: rows.slice(0, MOST_ROWS_SHOWN).map((row) => rowLine(row, context)) },
    ...more(rows.length - MOST_ROWS_SHOWN, inFile ? chat.inFile : chat.moreRows),
  ];
  if (rows.every(({ outcome }) => outcome === 'same' || outcome === 'left')) {
    return { summary: told, blocks };
  }
  return {
    title: chat.title,
    summary: told,
    blocks: [...blocks, { kind: 'small', line: [chat.press] }],
    actions: [
      {
        press: { act: 'import', requestId: '', version: draft.version, draft: draft.id },
        label: chat.import,
        tone: 'primary',
      },
    ],
  };
}

/** What stands in the dry run's place when the file was taken over. */
export function takenOverCard(
  file: SentTable,
  rows: readonly RowTaken[],
  context: DryRunContext,
): Card {
  const { words } = context;
  const told = summary(rows, [], true, words).join(' ');
  return {
    title: words.movingIn.chat.title,
    summary: told,
    blocks: [
      fileBlock(file, words),
      { kind: 'line', line: [{ strong: told }] },
      {
        kind: 'list',
        items: rows
          .filter(({ outcome }) => outcome !== 'same')
          .slice(0, MOST_ROWS_SHOWN)
          .map((row) => rowLine(row, context)),
      },
      ...more(rows.length - MOST_ROWS_SHOWN, words.movingIn.chat.moreRows),
    ],
    actions: [],
  };
}

/** What stands in its place when it was taken over before. */
export function alreadyCard(
  file: SentTable,
  { by, at }: { readonly by: string; readonly at: Instant },
  { words }: DryRunContext,
): Card {
  const { chat } = words.movingIn;
  return {
    title: chat.title,
    summary: chat.alreadyBy(by),
    blocks: [fileBlock(file, words), { kind: 'line', line: chat.already(by, at) }],
    actions: [],
  };
}

/** `2  DOSSIER-1 · Example: 3 Kick-off meeting`, with the request's id where it has one already. */
function rowLine({ row, reference, outcome, state }: RowTaken, context: DryRunContext): Line {
  const { definition, words } = context;
  const known = outcome === 'new' ? [] : [state.id, words.movingIn.outcome[outcome]];
  const where = `${state.organisation}: ${standing(state, definition, words)}`;
  return [{ strong: String(row) }, `  ${[reference, where, ...known].join(' · ')}`];
}

/** Hexadecimal digits of a SHA-256 by which people tell two files apart. */
const SHOWN_DIGITS = 12;

function fileBlock({ name, sha256 }: SentTable, { forms }: Words): Block {
  return {
    kind: 'facts',
    facts: [
      { label: forms.field.file, value: [name] },
      { label: 'SHA-256', value: [{ code: `${sha256.slice(0, SHOWN_DIGITS)}…` }] },
    ],
  };
}

function more(count: number, said: (count: number, command: string) => string): readonly Block[] {
  return count > 0 ? [{ kind: 'small', line: [said(count, ALL_OF_IT)] }] : [];
}
