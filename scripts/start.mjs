// `npm start`: the bot. Where no chat system is configured and the local workspace is at hand, that, with the bot in it.
// In a production install there is no workspace, and the bot says what it needs.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const WORKSPACE = new URL('../dist/workspace/ebox/main.js', import.meta.url);

/** Any of them says that a chat system is meant. */
const CHAT = ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN', 'MICROSOFT_APP_ID'];

const { env } = process;
const isMeant = CHAT.some((name) => env[name]?.trim()) || env.TEAMS_ALLOW_ANONYMOUS?.trim() === '1';

if (isMeant || !existsSync(WORKSPACE)) await require('../dist/src/main.js').main();
else require('../dist/workspace/ebox/main.js');
