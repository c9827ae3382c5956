import type { Account, Language, Platform } from '../../core/terms/terms';
import type { Clock } from '../time/clock';
import type { Logger } from '../watching/log';
import { decided, type ChosenLanguages, type Reasons } from './languages';
import type { LanguageStore } from './language-store';
import { RecentChoices } from './recent';

/** What a platform tells of its people's languages. */
export interface Locales {
  /** As the platform writes it (`fr-BE`, `de`); null where it doesn't tell, or not in time. Never rejects. */
  localeOf(id: string): Promise<string | null>;
  /** The same, as far as it is known without asking. */
  knownLocale(id: string): string | null;
  /** The channel that an id of the platform's means, where it may be that of a thread. */
  channelOf(id: string): string;
}

export interface ChosenDeps {
  readonly store: LanguageStore;
  /** Undefined where the platform is not connected. */
  readonly locales: (platform: Platform) => Locales | undefined;
  /** `LANGUAGE` of the environment. */
  readonly desk: Language;
  readonly clock: Clock;
  /** Milliseconds on a clock that never goes back: the business clock may be moved and stand still. */
  readonly now: () => number;
  readonly log: Logger;
}

/**
 * Languages as people choose them, else as the platforms tell them. What was looked up counts for a minute, so that a
 * click asks nobody. A database that doesn't answer costs nobody their click: the last known choice goes on.
 */
export function chosenLanguages(deps: ChosenDeps): ChosenLanguages {
  const { store, locales, desk, clock, log } = deps;
  const persons = new RecentChoices(deps.now);
  const channels = new RecentChoices(deps.now);

  const choiceOf = (person: Account) =>
    persons.of(keyOf(person), () => store.ofPerson(person, clock.now()));

  async function reasonsOf(person: Account): Promise<Reasons> {
    const [chosen, told] = await Promise.all([
      choiceOf(person),
      locales(person.platform)?.localeOf(person.id) ?? null,
    ]);
    return { chosen, told, desk };
  }

  function ofPersonNow(person: Account): Language {
    const told = locales(person.platform)?.knownLocale(person.id) ?? null;
    return decided({ chosen: persons.lately(keyOf(person)), told, desk });
  }

  const channelOf = (platform: Platform, id: string) => locales(platform)?.channelOf(id) ?? id;

  const chosenFor = (platform: Platform, channel: string) => {
    const id = channelOf(platform, channel);
    return channels.of(`${platform}:${id}`, () => store.ofChannel(platform, id));
  };

  return {
    reasonsOf,
    ofPersonNow,
    chosenFor,

    async ofPerson(person) {
      try {
        return decided(await reasonsOf(person));
      } catch (error) {
        log.warn({ err: error }, 'Failed to look up language: last known one used');
        return ofPersonNow(person);
      }
    },

    async ofChannel(platform, channel) {
      return (await chosenFor(platform, channel)) ?? desk;
    },

    async choose(person, language, now) {
      await store.choose(person, language, now);
      persons.set(keyOf(person), language);
    },

    async chooseFor(choice) {
      const { platform, channel, language } = choice;
      const id = channelOf(platform, channel);
      await store.chooseFor({ ...choice, channel: id });
      channels.set(`${platform}:${id}`, language);
    },
  };
}

function keyOf({ platform, id }: Account): string {
  return `${platform}:${id}`;
}
