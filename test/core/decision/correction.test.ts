import type { Correction } from '../../../src/core/process/commands';
import {
  agreed,
  ana,
  asked,
  balls,
  bo,
  certificate,
  given,
  registered,
  ticked,
  untilConfirmation,
  untilForm,
  untilInt,
} from '../../support/given/specification';

const correct = (changes: Correction) => ({ type: 'correct', changes }) as const;

describe('staff correct a request', () => {
  it('in what was typed at its registration, with what stood there before', () => {
    const { events, state } = given([registered]).when(
      correct({ contactEmail: 'mia@smals.example', plannedGoLive: '2027-04-01' }),
      ana,
    );
    expect(events).toEqual([
      {
        type: 'Corrected',
        was: { plannedGoLive: '2027-03-01' },
        is: { plannedGoLive: '2027-04-01' },
        texts: { contactEmail: 'mia@smals.example', contactEmailBefore: 'jan@smals.example' },
      },
    ]);
    expect(state.contact).toEqual({ name: 'Jan Jansen', email: 'mia@smals.example' });
    expect(state.plannedGoLive).toBe('2027-04-01');
  });

  it.each([
    ['nobody has agreed', [registered]],
    ['a question of the NSSO is open', [registered, asked]],
  ])('in what the NSSO is asked about while %s', (_, events) => {
    const { state } = given(events).when(
      correct({ cbe: '0206731645', recipients: ['citizens'] }),
      ana,
    );
    expect(state).toMatchObject({ cbe: '0206731645', recipients: ['citizens'] });
  });

  it('in nothing that the NSSO agreed to, whatever a form brings', () => {
    const { refusal } = given([registered, agreed]).when(
      correct({ cbe: '0206731645', recipients: ['citizens'] }),
      ana,
    );
    expect(refusal).toMatchObject({ code: 'nothing-to-correct' });
  });

  it('in nothing, where all is as it stands, in whatever order', () => {
    const same = { organisation: 'SMALS', recipients: ['citizens', 'enterprises'] } as const;
    expect(given([registered]).when(correct(same), ana).refusal).toMatchObject({
      code: 'nothing-to-correct',
    });
  });

  it('in the formal request, which is then validated again', () => {
    for (const events of [untilConfirmation, untilInt]) {
      const { state } = given(events).when(correct({ city: 'Gent' }), ana);
      expect(state.form?.city).toBe('Gent');
      expect(balls(state)).toEqual(['staff technical-validation']);
      expect(state.environment).toBeNull();
    }
  });

  it.each([
    ['a certificate was accepted', [...untilInt, certificate('INT')]],
    ['an item of the configuration is done', [...untilInt, ticked('INT', 'DU')]],
    ['there is none', untilForm],
  ])('not in the formal request once %s', (_, events) => {
    const { refusal } = given(events).when(correct({ city: 'Gent' }), ana);
    expect(refusal).toMatchObject({ code: 'nothing-to-correct' });
  });

  it('and nobody else does', () => {
    const { refusal } = given([registered]).when(correct({ organisation: 'Other' }), bo);
    expect(refusal).toMatchObject({ code: 'role-missing' });
  });
});
