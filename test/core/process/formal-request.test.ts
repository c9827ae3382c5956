import {
  agreed,
  ana,
  balls,
  bo,
  eva,
  file,
  formal,
  given,
  luc,
  registered,
  steps,
  untilConfirmation,
  untilForm,
  untilKickOff,
  untilValidation,
  validated,
} from '../../support/given/specification';

describe('the kick-off', () => {
  const request = given(untilKickOff);

  it('is recorded with its date and notes', () => {
    const { events, state } = request.when(
      { type: 'record-kick-off', date: '2026-11-20', notes: 'All clear' },
      ana,
    );
    expect(events).toEqual([
      { type: 'KickOffRecorded', date: '2026-11-20', texts: { notes: 'All clear' } },
    ]);
    expect(balls(state)).toEqual(['requester formal-request']);
  });

  it('is skipped with a reason', () => {
    const { state } = request.when({ type: 'skip-kick-off', reason: 'Not needed' }, ana);
    expect(balls(state)).toEqual(['requester formal-request']);
  });

  it('is not the NSSO’s to record', () => {
    expect(request.when({ type: 'skip-kick-off', reason: 'x' }, bo).refusal?.code).toBe(
      'role-missing',
    );
  });
});

describe('the formal request', () => {
  it('is recorded with its file and goes to staff first', () => {
    const { state } = given(untilForm).when(
      {
        type: 'record-form',
        legalName: 'SMALS',
        applicationId: 'a:b',
        messageTypes: 'T',
        city: 'C',
        region: 'R',
        form: file,
      },
      ana,
    );
    expect(state.form).toMatchObject({ legalName: 'SMALS', fileName: 'form.pdf' });
    expect(balls(state)).toEqual(['staff technical-validation']);
  });

  it('is validated by staff and then confirmed by the NSSO', () => {
    const technical = given(untilValidation).when({ type: 'validate' }, ana);
    expect(technical.events).toEqual([validated]);
    expect(balls(technical.state)).toEqual(['nsso formal-validation']);
    const formally = given(untilConfirmation).when({ type: 'confirm' }, bo);
    expect(formally.events).toEqual([
      { type: 'FormallyValidated', firstIntegration: true, texts: {} },
    ]);
    expect(steps(formally.state)).toEqual([6, 7]);
  });

  it('is not confirmed before staff have validated it', () => {
    expect(given(untilValidation).when({ type: 'confirm' }, bo).refusal?.code).toBe('not-now');
  });

  it.each([
    ['staff before the technical validation', untilValidation, ana],
    ['the NSSO before the formal one', untilConfirmation, bo],
  ])('is sent back by %s', (_who, events, person) => {
    const { state } = given(events).when({ type: 'send-back', feedback: 'Wrong id' }, person);
    expect(balls(state)).toEqual(['requester formal-request']);
    expect(state.feedback).toBe('Wrong id');
  });

  it.each([
    ['the NSSO while staff hold the ball', untilValidation, bo],
    ['staff while the NSSO holds it', untilConfirmation, ana],
  ])('is not sent back by %s', (_who, events, person) => {
    expect(given(events).when({ type: 'send-back', feedback: 'x' }, person).refusal?.code).toBe(
      'role-missing',
    );
  });

  it('forgets the feedback once it is recorded anew', () => {
    const again = given([
      ...untilValidation,
      { type: 'SentBack', texts: { feedback: 'Wrong id' } },
      formal,
    ]);
    expect(again.state.feedback).toBeNull();
    expect(balls(again.state)).toEqual(['staff technical-validation']);
  });

  it('is not confirmed by whoever validated it technically, in whichever round', () => {
    const events = [
      registered,
      agreed,
      ...untilConfirmation.slice(2),
      { type: 'SentBack' as const, texts: { feedback: 'x' } },
      formal,
      validated,
    ];
    let round = 0;
    const request = given(events, (event) =>
      event.type === 'TechnicallyValidated' && (round += 1) === 1
        ? { ...luc, role: 'staff' }
        : { ...ana, role: 'staff' },
    );
    expect(request.when({ type: 'confirm' }, luc).refusal).toEqual({
      code: 'own-request',
      because: 'validated',
    });
    expect(request.when({ type: 'confirm' }, bo).refusal).toBeNull();
  });

  it('asks the e-Box team for nothing yet', () => {
    expect(given(untilConfirmation).when({ type: 'configure', done: [] }, eva).refusal?.code).toBe(
      'not-now',
    );
  });
});
