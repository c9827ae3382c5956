import type { RequestState } from './state';

/** A state as it is stored: of the version that wrote it, so its fields are not known yet. */
export interface StoredState {
  readonly state: object;
  /** The version of its shape, 1 or more. */
  readonly version: number;
}

/** Makes a state of one version into one of the next. Pure, and total for whatever its version ever wrote. */
export type Upcaster = (state: object) => object;

/** By the version they start from: the first makes version 1 into version 2. A new one is appended (docs/adr/0013). */
export const UPCASTERS: readonly Upcaster[] = [];

/** The version that this code writes. */
export const STATE_VERSION = UPCASTERS.length + 1;

/** A request whose stored state this version can't work with. */
export class StateUnreadable extends Error {
  constructor(
    readonly code: 'STATE_TOO_NEW' | 'STATE_DAMAGED',
    message: string,
  ) {
    super(message);
    this.name = 'StateUnreadable';
  }
}

/**
 * The state in the shape of this version, whether or not anything is missing from it.
 * @throws StateUnreadable when a newer version wrote it
 */
export function upcast({ state, version }: StoredState, upcasters = UPCASTERS): object {
  const newest = upcasters.length + 1;
  if (version > newest) {
    throw new StateUnreadable(
      'STATE_TOO_NEW',
      `A newer version of the bot wrote this request (state version ${version}; this one reads up to ${newest}). ` +
        'Finish the update, or start the newer version. Nothing was changed.',
    );
  }
  return upcasters.slice(version - 1).reduce((older, next) => next(older), state);
}

/**
 * The state in the shape of this version. Looks whether each field is there, not into them: reading happens at every
 * click, and `npm run audit` compares every stored value with what the events say.
 * @throws StateUnreadable when a newer version wrote it, or a field is missing
 */
export function readState(stored: StoredState, upcasters = UPCASTERS): RequestState {
  const current = upcast(stored, upcasters);
  if (isState(current)) return current;
  throw new StateUnreadable(
    'STATE_DAMAGED',
    `The stored state lacks: ${missingFrom(current).join(', ')}. ` +
      'Run `npm run rebuild` to see what its events say, and with `-- --write` to mend it. Nothing was changed.',
  );
}

function isState(state: object): state is RequestState {
  return missingFrom(state).length === 0;
}

function missingFrom(state: object): readonly string[] {
  return FIELDS.filter((field) => !(field in state));
}

/** Those that every state has; what was added as optional (docs/adr/0013) is not among them. The compiler keeps the list complete. */
const REQUIRED: Readonly<
  Record<
    Exclude<keyof RequestState, 'removed' | 'corrected' | 'mails' | 'takenOver' | 'kickOff'>,
    true
  >
> = {
  id: true,
  definition: true,
  version: true,
  registered: true,
  organisation: true,
  cbe: true,
  contact: true,
  language: true,
  useCases: true,
  recipients: true,
  documentsPerMonth: true,
  loadPeaks: true,
  plannedGoLive: true,
  firstEnvironment: true,
  question: true,
  answer: true,
  feedback: true,
  form: true,
  validators: true,
  environment: true,
  environments: true,
  assignee: true,
  nssoWord: true,
  note: true,
  open: true,
  closed: true,
  hold: true,
  snooze: true,
  holds: true,
  ended: true,
  last: true,
};

const FIELDS = Object.keys(REQUIRED);
