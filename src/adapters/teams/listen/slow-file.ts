import type { Reply } from '../../../app/chat/conversation/conversation';
import type { Card, Note } from '../../../view/model/model';
import { errorsNote, sentenceNote } from '../../../view/notes/sentence';
import type { Words } from '../../../view/words';
import { ownNote, withTyped } from '../answer/words';
import type { Turn } from './occasion';
import type { ListenerParts } from './parts';

/**
 * The desk's reply to a file, or, where the file takes long, words that it is coming: what came of it is then written to
 * the person. Teams takes no second answer to an invoke.
 */
export async function fileReply(
  { patience, gateway }: ListenerParts,
  { person, key, words }: Turn,
  typed: readonly string[],
  work: Promise<Reply>,
): Promise<Reply> {
  const waited = await patience.soon(work);
  if (waited.done) return waited.value;
  void patience.afterwards('a file that takes long', async () => {
    const outcome = await waited.later.then(
      (reply) => contentOf(reply, typed, words),
      (error: unknown) => patience.sorry('a file that takes long', error, words),
    );
    await gateway.direct(person.id, outcome, { key: `${key}:file`, triedSince: null });
  });
  return { kind: 'note', note: ownNote('fileComing', words) };
}

function contentOf(reply: Reply, typed: readonly string[], words: Words): Note | Card {
  const done = sentenceNote(words.chat.fileDone);
  switch (reply.kind) {
    case 'note':
      return reply.note;
    case 'card':
      return reply.card;
    case 'done':
      return reply.note ?? reply.card?.() ?? done;
    case 'field-errors':
      return withTyped(errorsNote(reply.errors, words), typed, words);
    case 'form':
      return done;
    default:
      return reply satisfies never;
  }
}
