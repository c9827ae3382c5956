import {
  agreed,
  ana,
  answered,
  asked,
  balls,
  bo,
  given,
  kim,
  luc,
  nadia,
  registered,
  steps,
} from '../../support/given/specification';

describe('a registered request', () => {
  const request = given([registered]);

  it('waits at step 2 for the NSSO since it was registered', () => {
    expect(steps(request.state)).toEqual([2]);
    expect(balls(request.state)).toEqual(['nsso agreement']);
    expect(request.state.open[0]?.since).toBe('2026-11-16T08:00:00.000Z');
  });

  it('is agreed to by an NSSO manager and then waits for staff to plan the kick-off', () => {
    const { events, state } = request.when({ type: 'agree' }, bo);
    expect(events).toEqual([agreed]);
    expect(balls(state)).toEqual(['staff kick-off']);
  });

  it('is refused with a reason and is closed by that', () => {
    const { events, state } = request.when({ type: 'refuse', reason: 'No legal basis' }, bo);
    expect(events).toEqual([{ type: 'RequestRefused', texts: { reason: 'No legal basis' } }]);
    expect(state.ended).toEqual({ outcome: 'refused', at: '2026-11-16T09:00:00.000Z' });
    expect(balls(state)).toEqual([]);
  });

  it('waits for the requester while a question is open', () => {
    const { state } = request.when({ type: 'ask', question: 'How many?' }, bo);
    expect(balls(state)).toEqual(['requester answer']);
    expect(state.question?.text).toBe('How many?');
  });

  it.each([
    ['staff', ana],
    ['a guest', kim],
  ])('is not agreed to by %s', (_who, person) => {
    expect(request.when({ type: 'agree' }, person).refusal).toEqual({
      code: 'role-missing',
      act: 'agree',
      roles: ['nsso'],
    });
  });

  it('can’t be confirmed before there is a formal request', () => {
    expect(request.when({ type: 'confirm' }, bo).refusal).toMatchObject({
      code: 'not-now',
      act: 'confirm',
    });
  });
});

describe('a request with a question open', () => {
  const request = given([registered, asked]);

  it('can’t be agreed to before the answer is recorded', () => {
    expect(request.when({ type: 'agree' }, bo).refusal).toMatchObject({ code: 'not-now' });
  });

  it('comes back to the NSSO with the answer, for any number of rounds', () => {
    const first = request.when({ type: 'answer', answer: 'Many.' }, ana);
    expect(balls(first.state)).toEqual(['nsso agreement']);
    expect(first.state.answer).toBe('Many.');
    const second = given([registered, asked, answered, asked, answered, asked]);
    expect(balls(second.state)).toEqual(['requester answer']);
    expect(second.state.answer).toBeNull();
  });

  it('starts the NSSO’s clock anew when the answer is there', () => {
    const { state } = request.when({ type: 'answer', answer: 'Many.' }, ana);
    expect(state.open[0]?.since).toBe('2026-11-16T10:00:00.000Z');
  });
});

describe('the NSSO’s word', () => {
  const byLuc = given([registered], () => ({ ...luc, role: 'staff' }));

  it.each([
    { type: 'agree' as const },
    { type: 'refuse' as const, reason: 'No' },
    { type: 'ask' as const, question: 'Why?' },
  ])('is not given by whoever registered the request: $type', (command) => {
    expect(byLuc.when(command, luc).refusal).toEqual({
      code: 'own-request',
      because: 'registered',
    });
  });

  it('is given by another manager', () => {
    expect(byLuc.when({ type: 'agree' }, nadia).refusal).toBeNull();
  });

  it('is remembered with who gave it and what they wrote', () => {
    const { state } = given([registered]).when({ type: 'refuse', reason: 'No legal basis' }, bo);
    expect(state.nssoWord).toEqual({
      type: 'RequestRefused',
      text: 'No legal basis',
      by: 'Bo Claes',
      at: '2026-11-16T09:00:00.000Z',
    });
  });
});
