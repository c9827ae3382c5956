// Says it when Node is too old, in words that an old Node can read: the language of 2009, and nothing that came since.
// Before the build (npm install, npm ci) and before each start.
var needed = require('../package.json').engines.node.replace('>=', '').split('.');
var found = process.versions.node.split('.');

if (Number(found[0] - needed[0] || found[1] - needed[1]) < 0) {
  process.stderr.write(
    'The bot needs Node ' +
      needed.join('.') +
      ' or later, and this is ' +
      process.versions.node +
      ': install Node 24 (https://nodejs.org/), then run npm ci again.\n'
  );
  process.exit(1);
}
