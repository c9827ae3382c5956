import {
  SOMEBODY,
  type Language,
  type Party,
  type Recipient,
  type Role,
} from '../../../core/terms/terms';
import type { Outcome } from '../../../core/process/definition';
import { pluralIn, writingIn } from '../writing/writing';

/** The names of things, the same on every card, form and answer; and how English writes dates, numbers and lists. */
export const writing = writingIn('en');
export const plural = pluralIn('en');

/** Each language calls itself as its speakers do. */
export const LANGUAGE: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'Français',
  nl: 'Nederlands',
  de: 'Deutsch',
};

const steps: Readonly<Record<string, string>> = {};

/** The same in a few letters, behind the step’s number: a chart’s label has twenty. */
const stepsShort: Readonly<Record<string, string>> = {
  'Initial request': 'Initial request',
  'Agreement in principle': 'In principle',
  'Kick-off meeting': 'Kick-off',
  'Formal request': 'Formal request',
  'Request validation': 'Validation',
  'Order X.509 certificate': 'Certificate',
  Configuration: 'Configuration',
  'Technical integration and tests': 'Tests',
  'Go to next environment': 'Next environment',
  'Production-ready': 'Production',
};

export const terms = {
  party: {
    requester: 'requester',
    staff: 'eBoxIntegration staff',
    nsso: 'NSSO managers',
    ebox: 'e-Box team',
  } satisfies Record<Party, string>,
  role: {
    admin: 'admin',
    staff: 'eBoxIntegration staff',
    nsso: 'NSSO manager',
    ebox: 'e-Box team',
  } satisfies Record<Role, string>,
  recipient: { enterprises: 'Enterprises', citizens: 'Citizens' } satisfies Record<
    Recipient,
    string
  >,
  /** Within a sentence: `sends documents to …`. */
  recipientTold: { enterprises: 'enterprises', citizens: 'citizens' } satisfies Record<
    Recipient,
    string
  >,
  language: LANGUAGE,
  /** How a closed request is called in place of `Waiting for`. */
  outcome: { live: 'Live', refused: 'Refused', withdrawn: 'Withdrawn' } satisfies Record<
    Outcome,
    string
  >,
  /** Within a sentence. */
  outcomeTold: { live: 'live', refused: 'refused', withdrawn: 'withdrawn' } satisfies Record<
    Outcome,
    string
  >,
  /** Of a process by their English names, which the process itself has: none to be said otherwise in English. */
  steps,
  stepsShort,
  /** Whose name retention removed. */
  somebody: SOMEBODY,
  theBot: 'the bot',
  /** `Bo Claes for Nadia El Amrani`: who stands in for whom. */
  inPlaceOf: (name: string, absent: string) => `${name} for ${absent}`,
};
