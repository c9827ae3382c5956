import { sentenceNote } from '../../view/notes/sentence';
import { wordsIn } from '../../view/words';
import { marked } from '../languages/speaking';
import type { Delivered, PostKey } from '../outbox/gateway';
import type { OutgoingBody } from '../outbox/outbox';
import type { Clock } from '../time/clock';
import { toPlatform, type FeedChannelDeps } from './feed-channel';
import type { ReadersDeps } from './readers';

/** Tells a person of a file that came to nothing, once nobody can be at work on it any more. */
export async function tellOfSlowFile(
  deps: Pick<FeedChannelDeps, 'gateways'> &
    Pick<ReadersDeps, 'languages'> & { readonly clock: Clock },
  { platform, person, dueAt }: Extract<OutgoingBody, { readonly kind: 'slow-file' }>,
  key: PostKey,
): Promise<Delivered> {
  const inMs = Date.parse(dueAt) - deps.clock.now().getTime();
  if (inMs > 0) return { outcome: 'rest', afterMs: inMs, reason: { code: 'not-due' } };
  const language = await deps.languages.ofPerson({ platform, id: person });
  const told = marked(sentenceNote(wordsIn(language).chat.fileLost), language);
  return toPlatform(deps, platform, (gateway) => gateway.direct(person, told, key));
}
