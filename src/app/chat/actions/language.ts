import type { Language, Person } from '../../../core/terms/terms';
import { languageCard, type Reading } from '../../../view/cards/language';
import type { Card } from '../../../view/model/model';
import { decided, type Reasons } from '../../languages/languages';
import { languageOf } from '../../languages/locale';
import { marked, speaking } from '../../languages/speaking';
import type { Here, Reply } from '../conversation/conversation';
import type { ChatDeps } from '../deps';

/** In which language a person reads and why; `here` is null where a button was pressed. */
export async function shownLanguage(
  deps: ChatDeps,
  person: Person,
  here: Here | null,
): Promise<Card> {
  const reading = await languageReading(deps, person, here);
  const { language } = reading;
  const { words } = speaking(deps.context, language, deps.clock.now());
  return marked(languageCard(reading, words), language);
}

/** What a person reads in, and why. */
export async function languageReading(
  deps: ChatDeps,
  person: Person,
  here: Here | null,
): Promise<Reading> {
  const reasons = await deps.languages.reasonsOf(person);
  return {
    language: decided(reasons),
    why: whyOf(reasons),
    locale: reasons.told,
    platform: person.platform,
    channel: here?.kind === 'channel' ? await channelOf(deps, here, reasons.desk) : null,
  };
}

/** One's own language from now on; the answer is in it already. */
export async function chooseLanguage(
  deps: ChatDeps,
  person: Person,
  wanted: Language | 'auto',
  here: Here | null,
): Promise<Reply> {
  await deps.languages.choose(person, wanted === 'auto' ? null : wanted, deps.clock.now());
  const card = await shownLanguage(deps, person, here);
  return { kind: 'done', card: () => card };
}

async function channelOf(
  { languages }: ChatDeps,
  { platform, channel }: Here,
  desk: Language,
): Promise<Reading['channel']> {
  const chosen = await languages.chosenFor(platform, channel);
  return { language: chosen ?? desk, chosen: chosen !== null };
}

function whyOf({ chosen, told }: Reasons): Reading['why'] {
  if (chosen !== null) return 'chosen';
  if (told === null) return 'desk';
  return languageOf(told) === null ? 'notSpoken' : 'told';
}
