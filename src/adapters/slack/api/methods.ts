/**
 * The Web API methods that we call, and the bot scopes that each needs, for all kinds of conversation that the bot
 * is in. The manifest asks for these and no more; a test holds them together.
 * Source: the "Required scopes" of docs.slack.dev/reference/methods/<method>.
 */
export const METHODS = {
  'auth.test': { scopes: [] },
  'blocks.validate': { scopes: [] },
  'chat.postMessage': { scopes: ['chat:write'] },
  'chat.update': { scopes: ['chat:write'] },
  'chat.postEphemeral': { scopes: ['chat:write'] },
  /** A scope for each kind of conversation: public channels, private ones, direct messages. */
  'conversations.history': { scopes: ['channels:history', 'groups:history', 'im:history'] },
  'conversations.replies': { scopes: ['channels:history', 'groups:history', 'im:history'] },
  'conversations.info': { scopes: ['channels:read', 'groups:read'] },
  'conversations.open': { scopes: ['im:write'] },
  'files.completeUploadExternal': { scopes: ['files:write'] },
  'files.getUploadURLExternal': { scopes: ['files:write'] },
  'files.info': { scopes: ['files:read'] },
  'usergroups.users.list': { scopes: ['usergroups:read'] },
  /** The address only where the second is given. */
  'users.info': { scopes: ['users:read', 'users:read.email'] },
  'views.open': { scopes: [] },
  'views.publish': { scopes: [] },
} as const satisfies Readonly<Record<string, { readonly scopes: readonly string[] }>>;

export type Method = keyof typeof METHODS;

/**
 * What Slack sends us without being asked, and the scope that it needs. Source: the event's or feature's page on
 * docs.slack.dev.
 */
export const INCOMING = {
  'slash command and shortcuts': ['commands'],
  app_mention: ['app_mentions:read'],
  /** Somebody opened the home tab. */
  app_home_opened: [],
  'message.im': ['im:history'],
  /** Public and private channels. */
  member_joined_channel: ['channels:read', 'groups:read'],
  /** A file input, and the download of what it took. */
  file_input: ['files:read'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** All scopes that the bot's token needs, each once. */
export const SCOPES: readonly string[] = [
  ...new Set([
    ...Object.values(METHODS).flatMap(({ scopes }): readonly string[] => scopes),
    ...Object.values(INCOMING).flatMap((scopes): readonly string[] => scopes),
  ]),
].sort();
