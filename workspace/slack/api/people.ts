import type { Parts } from '../parts';
import { handleOf } from '../wire';
import { type Answer, ok, refuse } from './answer';
import type { Arguments } from './arguments';

export function authTest(_args: Arguments, { state, selfUrl }: Parts): Answer {
  const { teamId, teamName, botId, botUserId } = state.setting;
  return ok({
    url: `${selfUrl()}/`,
    team: teamName,
    user: handleOf(state, botUserId),
    team_id: teamId,
    user_id: botUserId,
    bot_id: botId,
    is_enterprise_install: false,
  });
}

export function teamInfo(_args: Arguments, { state }: Parts): Answer {
  const { teamId, teamName, teamDomain } = state.setting;
  return ok({ team: { id: teamId, name: teamName, domain: teamDomain } });
}

/** The workspace of strangers. */
const ELSEWHERE = 'TELSEWHERE';

export function userInfo(args: Arguments, { state }: Parts): Answer {
  const id = args.text('user') ?? '';
  const { botUserId, teamId } = state.setting;
  const person = state.person(id);
  if (person === undefined && id !== botUserId) return refuse('user_not_found');
  const name = state.nameOf(id);
  const locale = args.flag('include_locale') ? state.localeOf(id) : undefined;
  const email = state.mails.get(id) ?? person?.email;
  const account = state.accountOf(id);
  return ok({
    user: {
      id,
      team_id: account === 'stranger' ? ELSEWHERE : teamId,
      name: handleOf(state, id),
      deleted: account === 'deactivated',
      real_name: name,
      is_bot: id === botUserId || account === 'bot',
      ...(account === 'stranger' ? { is_stranger: true } : {}),
      tz: 'Europe/Brussels',
      ...(locale === undefined ? {} : { locale }),
      profile: {
        real_name: name,
        display_name: name,
        ...(email === undefined ? {} : { email }),
      },
    },
  });
}

export function groupMembers(args: Arguments, { state }: Parts): Answer {
  const id = args.text('usergroup') ?? '';
  const group = state.setting.userGroups.find((one) => one.id === id);
  return group === undefined ? refuse('no_such_subteam') : ok({ users: group.members });
}
