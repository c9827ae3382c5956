import type { Block, Note } from '../../../view/model/model';

/** One sentence or two, as a note. */
export function sentence(text: string): Note {
  return { blocks: [{ kind: 'line', line: [text] }], summary: text };
}

export const STILL_WORKING = sentence(
  'Still working on it. The answer follows here; no need to do it again.',
);
export const STILL_SAVING = sentence(
  'Still saving. Look at the request’s card in a moment; nothing is done twice.',
);
export const NOT_UNDERSTOOD = sentence(
  'Teams sent this in a form that I do not know, and nothing was changed. Write “help” to me for what I can do.',
);
export const NO_ACCOUNT = sentence(
  'I can’t see who you are: Teams sent no Microsoft Entra account with this. Sign in with your work account and try again. Nothing was changed.',
);
export const FORM_UNKNOWN = sentence(
  'I don’t know this form any more. Nothing was changed. Open it again.',
);
export const FILE_GONE = sentence(
  'Teams doesn’t hold the file for me any more. Nothing was changed. Send it to me once more in our personal chat.',
);
export const NOT_A_FILE = sentence(
  'I can’t read a picture or a link. Attach the file itself (the paper clip) in our personal chat, with what it is and for which request, e.g. certificate DS-2026-0001.',
);
export const FILES_IN_PERSONAL_CHAT = sentence(
  'Teams gives me no files from here. Send it to me in our personal chat, with what it is and for which request, e.g. certificate DS-2026-0001.',
);

/** Errors on fields, where there is no form to show them on. */
export function errorsNote(errors: Readonly<Record<string, string>>): Note {
  const words = Object.values(errors);
  return {
    blocks: [
      { kind: 'line', line: ['Nothing was changed:'] },
      { kind: 'list', items: words.map((text) => [text]) },
    ],
    summary: `Nothing was changed: ${words.join(' ')}`,
  };
}

/** A note, and what somebody had typed when it came, so that it is not lost. */
export function withTyped(note: Note, texts: readonly string[]): Note {
  const typed = texts.filter((text) => text.trim() !== '');
  if (typed.length === 0) return note;
  const quotes = typed.map((text): Block => ({ kind: 'quote', text }));
  const lead: Block = { kind: 'small', line: ['What you had typed, to copy:'] };
  return { ...note, blocks: [...note.blocks, lead, ...quotes] };
}

/** Whether a note is one line of plain words, and so needs no card to be shown. */
export function plainWords({ blocks }: Note): string | null {
  const [only, ...more] = blocks;
  if (only?.kind !== 'line' || more.length > 0) return null;
  const words = only.line.map((span) => (typeof span === 'string' ? span : null));
  return words.every((word) => word !== null) ? words.join('') : null;
}
