import { perform, register } from '../../../src/app/requests/perform';
import type { RequestDeps } from '../../../src/app/requests/deps';
import type { Report } from '../../../src/core/certificate/finding/report';
import type { Command } from '../../../src/core/process/commands';
import { here } from '../../../src/core/decision/offers';
import type { Environment, Language, Person } from '../../../src/core/terms/terms';
import { report } from './specification';
import { ana, bo, eva, luc } from './reminder-world';

const FILE = { id: 'form', sha256: 'x', size: 1 };

export interface LiveSender {
  readonly email: string;
  readonly language?: Language;
  readonly organisation?: string;
  /** The last day of each certificate. */
  readonly ends: Readonly<Record<'ACC' | 'PRD', string>>;
}

type Step = readonly [Person, Command | 'tick-all'];

let acts = 0;

/** Does a command as this person; a refusal fails the test. */
export async function done(
  desk: RequestDeps,
  requestId: string,
  person: Person,
  command: Command,
): Promise<void> {
  acts += 1;
  const intent = { person, key: `act ${acts}`, requestId, drawnFrom: null };
  const performed = await perform(desk, intent, command);
  if (!performed.ok) throw new Error(`${command.type} was refused: ${performed.refusal.code}`);
}

/** An accepted certificate that ends on this day at noon, UTC. */
export function upload(environment: Environment, endsOn: string): Command {
  const said = report('accepted');
  const certificate = said.certificate && {
    ...said.certificate,
    notAfter: `${endsOn}T12:00:00.000Z`,
    fingerprint: `${environment} ${endsOn}`,
  };
  const read: Report = { ...said, certificate };
  return {
    type: 'upload-certificate',
    environment,
    upload: { file: FILE, name: 'own.pem' },
    report: read,
  };
}

/** Brings a request from its registration, over ACC and PRD, to going live. */
export async function goLive(desk: RequestDeps, sender: LiveSender): Promise<string> {
  acts += 1;
  const registered = await register(
    desk,
    { person: ana, key: `registration ${acts}` },
    {
      type: 'register',
      organisation: sender.organisation ?? 'Sender',
      cbe: '0406798006',
      contactName: 'Contact',
      contactEmail: sender.email,
      language: sender.language ?? 'en',
      useCases: 'Letters',
      recipients: ['enterprises'],
      documentsPerMonth: 100,
      loadPeaks: '',
      plannedGoLive: '2027-03-01',
      firstEnvironment: 'ACC',
    },
  );
  if (!registered.ok) throw new Error(registered.refusal.code);
  const { id } = registered.state;
  const form: Command = {
    type: 'record-form',
    legalName: 'SMALS',
    applicationId: 'x:y',
    messageTypes: 'Z',
    city: 'Sint-Gillis',
    region: 'Brussel-Hoofdstad',
    form: { file: FILE, name: 'form.pdf' },
  };
  const ready = (environment: 'ACC' | 'PRD'): readonly Step[] => [
    [ana, upload(environment, sender.ends[environment])],
    [eva, 'tick-all'],
    [eva, { type: 'configuration-ok' }],
  ];
  const steps: readonly Step[] = [
    [bo, { type: 'agree' }],
    [ana, { type: 'skip-kick-off', reason: 'Known' }],
    [ana, form],
    [luc, { type: 'validate' }],
    [bo, { type: 'confirm' }],
    ...ready('ACC'),
    [ana, { type: 'tests-conclusive', summary: '' }],
    [ana, { type: 'move-on' }],
    ...ready('PRD'),
    [ana, { type: 'go-live' }],
  ];
  for (const [person, command] of steps) {
    await done(desk, id, person, command === 'tick-all' ? await allTicked(desk, id) : command);
  }
  return id;
}

/** Ticks the whole checklist: it is shorter where the organisation is live with something already. */
async function allTicked(desk: RequestDeps, id: string): Promise<Command> {
  const state = await desk.requests.queries.get(id);
  return { type: 'configure', done: (state && here(state)?.checklist) ?? [] };
}
