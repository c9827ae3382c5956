// `npm start`: the bot. Where no chat system is configured and the local workspace is at hand, that, with the bot in it.
// In a production install there is no workspace, and the bot says what it needs. Plain enough for a Node that is too old
// to parse the rest.
require('./node-version.cjs');

var fs = require('fs');
var path = require('path');

var BOT = path.join(__dirname, '../dist/src/main.js');
var WORKSPACE = path.join(__dirname, '../dist/workspace/ebox/main.js');

// Any of them says that a chat system is meant.
var CHAT = ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN', 'MICROSOFT_APP_ID'];

function value(name) {
  return (process.env[name] || '').trim();
}

if (!fs.existsSync(BOT)) {
  process.stderr.write(
    'The bot is not compiled yet: run npm run build, or npm ci, which does it.\n'
  );
  process.exit(1);
}
var isMeant = CHAT.some(value) || value('TEAMS_ALLOW_ANONYMOUS') === '1';
if (isMeant || !fs.existsSync(WORKSPACE)) require(BOT).main();
else require(WORKSPACE);
