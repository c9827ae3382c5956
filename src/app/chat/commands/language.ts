import { LANGUAGES, type Language } from '../../../core/terms/terms';
import { chooseLanguage, shownLanguage } from '../actions/language';
import { allowed } from '../conversation/acting-as';
import { words } from '../conversation/answers';
import type { Reply, Words } from '../conversation/conversation';
import type { ChatDeps } from '../deps';
import { firstWord } from './command-line';

/** What can be chosen; `auto` takes a choice back. */
const CHOICES = [...LANGUAGES, 'auto'] as const;

/** A word longer than this is no language's, and is not said again whole. */
const MAX_WORD = 40;

/** `language`, `language fr`, `language auto`, `language here fr`, `language here auto`. */
export async function sayLanguage(deps: ChatDeps, said: Words, rest: string): Promise<Reply> {
  const { person, here } = said;
  const [first, more] = firstWord(rest);
  if (first.toLowerCase() === 'here') return languageHere(deps, said, more);
  if (rest === '') return { kind: 'card', card: await shownLanguage(deps, person, here) };
  const wanted = named(rest);
  if (wanted !== null) return chooseLanguage(deps, person, wanted, here);
  const { languages, writing } = deps.context.words;
  return words(languages.notOne(cut(rest), writing.or(CHOICES)));
}

/** An admin's: what is posted in a channel is read by all of it. */
async function languageHere(deps: ChatDeps, said: Words, typed: string): Promise<Reply> {
  const { languages, writing } = deps.context.words;
  const by = await allowed(deps, said.person, ['admin'], 'language');
  if (!by) return words(languages.onlyAdmin);
  const { platform, channel, kind } = said.here;
  if (kind !== 'channel') return words(languages.noChannel);
  if (typed === '') return words(languages.whichHere(writing.or(CHOICES)));
  const wanted = named(typed);
  if (!wanted) return words(languages.notOneHere(cut(typed), writing.or(CHOICES)));
  const at = deps.clock.now();
  const language = wanted === 'auto' ? null : wanted;
  await deps.languages.chooseFor({ platform, channel, language, by, at });
  if (language !== null) return words(languages.here(languages.name[language]));
  const desk = await deps.languages.ofChannel(platform, channel);
  return words(languages.hereAgain(languages.name[desk]));
}

/** `fr`, `FR`, and no other way to say it: the words stand in every answer. */
function named(typed: string): Language | 'auto' | null {
  return CHOICES.find((choice) => choice === typed.toLowerCase()) ?? null;
}

function cut(typed: string): string {
  return typed.length > MAX_WORD ? `${typed.slice(0, MAX_WORD)}…` : typed;
}
