import type { Pace } from '../../core/policy/pace';
import type { Person, Platform } from '../../core/terms/terms';
import { limitedWords } from '../../view/notes/refused/limited';
import type { Card, Note } from '../../view/model/model';
import { sentenceNote } from '../../view/notes/sentence';
import { wordsIn } from '../../view/words';
import type { Languages } from '../languages/languages';
import type { Logger } from '../watching/log';
import { words } from './conversation/answers';
import type {
  ChatService,
  Pressed,
  Reply,
  SearchReply,
  Submitted,
  Words,
} from './conversation/conversation';
import { Limiter } from './limiter';

/** What was held up. */
export type LimitedKind = 'words' | 'press' | 'form' | 'message';

export interface LimitedDeps {
  readonly pace: Pace;
  readonly languages: Pick<Languages, 'ofPersonNow'>;
  /** Milliseconds on a clock that never goes back: not the business clock, which may be moved and stand still. */
  readonly now: () => number;
  readonly log: Logger;
  /** Called for each thing that somebody does, held up or not; not for what a client asks for by itself. */
  readonly onAsked: () => void;
  /** Called when its answer is there. */
  readonly onAnswered: () => void;
  /** Called for each thing that was held up. For counting. */
  readonly onLimited: (limited: {
    readonly platform: Platform;
    readonly kind: LimitedKind;
  }) => void;
}

/** Tokens by what is asked for. */
const COST = {
  ordinary: 1,
  /** A card as it is now. Teams asks for that by itself, for each card on the screen. */
  glance: 0.1,
  /** A file is fetched, and checked in a worker of which there is one. */
  file: 3,
} as const;

/**
 * The same service, for each person no faster than the pace. Whoever is held up is told when to go on, and nothing is
 * changed; it is logged once until they get through again.
 */
export function limitedService(service: ChatService, deps: LimitedDeps): ChatService {
  const limiter = new Limiter(deps.pace);

  async function guarded<T>(
    kind: LimitedKind,
    { person, key }: { readonly person: Person; readonly key: string },
    cost: number,
    go: () => Promise<T>,
    sorry: (sentence: string) => T,
  ): Promise<T> {
    if (cost !== COST.glance) deps.onAsked();
    const admission = limiter.admit(person, key, cost, deps.now());
    if (admission.ok) return await go().finally(deps.onAnswered);
    const { platform, id } = person;
    const { waitMs, first } = admission;
    if (first) deps.log.warn({ platform, person: id, kind, waitMs }, 'Rate limit reached');
    deps.onLimited({ platform, kind });
    return sorry(limitedWords(waitMs, wordsIn(deps.languages.ofPersonNow(person))));
  }

  return {
    say: (said) => guarded<Reply>('words', said, costOfWords(said), () => service.say(said), words),
    press: (pressed) =>
      guarded<Reply>('press', pressed, costOfPress(pressed), () => service.press(pressed), words),
    submit: (sent) =>
      guarded<Reply>('form', sent, costOfForm(sent), () => service.submit(sent), onForm(sent)),
    registerFrom: (source) =>
      guarded<Reply>('message', source, COST.ordinary, () => service.registerFrom(source), words),
    home: (occasion) =>
      guarded<Card | Note>(
        'press',
        occasion,
        COST.glance,
        () => service.home(occasion),
        sentenceNote,
      ),
    find: (search) =>
      guarded<SearchReply>('words', search, COST.ordinary, () => service.find(search), words),
  };
}

function costOfWords({ files }: Words): number {
  return files.length > 0 ? COST.file : COST.ordinary;
}

function costOfPress({ payload }: Pressed): number {
  const isGlance =
    typeof payload === 'object' &&
    payload !== null &&
    'act' in payload &&
    (payload.act === 'open' || payload.act === 'approval');
  return isGlance ? COST.glance : COST.ordinary;
}

function costOfForm({ values }: Submitted): number {
  return Object.values(values).some(({ kind }) => kind === 'files') ? COST.file : COST.ordinary;
}

/** The form stays open, so that what was typed is not lost; one with nothing in it has nothing to lose. */
function onForm({ values }: Submitted): (sentence: string) => Reply {
  const [first] = Object.keys(values);
  if (first === undefined) return words;
  return (sentence) => ({ kind: 'field-errors', errors: { [first]: sentence } });
}
