// The compiled bot as a process of its own, with a business clock that the test may move and without Slack's pause of a
// second between two messages: what is tested here is not the pace.
'use strict';

const { main } = require(process.env.BOT_MAIN);

/** Milliseconds that a lane rests after a message. */
const SPACING_MS = 5;

let aheadMs = 0;
process.on('message', (words) => {
  aheadMs = words.aheadMs;
});
// The channel to the test keeps nobody alive.
process.channel?.unref();

void main({
  clock: { now: () => new Date(Date.now() + aheadMs) },
  spacing: () => SPACING_MS,
});
