import type { Definition } from '../../../src/core/process/definition';
import { documentSender } from '../../../src/core/process/document-sender';
import type { Event, Recorded } from '../../../src/core/process/events';
import { fold } from '../../../src/core/process/evolve';
import type { RequestState } from '../../../src/core/process/state';
import { registered } from './changes';
import { ID, history } from './specification';

const { steps, tasks, flow, acts } = documentSender;

/** Every step after the seventh, one further down. */
const shifted = (step: number | null) => (step === null || step < 8 ? step : step + 1);

/** The onboarding of a Document Sender with access to the tests as a step of its own: eleven in all. */
export const elevenSteps: Definition = {
  ...documentSender,
  name: 'document-sender-with-access',
  steps: [
    ...steps.slice(0, 7),
    { number: 8, name: 'Access for the tests' },
    ...steps.slice(7).map(({ number, name }) => ({ number: number + 1, name })),
  ],
  tasks: {
    ...Object.fromEntries(
      Object.entries(tasks).map(([name, task]) => [name, { ...task, step: shifted(task.step) }]),
    ),
    access: { step: 8, party: 'ebox', workingDays: 2, environments: ['INT', 'ACC'] },
  },
  flow: { ...flow, TestAccessRecorded: { closes: ['access'], opens: ['tests'] } },
  joins: [{ after: ['certificate', 'configuration'], opens: ['access', 'go-live'] }],
  acts: {
    ...acts,
    'record-test-access': { while: { access: ['ebox'], tests: ['staff'] }, serves: ['access'] },
  },
};

/**
 * A small process: once agreed, the kick-off, the paper and the configuration of the only environment go on side by
 * side; it goes live when kick-off and paper are done, whatever the configuration does.
 */
export const readers: Definition = {
  name: 'reader',
  idPrefix: 'RD',
  environments: ['PRD'],
  startEnvironments: ['PRD'],
  steps: [
    { number: 1, name: 'Request' },
    { number: 2, name: 'Word of the NSSO' },
    { number: 3, name: 'Meeting' },
    { number: 4, name: 'Paper' },
    { number: 5, name: 'Set-up' },
    { number: 6, name: 'Opening' },
  ],
  tasks: {
    word: { step: 2, party: 'nsso', workingDays: 5 },
    meeting: { step: 3, party: 'staff', workingDays: 5 },
    paper: { step: 4, party: 'requester', workingDays: 10 },
    'set-up': { step: 5, party: 'ebox', workingDays: 10, environments: ['PRD'] },
    opening: { step: 6, party: 'staff', workingDays: 2 },
  },
  flow: {
    RequestRegistered: { opens: ['word'] },
    FormallyValidated: {
      closes: ['word'],
      environment: 'first',
      opens: ['meeting', 'paper', 'set-up'],
    },
    KickOffRecorded: { closes: ['meeting'] },
    FormalRequestRecorded: { closes: ['paper'] },
    ConfigurationCompleted: { closes: ['set-up'] },
    WentLive: { ends: 'live' },
  },
  joins: [{ after: ['meeting', 'paper'], opens: ['opening'] }],
  acts: {
    confirm: { while: { word: ['nsso'] }, nssoWord: true },
    'record-kick-off': { while: { meeting: ['staff'] } },
    'record-form': { while: { paper: ['staff'] } },
    'configuration-ok': { while: { 'set-up': ['ebox'] } },
    'go-live': { while: { opening: ['staff'] } },
  },
  checklist: [],
};

/** A reader's request is registered. */
export const readerRegistered = registered({}, { firstEnvironment: 'PRD' });

/** The state of a request of this process after these events. */
export function stateIn(definition: Definition, events: readonly Event[]): RequestState {
  return folded(definition, history(events));
}

function folded(definition: Definition, recorded: readonly Recorded[]): RequestState {
  const state = fold(definition, ID, recorded);
  if (!state) throw new Error('A history has at least one event');
  return state;
}
