import type { Block, Note } from '../../../view/model/model';
import { sentenceNote } from '../../../view/notes/sentence';

export const STILL_WORKING = sentenceNote(
  'Still working on it. The answer follows here; no need to do it again.',
);
export const FILE_COMING = sentenceNote(
  'The file is still on its way from Teams. I go on, and write to you in our personal chat what came of it; no need to send it again.',
);
export const STILL_SAVING = sentenceNote(
  'Still saving. Look at the request’s card in a moment; nothing is done twice.',
);
export const NOT_UNDERSTOOD = sentenceNote(
  'Teams sent this in a form that I do not know, and nothing was changed. Write “help” to me for what I can do.',
);
export const NOTHING_FOUND = sentenceNote('No request matches. Try fewer letters.');
export const NO_ACCOUNT = sentenceNote(
  'I can’t see who you are: Teams sent no Microsoft Entra account with this. Sign in with your work account and try again. Nothing was changed.',
);
export const FORM_UNKNOWN = sentenceNote(
  'I don’t know this form any more. Nothing was changed. Open it again.',
);
export const FILE_GONE = sentenceNote(
  'Teams doesn’t hold the file for me any more. Nothing was changed. Send it to me once more in our personal chat.',
);
export const NOT_A_FILE = sentenceNote(
  'I can’t read a picture or a link. Attach the file itself (the paper clip) in our personal chat, with what it is and for which request, e.g. certificate DS-2026-0001.',
);
export const FILES_IN_PERSONAL_CHAT = sentenceNote(
  'Teams gives me no files from here. Send it to me in our personal chat, with what it is and for which request, e.g. certificate DS-2026-0001.',
);

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
