import type { Command, Register } from '../core/process/commands';
import type { Person } from '../core/terms/terms';
import type { DeskDeps } from './requests/deps';
import { perform, register } from './requests/perform';
import { dayIn } from './time/today';
import type { UploadedFile } from './requests/files';
import { sha256 } from './requests/sha256';

/** Who plays which part in the examples. */
export interface ExampleCast {
  readonly staff: Person;
  readonly colleague: Person;
  readonly nsso: Person;
  readonly ebox: Person;
}

interface Example {
  readonly organisation: string;
  /** Invented, with right check digits. */
  readonly cbe: string;
  readonly language: Register['language'];
  readonly useCases: string;
  readonly documentsPerMonth: number;
  readonly firstEnvironment: Register['firstEnvironment'];
  readonly steps: readonly (readonly [keyof ExampleCast, Command])[];
}

const DAY_MS = 86_400_000;

/** The examples plan to go live about this many days from now. */
const GO_LIVE_IN_DAYS = 120;

const FORM_TEXT = 'Example of a completed sending request form.\n';

/**
 * Fills an empty workspace with requests at different steps, each marked as an example in its name. Does nothing
 * when there is any request already.
 */
export async function seedExamples(deps: DeskDeps, cast: ExampleCast): Promise<void> {
  const { total } = await deps.queries.list({
    filter: 'all',
    text: '',
    person: cast.staff,
    stalledBefore: deps.clock.now(),
    limit: 1,
  });
  if (total > 0) return;
  const bytes = Buffer.from(FORM_TEXT);
  for (const [index, example] of examples(deps).entries()) {
    const key = `example:${index}`;
    const done = await register(deps, { person: cast.staff, key }, registration(deps, example));
    if (!done.ok) throw new Error(`Example ${index} was refused: ${done.refusal.code}`);
    for (const [place, [who, command]] of example.steps.entries()) {
      const files: UploadedFile[] =
        command.type === 'record-form' ? [{ ...command.form.file, bytes }] : [];
      const intent = {
        person: cast[who],
        key: `${key}:${place}`,
        requestId: done.state.id,
        drawnFrom: null,
      };
      const step = await perform(deps, intent, command, files);
      if (!step.ok)
        throw new Error(`Example ${index} stopped at ${command.type}: ${step.refusal.code}`);
    }
  }
}

function registration(deps: DeskDeps, example: Example): Register {
  const goLive = new Date(deps.clock.now().getTime() + GO_LIVE_IN_DAYS * DAY_MS);
  const { steps: _steps, organisation, ...facts } = example;
  return {
    ...facts,
    type: 'register',
    organisation: `Example: ${organisation}`,
    contactName: 'Example Contact',
    contactEmail: 'contact@sender.example',
    recipients: ['enterprises', 'citizens'],
    loadPeaks: 'End of May',
    plannedGoLive: dayIn(deps.zone, goLive),
  };
}

function examples(deps: DeskDeps): readonly Example[] {
  const bytes = Buffer.from(FORM_TEXT);
  const form = (applicationId: string, legalName: string): Command => ({
    type: 'record-form',
    legalName,
    applicationId,
    messageTypes: 'ExampleMessage',
    city: 'Sint-Gillis',
    region: 'Brussel-Hoofdstad',
    form: {
      file: { id: deps.random.uuid(), sha256: sha256(bytes), size: bytes.length },
      name: 'sending-request-form.txt',
    },
  });
  const agree = ['nsso', { type: 'agree' }] as const;
  const skip = [
    'staff',
    { type: 'skip-kick-off', reason: 'They know the e-Box already.' },
  ] as const;
  return [
    {
      organisation: 'Stad Leuven',
      cbe: '0999000129',
      language: 'nl',
      useCases: 'Parking permits and population certificates for residents.',
      documentsPerMonth: 4_000,
      firstEnvironment: 'INT',
      steps: [],
    },
    {
      organisation: 'Ville de Namur',
      cbe: '0999000228',
      language: 'fr',
      useCases: 'Reminders of municipal taxes for enterprises.',
      documentsPerMonth: 1_500,
      firstEnvironment: 'ACC',
      steps: [
        [
          'nsso',
          { type: 'ask', question: 'Which documents replace registered letters, and from when?' },
        ],
      ],
    },
    {
      organisation: 'Deutschsprachige Krankenkasse',
      cbe: '0999000327',
      language: 'de',
      useCases: 'Certificates of insurance for employees and their employers.',
      documentsPerMonth: 12_000,
      firstEnvironment: 'INT',
      steps: [agree, skip],
    },
    {
      organisation: 'Holiday Pay Fund',
      cbe: '0999000426',
      language: 'en',
      useCases: 'Yearly holiday account extracts.',
      documentsPerMonth: 90_000,
      firstEnvironment: 'INT',
      steps: [agree, skip, ['staff', form('example:holiday:extract', 'Holiday Pay Fund')]],
    },
    {
      organisation: 'Social Secretariat',
      cbe: '0999000525',
      language: 'nl',
      useCases: 'Pay slips and individual accounts.',
      documentsPerMonth: 250_000,
      firstEnvironment: 'ACC',
      steps: [
        agree,
        skip,
        ['staff', form('example:payroll:slip', 'Social Secretariat')],
        ['colleague', { type: 'validate' }],
        ['nsso', { type: 'confirm' }],
        ['ebox', { type: 'configure', done: ['DU', 'e-Box Mngt', 'OAuth'] }],
      ],
    },
  ];
}
