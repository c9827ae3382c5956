import { DateTime } from 'luxon';
import type { Workspace } from '../index';
import { labelsOf, type FieldValue } from '../slack/labels';
import type { Message } from '../slack/model';
import { shows, visibleText } from '../slack/visible-text';
import { CAST, CHANNELS } from './cast';

/** One press on a request's card: who, which button, and what they fill into the form that it opens. */
interface Step {
  readonly who: keyof typeof CAST;
  readonly label: string;
  readonly values?: Readonly<Record<string, string | readonly string[]>>;
  /** The name of the field that takes the completed form. */
  readonly formFile?: string;
}

interface Example {
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly steps: readonly Step[];
}

/** The examples plan to go live about this many days from now. */
const GO_LIVE_IN_DAYS = 120;

/** Milliseconds for an answer, or a card's new face: some hundred times what they take. */
const PATIENCE_MS = 10_000;

const FORM_TEXT = 'Example of a completed sending request form.\n';

const ID = /DS-\d{4}-\d{4,}/u;

/**
 * Fills an empty desk with requests at different steps, as people do: they type the command, fill the forms in and press
 * the cards' buttons. Does nothing where there is any request already.
 * @throws an error in words where the bot answers otherwise
 */
export async function playExamples(
  { slack }: Workspace,
  now: () => Date,
  zone: string,
): Promise<void> {
  const staff = slack.as(CAST.ana.id);
  const listed = await (await staff.command('/ebox list all')).told(/./u);
  if (ID.test(visibleText(listed))) return;
  const goLive = DateTime.fromJSDate(now(), { zone }).plus({ days: GO_LIVE_IN_DAYS }).toISODate();
  for (const { values, steps } of EXAMPLES) {
    const form = await (await staff.command('/ebox new')).opened();
    const done = await staff.submit(form, {
      ...COMMON,
      'Planned go-live': goLive ?? '',
      ...values,
    });
    refusedNothing('new', done);
    const id = ID.exec(visibleText(await done.told(ID)))?.[0] ?? '';
    for (const step of steps) await play(slack, id, step);
  }
}

async function play(slack: Workspace['slack'], id: string, step: Step): Promise<void> {
  const member = slack.as(CAST[step.who].id);
  const card = await slack.waitFor(
    () => slack.messages(CHANNELS.requests.id).find((one) => offers(one, id, step.label)),
    `the card of ${id} to offer ${step.label}`,
    PATIENCE_MS,
  );
  const pressed = await member.press(card, step.label);
  refusedNothing(step.label, pressed);
  if (!step.values) return;
  const filled: Record<string, FieldValue> = { ...step.values };
  if (step.formFile !== undefined) {
    filled[step.formFile] = member.upload('sending-request-form.txt', FORM_TEXT, 'text/plain');
  }
  refusedNothing(step.label, await member.submit(await pressed.opened(), filled));
}

/** Whether this is the request's card, drawn so that the button stands on it. */
function offers(message: Message, id: string, label: string): boolean {
  return shows(message, `${id} · `) && labelsOf(message.blocks).includes(label);
}

function refusedNothing(
  what: string,
  { trouble, errors }: { readonly trouble: string | undefined; readonly errors: object },
): void {
  if (trouble === undefined && Object.keys(errors).length === 0) return;
  throw new Error(`An example stopped at ${what}: ${trouble ?? JSON.stringify(errors)}`);
}

const COMMON = {
  'Contact name': 'Example Contact',
  'Contact e-mail': 'contact@sender.example',
  Recipients: ['Enterprises', 'Citizens'],
  'Load peaks': 'End of May',
};

const agree: Step = { who: 'bo', label: 'Agree' };
const skip: Step = {
  who: 'ana',
  label: 'Skip kick-off',
  values: { Reason: 'They know the e-Box already.' },
};

function recordForm(applicationId: string, legalName: string): Step {
  return {
    who: 'ana',
    label: 'Record formal request',
    values: {
      'Legal name': legalName,
      'Application ID': applicationId,
      'Message types': 'ExampleMessage',
      City: 'Sint-Gillis',
      Region: 'Brussel-Hoofdstad',
    },
    formFile: 'Completed form',
  };
}

/** Invented, with right check digits of their CBE numbers. */
const EXAMPLES: readonly Example[] = [
  {
    values: {
      Organisation: 'Example: Stad Leuven',
      'CBE number': '0999000129',
      Language: 'Nederlands',
      'Use cases': 'Parking permits and population certificates for residents.',
      'Documents per month': '4000',
      'First environment': 'INT',
    },
    steps: [],
  },
  {
    values: {
      Organisation: 'Example: Ville de Namur',
      'CBE number': '0999000228',
      Language: 'Français',
      'Use cases': 'Reminders of municipal taxes for enterprises.',
      'Documents per month': '1500',
      'First environment': 'ACC',
    },
    steps: [
      {
        who: 'bo',
        label: 'Ask for information',
        values: { Question: 'Which documents replace registered letters, and from when?' },
      },
    ],
  },
  {
    values: {
      Organisation: 'Example: Deutschsprachige Krankenkasse',
      'CBE number': '0999000327',
      Language: 'Deutsch',
      'Use cases': 'Certificates of insurance for employees and their employers.',
      'Documents per month': '12000',
      'First environment': 'INT',
    },
    steps: [agree, skip],
  },
  {
    values: {
      Organisation: 'Example: Holiday Pay Fund',
      'CBE number': '0999000426',
      Language: 'English',
      'Use cases': 'Yearly holiday account extracts.',
      'Documents per month': '90000',
      'First environment': 'INT',
    },
    steps: [agree, skip, recordForm('example:holiday:extract', 'Holiday Pay Fund')],
  },
  {
    values: {
      Organisation: 'Example: Social Secretariat',
      'CBE number': '0999000525',
      Language: 'Nederlands',
      'Use cases': 'Pay slips and individual accounts.',
      'Documents per month': '250000',
      'First environment': 'ACC',
    },
    steps: [
      agree,
      skip,
      recordForm('example:payroll:slip', 'Social Secretariat'),
      { who: 'luc', label: 'Validate' },
      { who: 'bo', label: 'Confirm' },
      {
        who: 'eva',
        label: 'Configure',
        values: { Checklist: ['DU', 'e-Box Mngt', 'OAuth'] },
      },
    ],
  },
];
