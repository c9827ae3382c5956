import { documentSender } from '../../../src/core/process/document-sender';
import { offered } from '../../../src/core/decision/offers';
import {
  ana,
  balls,
  bo,
  certificate,
  configured,
  confirmed,
  eva,
  file,
  given,
  movedTo,
  registered,
  report,
  steps,
  tested,
  ticked,
  untilConfirmation,
  untilInt,
  untilMove,
  untilTests,
} from '../../support/given/specification';

const ALL = documentSender.checklist.map((item) => item.name);

describe('an environment', () => {
  const request = given(untilInt);

  it('waits for the requester’s certificate and the e-Box team’s configuration at once', () => {
    expect(balls(request.state)).toEqual(['requester certificate INT', 'ebox configuration INT']);
    expect(steps(request.state)).toEqual([6, 7]);
  });

  it('keeps the certificate’s clock when the configuration is ready first', () => {
    const { state } = given([...untilInt, ticked('INT', ...ALL)]).when(
      { type: 'configuration-ok' },
      eva,
    );
    expect(balls(state)).toEqual(['requester certificate INT']);
    expect(state.open[0]?.since).toBe(request.state.open[0]?.since);
  });

  it.each([
    ['certificate first', [certificate('INT'), configured('INT')]],
    ['configuration first', [configured('INT'), certificate('INT')]],
  ])('goes to the tests once both are ready: %s', (_order, events) => {
    expect(balls(given([...untilInt, ...events]).state)).toEqual(['requester tests INT']);
  });

  it('keeps waiting for a certificate while the last one was not accepted', () => {
    const { state, events } = request.when(
      { type: 'upload-certificate', upload: file, report: report('rejected', 'SUBJECT_ENV_MATCH') },
      ana,
    );
    expect(events[0]).toMatchObject({
      type: 'CertificateRejected',
      environment: 'INT',
      findings: ['SUBJECT_ENV_MATCH'],
    });
    expect(balls(state)).toContain('requester certificate INT');
    expect(state.environments.INT?.pending?.findings[0]?.id).toBe('SUBJECT_ENV_MATCH');
  });

  it('accepts a certificate with warnings only by a decision with its reason', () => {
    const warned = given([...untilInt, certificate('INT', 'warnings', 'SUBJECT_L')]);
    expect(balls(warned.state)).toContain('requester certificate INT');
    const { state } = warned.when({ type: 'accept-warnings', reason: 'Known city' }, ana);
    expect(state.environments.INT?.certificate?.verdict).toBe('warnings');
    expect(balls(state)).toEqual(['ebox configuration INT']);
  });

  it('has no warnings to accept where none are pending', () => {
    expect(request.when({ type: 'accept-warnings', reason: 'x' }, ana).refusal?.code).toBe(
      'no-warnings-pending',
    );
  });

  it('keeps the accepted certificate when a later upload is refused', () => {
    const { environments } = given([
      ...untilTests,
      certificate('INT', 'rejected', 'KEY_WEAK'),
    ]).state;
    expect(environments.INT?.certificate?.verdict).toBe('accepted');
  });

  it('does not go back to the tests’ start when its certificate is replaced during them', () => {
    const before = given(untilTests).state.open;
    const after = given([...untilTests, certificate('INT')]).state.open;
    expect(after).toEqual(before);
  });

  it('records a checked CSR without moving anything', () => {
    const { state, events } = request.when(
      { type: 'check-csr', upload: file, report: report('accepted') },
      ana,
    );
    expect(events[0]).toMatchObject({ type: 'CsrChecked', verdict: 'accepted' });
    expect(balls(state)).toEqual(balls(request.state));
  });
});

describe('the configuration checklist', () => {
  it('holds every item at an organisation’s first integration', () => {
    expect(given(untilInt).state.environments.INT?.checklist).toEqual(ALL);
  });

  it('leaves out what only a first integration needs when the organisation is live already', () => {
    const later = given(untilConfirmation).when({ type: 'confirm' }, bo, {
      firstIntegration: false,
    });
    expect(later.state.environments.INT?.checklist).toEqual([
      'DU',
      'e-Box Mngt',
      'OAuth',
      'Authorisation request',
    ]);
  });

  it('is ticked and unticked by the e-Box team, in the list’s own order', () => {
    const { events } = given(untilInt).when({ type: 'configure', done: ['OAuth', 'DU'] }, eva);
    expect(events).toEqual([ticked('INT', 'DU', 'OAuth')]);
  });

  it('knows only its own items', () => {
    expect(given(untilInt).when({ type: 'configure', done: ['Coffee'] }, eva).refusal).toEqual({
      code: 'unknown-item',
      item: 'Coffee',
    });
  });

  it('must be complete before the configuration is OK', () => {
    const half = given([...untilInt, ticked('INT', 'DU', 'OAuth')]);
    expect(half.when({ type: 'configuration-ok' }, eva).refusal).toMatchObject({
      code: 'checklist-open',
      missing: ['e-Box Mngt', 'DspStorage', 'UMan', 'UAM', 'Authorisation request'],
    });
    expect(offered(documentSender, half.state)).not.toContain('configuration-ok');
  });
});

describe('moving on', () => {
  it('waits for staff after conclusive tests', () => {
    expect(balls(given(untilMove).state)).toEqual(['staff move INT']);
    expect(steps(given(untilMove).state)).toEqual([9]);
  });

  it('comes back to certificate and configuration in the next environment', () => {
    const { state, events } = given(untilMove).when({ type: 'move-on' }, ana, {
      firstIntegration: false,
    });
    expect(events).toEqual([movedTo('ACC')]);
    expect(balls(state)).toEqual(['requester certificate ACC', 'ebox configuration ACC']);
  });

  it('is not possible before the tests are conclusive', () => {
    expect(given(untilTests).when({ type: 'move-on' }, ana).refusal?.code).toBe('not-now');
  });

  it('records test access without ending the tests', () => {
    const { state } = given(untilTests).when(
      { type: 'record-test-access', notes: 'Test user 12' },
      ana,
    );
    expect(state.environments.INT?.testAccess).toBe('Test user 12');
    expect(balls(state)).toEqual(['requester tests INT']);
  });
});

describe('production', () => {
  const atAcc = { ...registered, firstEnvironment: 'ACC' as const };
  const untilPrd = [
    atAcc,
    ...untilConfirmation.slice(1),
    confirmed,
    certificate('ACC'),
    configured('ACC'),
    tested('ACC'),
    movedTo('PRD'),
  ];

  it('is reached from ACC where a request starts there', () => {
    expect(given(untilPrd).state.environments.INT).toBeUndefined();
    expect(balls(given(untilPrd).state)).toEqual([
      'requester certificate PRD',
      'ebox configuration PRD',
    ]);
  });

  it('has no tests: certificate and configuration ready, staff go live', () => {
    const ready = given([...untilPrd, certificate('PRD'), configured('PRD')]);
    expect(balls(ready.state)).toEqual(['staff go-live PRD']);
    const { state } = ready.when({ type: 'go-live' }, ana);
    expect(state.ended?.outcome).toBe('live');
    expect(balls(state)).toEqual([]);
  });

  it('does not go live before the configuration is ready', () => {
    expect(
      given([...untilPrd, certificate('PRD')]).when({ type: 'go-live' }, ana).refusal?.code,
    ).toBe('not-now');
  });
});
