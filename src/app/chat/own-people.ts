import type { Account, Person } from '../../core/terms/terms';
import { sentenceNote } from '../../view/notes/sentence';
import { wordsIn } from '../../view/words';
import type { Languages } from '../languages/languages';
import type { Standing } from '../outbox/gateway';
import { isLost } from '../people/standings';
import { noteRefusal } from '../requests/refusal-log';
import type { Watch } from '../requests/deps';
import { words } from './conversation/answers';
import type { ChatService, Reply } from './conversation/conversation';

export interface OwnPeopleDeps {
  /** What the account of somebody who just did something is, as far as it is known by then. Never rejects. */
  readonly standingOf: (actor: Account) => Promise<Standing>;
  readonly languages: Pick<Languages, 'ofPersonNow'>;
  readonly watch: Watch;
}

/**
 * The same service, for the organisation's own people alone. An account from elsewhere (of another workspace or tenant, a
 * guest's, an app's, one that was deactivated) is told so in a sentence whatever it does and whichever role it holds: it
 * sees nothing, and changes nothing. While the chat system doesn't tell, the account counts as a colleague's.
 */
export function ownPeopleOnly(service: ChatService, deps: OwnPeopleDeps): ChatService {
  async function own<T>(
    { person }: { readonly person: Person },
    go: () => Promise<T>,
    refuse: (sentence: string) => T,
  ): Promise<T> {
    const standing = await deps.standingOf(person);
    if (!isLost(standing)) return go();
    noteRefusal(deps.watch, person, { code: 'from-elsewhere' }, { act: 'look', request: null });
    const { refusals } = wordsIn(deps.languages.ofPersonNow(person));
    return refuse(refusals.fromElsewhere[standing]);
  }

  return {
    say: (said) => own<Reply>(said, () => service.say(said), words),
    press: (pressed) => own<Reply>(pressed, () => service.press(pressed), words),
    submit: (sent) => own<Reply>(sent, () => service.submit(sent), words),
    registerFrom: (source) => own<Reply>(source, () => service.registerFrom(source), words),
    find: (search) => own(search, () => service.find(search), words),
    home: (occasion) => own(occasion, () => service.home(occasion), sentenceNote),
  };
}
