import { whatItWas } from '../../view/cards/undelivered';
import { SYSTEM } from '../../view/notes/systems';
import type { Words } from '../../view/words';
import type { Trouble, Troubled } from '../outbox/telling';
import { choosing } from './feed-channel';

/** What staff are told of what could not be brought to its place. */
export function troubleWords(trouble: Trouble, words: Words): string {
  const { told } = words.delivery;
  const { and } = words.writing;
  const named = ({ kind, requestId, day }: Troubled) => whatItWas(kind, requestId, words, day);
  switch (trouble.tells) {
    case 'waits':
      return told.waits(named(trouble.what), trouble.reason, trouble.advice);
    case 'given-up':
      return told.dead(named(trouble.what), trouble.reason);
    case 'works-again':
      return told.worksAgain(named(trouble.what));
    case 'back':
      return told.back(SYSTEM[trouble.platform], and(trouble.feeds));
    case 'left': {
      const { feeds, what, advice, platform } = trouble;
      if (feeds.length === 0) return told.leftUnused(what, advice);
      const commands = and(feeds.map((feed) => choosing(platform, feed)));
      return told.left(what, and(feeds), advice, commands);
    }
    default:
      return trouble satisfies never;
  }
}
