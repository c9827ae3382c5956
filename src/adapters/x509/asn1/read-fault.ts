import type { Refusal, StrictnessFault } from '../../../core/certificate/rule/inspection';

/** Ends a reading. Carries what to say and never a byte of the file; caught by `inspect`. */
export class ReadFault extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.reason);
    this.name = 'ReadFault';
  }
}

/** A fault of the strict reading. */
export function notStrict(fault: StrictnessFault): ReadFault {
  return new ReadFault({ reason: 'not-strict', fault });
}
