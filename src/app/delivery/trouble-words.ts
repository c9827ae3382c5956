import { adviceWords, choosing, removedWords } from '../../view/delivery/advice-words';
import type { Advice, Removed } from '../../view/delivery/advice';
import type { Why } from '../../view/delivery/why';
import { whyWords } from '../../view/delivery/why-words';
import { whatItWas } from '../../view/cards/undelivered';
import { SYSTEM } from '../../view/notes/systems';
import type { Words } from '../../view/words';
import type { Trouble, Troubled } from '../outbox/notification';

/** What staff are told of what could not be brought to its place. */
export function troubleWords(trouble: Trouble, words: Words): string {
  const { told } = words.delivery;
  const { and } = words.writing;
  const named = ({ kind, requestId, day }: Troubled) => whatItWas(kind, requestId, words, day);
  switch (trouble.tells) {
    case 'waits':
      return told.waits(
        named(trouble.what),
        reasonIn(trouble.reason, words),
        adviceIn(trouble.advice, words),
      );
    case 'given-up':
      return told.dead(named(trouble.what), reasonIn(trouble.reason, words));
    case 'works-again':
      return told.worksAgain(named(trouble.what));
    case 'back':
      return told.back(SYSTEM[trouble.platform], and(trouble.feeds));
    case 'left': {
      const { feeds, platform } = trouble;
      const what = removedIn(trouble.what, words);
      const advice = adviceIn(trouble.advice, words);
      if (feeds.length === 0) return told.leftUnused(what, advice);
      const commands = and(feeds.map((feed) => choosing(platform, feed)));
      return told.left(what, and(feeds), advice, commands);
    }
    default:
      return trouble satisfies never;
  }
}

function reasonIn(reason: Why | string, words: Words): string {
  return typeof reason === 'string' ? reason : whyWords(reason, words);
}

function adviceIn(advice: Advice | string, words: Words): string {
  return typeof advice === 'string' ? advice : adviceWords(advice, words);
}

function removedIn(what: Removed | string, words: Words): string {
  return typeof what === 'string' ? what : removedWords(what, words);
}
