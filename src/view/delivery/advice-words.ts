import type { Platform } from '../../core/terms/terms';
import { SYSTEM } from '../notes/systems';
import type { Words } from '../words';
import type { Advice, PlaceName, Removed } from './advice';
import { tokenAdvice } from './token-words';

/** An advice in whole sentences. */
export function adviceWords(advice: Advice, words: Words): string {
  const { advice: said, addAgain } = words.delivery;
  switch (advice.code) {
    case 'said':
      return advice.words;
    case 'invite':
      return said.invite(advice.channel, advice.bot);
    case 'ask-admin':
      return said.askAdmin(advice.channel, advice.bot);
    case 'archived':
      return said.archived(advice.channel);
    case 'frozen':
      return said.frozen(advice.channel);
    case 'scopes':
      return said.scopes(advice.bot);
    case 'app-blocked':
      return said.appBlocked;
    case 'other-cloud':
      return said.otherCloud;
    case 'person-blocked':
      return said.personBlocked(advice.name);
    case 'no-chat':
      return `${said.noChat(advice.name)} ${addAgain.personal}`;
    case 'may-not-write':
      return said.mayNotWrite(placeWords(advice.place, words));
    case 'not-in':
      return `${said.notIn(placeWords(advice.place, words))} ${addAgain[advice.place.kind]}`;
    case 'add-again':
      return addAgain[advice.kind];
    case 'smtp-login':
      return said.smtpLogin;
    case 'mail-oauth':
      return tokenAdvice(advice.fault, 'mail', words);
    case 'mail-from':
      return said.mailFrom;
    case 'smtp-allow':
      return said.smtpAllow;
    case 'choose':
      return said.choose(choosing(advice.platform, advice.feed));
    case 'or-choose': {
      const { platform, feed } = advice;
      return `${adviceWords(advice.advice, words)} ${said.orChoose(feed, choosing(platform, feed))}`;
    }
    case 'connect':
      return said.connect(SYSTEM[advice.platform]);
    default:
      return advice satisfies never;
  }
}

/** That the bot was taken out of channels, as a sentence. */
export function removedWords({ place, channels }: Removed, words: Words): string {
  const { removed } = words.delivery;
  if (channels === 1) return removed.one(placeWords(place, words));
  return place.team === null
    ? removed.some(placeWords(place, words), channels)
    : removed.team(place.team, channels);
}

function placeWords({ kind, name, team }: PlaceName, { delivery: { place } }: Words): string {
  return kind === 'channel' ? place.channel(name, team) : place[kind](name);
}

/**
 * The command that gives a channel a feed, as it is typed there, also where it is read in the other chat system. Between
 * these marks adapters leave it as it is.
 */
export function choosing(platform: Platform, feed: string): string {
  return platform === 'teams' ? `“@e-Box channel ${feed}”` : `“/ebox channel ${feed}”`;
}
