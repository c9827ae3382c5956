const hooks = require('node:async_hooks');
const { default: Runtime } = require('jest-runtime');

/** What a suite has for itself: its own file, and what jest runs it with. */
const OWN = /\.test(?:\.ts)?$|jest-circus/u;

/** @type {Runtime | undefined} */
let shared;

/**
 * jest's runtime, but what the suites of a worker load, it loads once: the product, its libraries, and what tests have
 * in common. jest's own does so for each suite, and to load and to warm the whole bot takes four seconds of processor.
 */
module.exports = class OneLoad extends Runtime {
  constructor(...given) {
    super(...given);
    const { watch, watchAll } = given.at(-1);
    // Who watches wants what has just changed. Never torn down: a library may load a part of itself when that is needed.
    if (watch || watchAll) shared = new Runtime(...given);
    else shared ??= new Runtime(...given);
    this.storages = [];
  }

  requireModule(from, name, options, isActual) {
    if (options?.isInternalModule && name === 'node:async_hooks') return this.hooks();
    return name === undefined || OWN.test(name)
      ? super.requireModule(from, name, options, isActual)
      : shared.requireModule(from, name, options, isActual);
  }

  /** An error's lines may be a suite's or anybody's. */
  getSourceMaps() {
    const [own, common] = [super.getSourceMaps(), shared.getSourceMaps()];
    return {
      get: (file) => own.get(file) ?? common.get(file),
      [Symbol.iterator]: () => [...own, ...common].values(),
    };
  }

  /** jest follows each suite in a storage of its own, and lets none go: every promise after it is a little dearer. */
  hooks() {
    const { storages } = this;
    class AsyncLocalStorage extends hooks.AsyncLocalStorage {
      constructor(...given) {
        super(...given);
        storages.push(this);
      }
    }
    return { ...hooks, AsyncLocalStorage };
  }

  teardown() {
    for (const storage of this.storages) storage.disable();
    super.teardown();
  }
};
