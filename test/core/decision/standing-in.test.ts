import { decide } from '../../../src/core/decision/decide';
import { documentSender } from '../../../src/core/process/document-sender';
import { fold } from '../../../src/core/process/evolve';
import { doneBy, type Actor, type Person, type Role } from '../../../src/core/terms/terms';
import {
  bo,
  given,
  history,
  luc,
  nadia,
  registered,
  untilConfirmation,
  ID,
} from '../../support/given/specification';

/** What comes of Nadia's agreement while these are away. */
function agree(absentees: readonly { readonly person: Person; readonly roles: readonly Role[] }[]) {
  const { state } = given([registered]);
  return decide(
    documentSender,
    state,
    { type: 'agree' },
    {
      person: nadia,
      roles: ['nsso'],
      firstIntegration: true,
      absentees,
    },
  );
}

describe('whoever stands in', () => {
  it('acts for the one who is away, and both are named', () => {
    const decision = agree([{ person: bo, roles: ['nsso'] }]);
    expect(decision).toMatchObject({
      ok: true,
      actor: { ...nadia, role: 'nsso', standsInFor: bo },
    });
    expect(decision.ok && doneBy(decision.actor)).toEqual({
      by: 'Nadia El Amrani',
      inPlaceOf: 'Bo Claes',
    });
  });

  it('acts for nobody in a role that the absent one has not', () => {
    const decision = agree([{ person: bo, roles: ['staff'] }]);
    expect(decision.ok && decision.actor).not.toHaveProperty('standsInFor');
  });

  it('acts for nobody who could not do it: what was registered by one is not agreed to in their name', () => {
    const registrant = given([registered]).state.registered.by;
    const decision = agree([{ person: registrant, roles: ['nsso'] }]);
    expect(decision.ok && decision.actor).not.toHaveProperty('standsInFor');
  });

  it('is kept from agreeing to what they registered themselves, whomever they stand in for', () => {
    const byNadia = fold(
      documentSender,
      ID,
      history([registered], () => ({ ...nadia, role: 'staff' })),
    );
    if (!byNadia) throw new Error('One event leaves a state');
    const decision = decide(
      documentSender,
      byNadia,
      { type: 'agree' },
      {
        person: nadia,
        roles: ['staff', 'nsso'],
        firstIntegration: true,
        absentees: [{ person: bo, roles: ['nsso'] }],
      },
    );
    expect(decision).toEqual({
      ok: false,
      refusal: { code: 'own-request', because: 'registered' },
    });
  });

  it('binds the absent one too: what was validated for them they can’t confirm', () => {
    const forLuc = (actor: Actor): Actor => ({ ...actor, standsInFor: luc });
    const state = fold(
      documentSender,
      ID,
      history(untilConfirmation, (event) =>
        event.type === 'TechnicallyValidated'
          ? forLuc({ platform: 'slack', id: 'UANA', name: 'Ana Peeters', role: 'staff' })
          : { platform: 'slack', id: 'UTOM', name: 'Tom', role: 'staff' },
      ),
    );
    if (!state) throw new Error('These events leave a state');
    const decision = decide(
      documentSender,
      state,
      { type: 'confirm' },
      {
        person: luc,
        roles: ['nsso'],
        firstIntegration: true,
      },
    );
    expect(decision).toMatchObject({ refusal: { code: 'own-request', because: 'validated' } });
  });
});
