import { decide } from '../../../src/core/decision/decide';
import { contradictions } from '../../../src/core/decision/taking-over';
import { documentSender } from '../../../src/core/process/document-sender';
import { evolve } from '../../../src/core/process/evolve';
import type { Command } from '../../../src/core/process/commands';
import type { EventOf } from '../../../src/core/process/events';
import type { Person, Role } from '../../../src/core/terms/terms';
import { waiting } from '../../../src/core/process/waiting';

const NOW = '2026-11-29T09:00:00.000Z';
const SINCE = '2026-11-02T00:00:00.000Z';
const TOM: Person = { platform: 'slack', id: 'UTOM', name: 'Tom Maes' };
const NADIA: Person = { platform: 'slack', id: 'UNADIA', name: 'Nadia' };

function taken(
  step: EventOf<'Imported'>['step'],
  changes: Partial<EventOf<'Imported'>> = {},
): EventOf<'Imported'> {
  const hasForm = step === 'live' || step >= 5;
  const form = hasForm ? 'known' : '';
  return {
    type: 'Imported',
    cbe: '0206731645',
    language: 'fr',
    recipients: ['enterprises'],
    documentsPerMonth: 1_200,
    plannedGoLive: '2027-03-01',
    firstEnvironment: 'INT',
    registeredAt: '2026-09-01T00:00:00.000Z',
    step,
    environment: step === 'live' || step === 10 ? 'PRD' : step >= 6 ? 'INT' : null,
    since: SINCE,
    certificates:
      step === 'live' || step === 10
        ? { PRD: '2027-06-30T21:59:59.999Z' }
        : step >= 7
          ? { INT: '2027-06-30T21:59:59.999Z' }
          : {},
    firstIntegration: true,
    fileSha256: 'a'.repeat(64),
    row: 2,
    texts: {
      reference: 'DOSSIER-1',
      organisation: 'Federation',
      contactName: 'Zoé',
      contactEmail: 'zoe@example.be',
      useCases: 'Letters',
      loadPeaks: '',
      legalName: form,
      applicationId: form,
      messageTypes: form,
      city: form,
      region: form,
      note: '',
    },
    ...changes,
  };
}

function stateOf(event: EventOf<'Imported'>) {
  const actor = { ...TOM, role: 'admin' } as const;
  return evolve(documentSender, 'DS-2026-0001', null, { version: 1, at: NOW, actor, event });
}

/** What one press does to a request that was taken over; the roles are those of whoever presses. */
function press(step: EventOf<'Imported'>['step'], command: Command, role: Role, who = NADIA) {
  const asked = { person: who, roles: [role], firstIntegration: true };
  return decide(documentSender, stateOf(taken(step)), command, asked);
}

const form = { name: 'form.pdf', file: { id: 'f', sha256: 'b', size: 1 } };
const report = { verdict: 'accepted', findings: [], certificate: null, subject: [] } as const;

describe('A request that is taken over', () => {
  it.each([
    [2, ['agreement']],
    [3, ['kick-off']],
    [4, ['formal-request']],
    [5, ['technical-validation']],
    [6, ['certificate', 'configuration']],
    [7, ['configuration']],
    [8, ['tests']],
    [9, ['move']],
    [10, ['go-live']],
  ] as const)('waits in step %s for %s, since it did before', (step, tasks) => {
    const held = waiting(documentSender, stateOf(taken(step)));
    expect(held.map(({ task }) => task)).toEqual(tasks);
    expect(new Set(held.map(({ since }) => since))).toEqual(new Set([SINCE]));
  });

  it('waits for nobody when it is live, and its certificate counts', () => {
    const state = stateOf(taken('live'));
    expect(state.ended).toEqual({ outcome: 'live', at: SINCE });
    expect(state.environments.PRD?.certificate?.notAfter).toBe('2027-06-30T21:59:59.999Z');
  });

  it.each<readonly [number, Command, Role]>([
    [2, { type: 'agree' }, 'nsso'],
    [3, { type: 'skip-kick-off', reason: 'met' }, 'staff'],
    [
      4,
      {
        type: 'record-form',
        ...{
          legalName: 'F',
          applicationId: 'a:b',
          messageTypes: 'L',
          city: 'B',
          region: 'B',
          form,
        },
      },
      'staff',
    ],
    [5, { type: 'validate' }, 'staff'],
    [6, { type: 'upload-certificate', upload: form, report }, 'staff'],
    [7, { type: 'configure', done: ['DU'] }, 'ebox'],
    [8, { type: 'tests-conclusive', summary: '' }, 'staff'],
    [9, { type: 'move-on' }, 'staff'],
    [10, { type: 'go-live' }, 'staff'],
  ])('is carried on from step %s by one press', (step, command, role) => {
    expect(press(step, command, role)).toMatchObject({ ok: true });
  });

  it('opens the tests when the configuration that it waited for is done', () => {
    const state = stateOf(taken(7));
    const event = { type: 'ConfigurationCompleted', environment: 'INT', texts: {} } as const;
    const actor = { ...NADIA, role: 'ebox' } as const;
    const after = evolve(documentSender, state.id, state, { version: 2, at: NOW, actor, event });
    expect(after.open).toEqual([{ task: 'tests', environment: 'INT', since: NOW }]);
  });

  it('can’t get the NSSO’s word from whoever took it over', () => {
    expect(press(2, { type: 'agree' }, 'nsso', TOM)).toMatchObject({
      ok: false,
      refusal: { code: 'own-request', because: 'registered' },
    });
  });

  it('has the agreement from before, and no word of anybody here', () => {
    expect(stateOf(taken(2)).takenOver?.agreedBy).toBeNull();
    expect(stateOf(taken(5))).toMatchObject({
      takenOver: { agreedBy: SINCE },
      nssoWord: null,
      validators: [],
    });
  });

  it.each([
    ['live without a certificate', taken('live', { certificates: {} }), 'certificate-missing'],
    ['tests in production', taken(8, { environment: 'PRD' }), 'not-there'],
    ['no environment at step 8', taken(8, { environment: null }), 'environment-missing'],
    ['an environment at step 3', taken(3, { environment: 'INT' }), 'environment-not-yet'],
    [
      'an environment before the first',
      taken(8, { firstEnvironment: 'ACC' }),
      'environment-passed-over',
    ],
    [
      'a certificate before it is ordered',
      taken(3, { certificates: { INT: NOW } }),
      'certificate-too-early',
    ],
    [
      'a certificate where one is ordered',
      taken(6, { certificates: { INT: NOW } }),
      'certificate-too-early',
    ],
    ['a day to come', taken(3, { since: '2026-12-24T00:00:00.000Z' }), 'in-the-future'],
    ['waiting before it was there', taken(3, { registeredAt: NOW }), 'before-registration'],
    [
      'step 5 without a formal request',
      taken(5, { texts: { ...taken(5).texts, city: '' } }),
      'form-missing',
    ],
  ])('is refused: %s', (_, event, code) => {
    expect(contradictions(documentSender, event, NOW).map((one) => one.code)).toEqual([code]);
  });

  it.each([2, 3, 4, 5, 6, 7, 8, 9, 10, 'live'] as const)('can stand in step %s', (step) => {
    expect(contradictions(documentSender, taken(step), NOW)).toEqual([]);
  });
});
