import type { Conversation, Message } from '../model';
import type { SlackState } from '../state';
import { handleOf } from '../wire';

/** The fields that every interaction payload starts with. */
export function interaction(
  state: SlackState,
  type: string,
  person: string,
): Record<string, unknown> {
  const { teamId, teamDomain, appId } = state.setting;
  const name = handleOf(state, person);
  return {
    type,
    user: { id: person, username: name, name, team_id: teamId },
    api_app_id: appId,
    // Slack's legacy verification token; the signature is what counts.
    token: 'unused',
    team: { id: teamId, domain: teamDomain },
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** A slash command's form. */
export function slashCommand(
  state: SlackState,
  given: {
    person: string;
    where: Conversation;
    command: string;
    text: string;
    triggerId: string;
    responseUrl: string;
  },
): Record<string, string> {
  const { teamId, teamDomain, appId } = state.setting;
  return {
    token: 'unused',
    team_id: teamId,
    team_domain: teamDomain,
    channel_id: given.where.id,
    channel_name: channelName(given.where),
    user_id: given.person,
    user_name: handleOf(state, given.person),
    command: given.command,
    text: given.text,
    api_app_id: appId,
    is_enterprise_install: 'false',
    response_url: given.responseUrl,
    trigger_id: given.triggerId,
  };
}

/** A person's message, as the Events API tells the bot of it. */
export function messageEvent(
  state: SlackState,
  message: Message,
  wire: Record<string, unknown>,
): Record<string, unknown> & { type: string; event_ts: string } {
  const direct = state.conversation(message.channel)?.kind === 'dm';
  return {
    ...wire,
    type: direct ? 'message' : 'app_mention',
    ...(direct ? { channel_type: 'im' } : {}),
    ...(direct && message.files.length > 0 ? { subtype: 'file_share' } : {}),
    channel: message.channel,
    event_ts: message.ts,
  };
}

/** Slack's name for a conversation in payloads. */
export function channelName(where: Conversation): string {
  return where.kind === 'channel' ? where.name : 'directmessage';
}
