const { default: Sequencer } = require('@jest/test-sequencer');

/** Suites that take half a minute or more, mostly because they start processes of their own. */
const LONGEST =
  /\/(?:e2e\/(?:languages\/journey|reminders\/year|kill|start|delivery|watching|slow-file-kill)|fuzz\/fuzz|faults\/faults|cli\/(?:import|rebuild))\.test\.ts$/u;

/**
 * The longest suites first, in any clone: jest knows them after a first run alone, and one that begins last leaves the
 * other worker with nothing to do.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isLong = ({ path }) => LONGEST.test(path);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
};
