import { AsyncLocalStorage } from 'node:async_hooks';
import type { Randomness } from '../../app/time/clock';
import type { Logger, Trace } from '../../app/watching/log';

/** Characters of a number: short enough to be read out on the phone, and two in a billion lines seldom the same. */
const REFERENCE_LENGTH = 8;

/** One for the process: each that was ever used makes every promise dearer for as long as the process lives. */
const underWay = new AsyncLocalStorage<string | null>();

/** Carries the number through everything that is awaited, so that no function has to hand it on. */
export function createTrace(random: Randomness): Trace {
  const current = () => underWay.getStore() ?? null;

  function anew<T>(work: (reference: string) => T): T {
    const reference = random.uuid().slice(0, REFERENCE_LENGTH);
    return underWay.run(reference, () => work(reference));
  }

  return {
    within(work) {
      const reference = current();
      return reference === null ? anew(work) : work(reference);
    },
    anew,
    outside: (work) => underWay.run(null, work),
    current,
  };
}

/** The log, with the number under way in each of its lines. */
export function tracedLog(log: Logger, trace: Trace): Logger {
  const named = (fields: object): object => {
    const reference = trace.current();
    return reference === null ? fields : { reference, ...fields };
  };
  return {
    debug: (fields, words) => log.debug(named(fields), words),
    info: (fields, words) => log.info(named(fields), words),
    warn: (fields, words) => log.warn(named(fields), words),
    error: (fields, words) => log.error(named(fields), words),
  };
}
