// What `npm start` runs: the compiled bot, unless this Node can't even parse it.
require('./node-version.cjs');

var path = require('path').join(__dirname, '../dist/src/main.js');

if (!require('fs').existsSync(path)) {
  process.stderr.write(
    'The bot is not compiled yet: run npm run build, or npm ci, which does it.\n'
  );
  process.exit(1);
}
require(path).main();
