const { TestEnvironment } = require('jest-environment-node');

/** Under these names jest keeps in the realm what belongs to the suite that runs: its handlers, its state, its settings. */
const OF_A_SUITE = new Set([
  ...['EVENT_HANDLERS', 'JEST_STATE_SYMBOL', 'TEST_TIMEOUT_SYMBOL', 'LOG_ERRORS_BEFORE_RETRY'],
  ...['RETRY_TIMES', 'RETRY_TIMES_SETTER', 'RETRY_IMMEDIATELY', 'WAIT_BEFORE_RETRY'],
]);

/** @type {OneRealm | undefined} */
let kept;

/**
 * jest's environment for Node, the same one for all suites of a worker: modules that are loaded once can serve them all
 * only where they and the suites have the same `Error` and `Array`. What a suite may change of it, is put back.
 */
module.exports = class OneRealm extends TestEnvironment {
  constructor(config, context) {
    if (kept) return kept;
    super(config, context);
    const { process } = this.global;
    this.found = { env: { ...process.env }, exit: process.exit };
    kept = this;
  }

  async teardown() {
    this.fakeTimers.useRealTimers();
    this.fakeTimersModern.useRealTimers();
    const { process } = this.global;
    for (const name of Object.keys(process.env)) delete process.env[name];
    Object.assign(process.env, this.found.env);
    // jest wraps it anew for each suite.
    process.exit = this.found.exit;
    for (const symbol of Object.getOwnPropertySymbols(this.global))
      if (OF_A_SUITE.has(symbol.description)) delete this.global[symbol];
  }
};
