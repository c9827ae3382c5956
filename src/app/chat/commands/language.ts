import { LANGUAGES, type Language } from '../../../core/terms/terms';
import { noteRefusal } from '../../requests/refusal-log';
import { chooseLanguage, shownLanguage } from '../actions/language';
import { actingAs } from '../conversation/acting-as';
import { words } from '../conversation/answers';
import type { Reply, Words } from '../conversation/conversation';
import type { ChatDeps } from '../deps';
import { firstWord } from './command-line';

/** A word longer than this is no language's, and is not said again whole. */
const MAX_WORD = 40;

/** `language`, `language fr`, `language auto`, `language here fr`. */
export async function sayLanguage(deps: ChatDeps, said: Words, rest: string): Promise<Reply> {
  const { person, here } = said;
  const [first, more] = firstWord(rest);
  if (first.toLowerCase() === 'here') return languageHere(deps, said, more);
  if (rest === '') return { kind: 'card', card: await shownLanguage(deps, person, here) };
  const wanted = rest.toLowerCase() === 'auto' ? 'auto' : named(rest);
  if (wanted !== null) return chooseLanguage(deps, person, wanted, here);
  const { languages, writing } = deps.context.words;
  return words(languages.notOne(cut(rest), writing.or([...LANGUAGES, 'auto'])));
}

/** An admin's: what is posted in a channel is read by all of it. */
async function languageHere(deps: ChatDeps, said: Words, typed: string): Promise<Reply> {
  const { languages, writing } = deps.context.words;
  const by = await actingAs(deps.people, said.person, ['admin']);
  if (!by) {
    const refusal = { code: 'role-missing' } as const;
    noteRefusal(deps.watch, said.person, refusal, { act: 'language', request: null });
    return words(languages.onlyAdmin);
  }
  const { platform, channel, kind } = said.here;
  if (kind !== 'channel') return words(languages.noChannel);
  if (typed === '') return words(languages.whichHere(writing.or(LANGUAGES)));
  const wanted = named(typed);
  if (!wanted) return words(languages.notOneHere(cut(typed), writing.or(LANGUAGES)));
  const at = deps.clock.now();
  await deps.languages.chooseFor({ platform, channel, language: wanted, by, at });
  return words(languages.here(languages.name[wanted]));
}

/** `fr`, `FR`, and no other way to say it: the four words stand in every answer. */
function named(typed: string): Language | null {
  return LANGUAGES.find((language) => language === typed.toLowerCase()) ?? null;
}

function cut(typed: string): string {
  return typed.length > MAX_WORD ? `${typed.slice(0, MAX_WORD)}…` : typed;
}
