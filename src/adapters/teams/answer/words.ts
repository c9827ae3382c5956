import type { Block, Note } from '../../../view/model/model';
import { sentenceNote } from '../../../view/notes/sentence';
import type { Words } from '../../../view/words';

/** What Teams' own ways need to be told. */
export type OwnSentence = keyof {
  [
    Key in keyof Words['chat']['teams'] as Words['chat']['teams'][Key] extends string ? Key : never
  ]: true;
};

/** One of the adapter's own sentences. */
export function ownNote(sentence: OwnSentence, { chat }: Words): Note {
  return sentenceNote(chat.teams[sentence]);
}

export function stillWorking({ chat }: Words): Note {
  return sentenceNote(chat.stillWorking);
}

export function oldForm({ help }: Words): Note {
  return sentenceNote(help.oldForm);
}

/** A note, and what somebody had typed when it came, so that it is not lost. */
export function withTyped(note: Note, texts: readonly string[], { chat }: Words): Note {
  const typed = texts.filter((text) => text.trim() !== '');
  if (typed.length === 0) return note;
  const quotes = typed.map((text): Block => ({ kind: 'quote', text }));
  const lead: Block = { kind: 'small', line: [chat.whatYouTyped] };
  return { ...note, blocks: [...note.blocks, lead, ...quotes] };
}

/** Whether a note is one line of plain words, and so needs no card to be shown. */
export function plainWords({ blocks }: Note): string | null {
  const [only, ...more] = blocks;
  if (only?.kind !== 'line' || more.length > 0) return null;
  const words = only.line.map((span) => (typeof span === 'string' ? span : null));
  return words.every((word) => word !== null) ? words.join('') : null;
}
