import { LOCAL_TEAMS } from '../../../workspace/ebox/teams-cast';
import { teamsIdOf } from '../../../workspace/testing';
import type { Somebody } from '../crowd';
import { FRESH, JSON_TYPE, SELF, type Wire } from '../wire';
import type { Json } from './json';

const { botId, botName, tenantId, teamId } = LOCAL_TEAMS;

/** The bot, as Teams names it. */
export const TEAMS_BOT = { id: botId, name: botName };

/** An account, as Teams names it. */
export function account({ teams, name }: Somebody): { readonly [key: string]: Json } {
  return { id: teamsIdOf(teams), name, aadObjectId: teams };
}

/** What every activity of Teams has around its own. `channel` null: the person's chat with the bot. */
export function activity(
  who: Somebody,
  channel: string | null,
  rest: { readonly [key: string]: Json },
): Json {
  return {
    id: `f:${FRESH}`,
    timestamp: '2026-11-20T10:00:00.000Z',
    channelId: 'msteams',
    serviceUrl: `${SELF}/teams-api/`,
    recipient: TEAMS_BOT,
    from: account(who),
    conversation: {
      id: channel ?? `a:${who.teams}`,
      tenantId,
      conversationType: channel === null ? 'personal' : 'channel',
      ...(channel === null ? {} : { isGroup: true }),
    },
    channelData: {
      tenant: { id: tenantId },
      ...(channel === null ? {} : { team: { id: teamId } }),
    },
    ...rest,
  };
}

export function teamsWire(given: Json): Wire {
  return { to: 'teams', contentType: JSON_TYPE, body: JSON.stringify(given) };
}
