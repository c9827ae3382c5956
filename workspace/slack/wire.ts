import type { Home, Ephemeral, Message, StoredFile, View } from './model';
import type { SlackState } from './state';
import { momentOf } from './timestamps';

/** A person or bot as payloads name them. */
export function handleOf(state: SlackState, id: string): string {
  return state
    .nameOf(id)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.|\.$/g, '');
}

/** A message as the Web API and the payloads carry it. */
export function wireMessage(
  state: SlackState,
  message: Message,
  withMetadata: boolean,
  selfUrl: string,
): Record<string, unknown> {
  const { setting } = state;
  const replies = state
    .messages(message.channel)
    .filter((one) => one.thread === message.ts && one.ts !== message.ts);
  const latest = replies.at(-1);
  const fromBot = message.user === setting.botUserId;
  return {
    type: 'message',
    user: message.user,
    ...(fromBot ? { bot_id: setting.botId, app_id: setting.appId } : {}),
    ts: message.ts,
    text: message.text,
    team: setting.teamId,
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.thread === undefined ? {} : { thread_ts: message.thread }),
    ...(latest === undefined
      ? {}
      : {
          reply_count: replies.length,
          reply_users: [...new Set(replies.map((reply) => reply.user))],
          latest_reply: latest.ts,
        }),
    ...(message.files.length > 0
      ? {
          files: message.files.flatMap((id) => {
            const file = state.file(id);
            return file === undefined ? [] : [wireFile(state, file, selfUrl)];
          }),
        }
      : {}),
    ...(message.edited === undefined ? {} : { edited: { user: message.user, ts: message.edited } }),
    ...(withMetadata && message.metadata !== undefined ? { metadata: message.metadata } : {}),
  };
}

/** What Slack answers of an ephemeral message: it can't be read back later. */
export function wireEphemeral(state: SlackState, one: Ephemeral): Record<string, unknown> {
  return { channel: one.channel, message_ts: one.ts, user: state.setting.botUserId };
}

/** A file as `files.info`, messages and submitted forms describe it. */
export function wireFile(
  state: SlackState,
  file: StoredFile,
  selfUrl: string,
): Record<string, unknown> {
  const { teamId } = state.setting;
  const created = Math.floor(new Date(file.created).getTime() / 1000);
  const at = `${selfUrl}/slack-files/files-pri/${teamId}-${file.id}`;
  const name = encodeURIComponent(file.name);
  return {
    id: file.id,
    created,
    timestamp: created,
    name: file.name,
    title: file.name,
    mimetype: file.mimetype,
    filetype: /\.([A-Za-z0-9]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? 'text',
    user: file.user,
    user_team: teamId,
    mode: 'hosted',
    size: file.size,
    is_external: false,
    is_public: false,
    file_access: 'visible',
    url_private: `${at}/${name}`,
    url_private_download: `${at}/download/${name}`,
    permalink: `${selfUrl}/slack-files/files-pri/${teamId}-${file.id}/${name}`,
  };
}

/** A modal as the Web API and the payloads carry it. `values` is what the person filled in. */
export function wireView(
  state: SlackState,
  view: View,
  values: Record<string, Record<string, unknown>> = {},
): Record<string, unknown> {
  const { teamId, appId, botId } = state.setting;
  return {
    id: view.id,
    team_id: teamId,
    app_id: appId,
    app_installed_team_id: teamId,
    bot_id: botId,
    type: 'modal',
    title: view.title,
    submit: view.submit ?? null,
    close: view.close ?? null,
    blocks: view.blocks,
    callback_id: view.callback_id,
    private_metadata: view.private_metadata,
    external_id: view.external_id,
    clear_on_close: view.clear_on_close,
    notify_on_close: view.notify_on_close,
    state: { values },
    hash: view.hash,
    root_view_id: view.rootId,
    previous_view_id: view.previousId ?? null,
  };
}

/** A home tab, as payloads carry it. */
export function wireHome(state: SlackState, home: Home): Record<string, unknown> {
  const { teamId, appId, botId } = state.setting;
  return {
    id: home.id,
    team_id: teamId,
    app_id: appId,
    app_installed_team_id: teamId,
    bot_id: botId,
    type: 'home',
    title: { type: 'plain_text', text: 'View Title', emoji: true },
    submit: null,
    close: null,
    blocks: home.blocks,
    callback_id: home.callback_id,
    private_metadata: home.private_metadata,
    external_id: '',
    clear_on_close: false,
    notify_on_close: false,
    state: { values: {} },
    hash: home.hash,
    root_view_id: home.id,
    previous_view_id: null,
  };
}

/** Seconds since 1970 of a timestamp, as events carry them. */
export function secondsOf(ts: string): number {
  return Math.floor(momentOf(ts).getTime() / 1000);
}
