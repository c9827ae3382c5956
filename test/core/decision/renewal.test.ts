import { documentSender } from '../../../src/core/process/document-sender';
import type { Event } from '../../../src/core/process/events';
import { offered, offeredTo } from '../../../src/core/decision/offers';
import { certificatesInUse, environmentsFor } from '../../../src/core/decision/renewal';
import {
  ana,
  balls,
  bo,
  certificate,
  configured,
  csrChecked,
  eva,
  file,
  given,
  movedTo,
  renewed,
  report,
  tested,
  untilMove,
  untilTests,
} from '../../support/given/specification';

const wentLive: Event = { type: 'WentLive', texts: {} };
const untilPrd = [
  ...untilMove,
  movedTo('ACC'),
  certificate('ACC'),
  configured('ACC'),
  tested('ACC'),
  movedTo('PRD'),
];
const untilLive = [...untilPrd, certificate('PRD'), configured('PRD'), wentLive];

const upload = (
  environment?: 'INT' | 'ACC' | 'PRD',
  verdict: 'accepted' | 'rejected' = 'accepted',
) => ({ type: 'upload-certificate', upload: file, report: report(verdict), environment }) as const;

describe('a live request', () => {
  const live = given(untilLive);

  it('takes a new certificate, a CSR, corrections and notes, and nothing else', () => {
    expect([...offered(documentSender, live.state)].sort()).toEqual([
      'check-csr',
      'correct',
      'note',
      'upload-certificate',
      'write',
    ]);
    expect(live.when({ type: 'hold', reason: 'x' }, ana).refusal?.code).toBe('closed');
  });

  it('takes them from staff alone', () => {
    expect(offeredTo(documentSender, live.state, bo, ['nsso'])).toEqual(['note']);
    expect(offeredTo(documentSender, live.state, eva, ['ebox'])).toEqual(['note']);
    expect(live.when(upload('PRD'), bo).refusal?.code).toBe('role-missing');
  });

  it.each(['INT', 'ACC', 'PRD'] as const)(
    'replaces the certificate of %s and stays live',
    (name) => {
      const { events, state } = live.when(upload(name), ana);
      expect(events).toMatchObject([{ type: 'CertificateAccepted', environment: name }]);
      expect(state.ended).toEqual(live.state.ended);
      expect(balls(state)).toEqual([]);
      expect(state.environments[name]?.certificate?.at).toBe(state.last.at);
    },
  );

  it('checks a CSR for the next order of an environment', () => {
    const command = { type: 'check-csr', upload: file, report: report('accepted') } as const;
    const { events, state } = live.when({ ...command, environment: 'ACC' }, ana);
    expect(events).toMatchObject([{ type: 'CsrChecked', environment: 'ACC' }]);
    expect(state.environments.ACC?.csr?.verdict).toBe('accepted');
  });

  it('asks which environment is meant where nobody says it', () => {
    expect(live.when(upload(), ana).refusal).toEqual({
      code: 'which-environment',
      id: 'DS-2026-0007',
      act: 'upload-certificate',
      environments: ['INT', 'ACC', 'PRD'],
    });
  });

  it('keeps the certificate in use when a new one is not accepted', () => {
    const { state } = live.when(upload('PRD', 'rejected'), ana);
    expect(state.environments.PRD?.certificate).toEqual(live.state.environments.PRD?.certificate);
    expect(state.environments.PRD?.pending?.verdict).toBe('rejected');
  });

  it('offers the environment first whose certificate ends first', () => {
    const { state } = given([
      ...untilLive,
      renewed('INT', '2028-11-01'),
      renewed('ACC', '2027-05-01'),
      renewed('PRD', '2028-02-01'),
    ]);
    expect(environmentsFor(state, 'upload-certificate')).toEqual(['ACC', 'PRD', 'INT']);
    expect(certificatesInUse(state).map(({ certificate: one }) => one.fingerprint)).toEqual([
      'ACC 2027-05-01',
      'PRD 2028-02-01',
      'INT 2028-11-01',
    ]);
  });

  it('knows an environment only from when the request has been there', () => {
    const fromAcc = given(
      untilLive.map((event) =>
        event.type === 'RequestRegistered' ? { ...event, firstEnvironment: 'ACC' } : event,
      ),
    );
    expect(fromAcc.when(upload('INT'), ana).refusal).toMatchObject({ code: 'which-environment' });
  });
});

describe('a live request with a certificate that has warnings', () => {
  const warned = given([...untilLive, certificate('ACC', 'warnings', 'SUBJECT_L')]);

  it('offers the decision on them, which is meant for its environment without a word', () => {
    expect(offered(documentSender, warned.state)).toContain('accept-warnings');
    const { events, state } = warned.when({ type: 'accept-warnings', reason: 'We know' }, ana);
    expect(events).toMatchObject([{ type: 'WarningsAccepted', environment: 'ACC' }]);
    expect(state.environments.ACC).toMatchObject({ pending: null });
    expect(offered(documentSender, state)).not.toContain('accept-warnings');
  });

  it('does not decide on another environment', () => {
    const command = { type: 'accept-warnings', reason: 'x', environment: 'PRD' } as const;
    expect(warned.when(command, ana).refusal).toMatchObject({
      code: 'which-environment',
      environments: ['ACC'],
    });
  });
});

describe('a CSR that was checked', () => {
  it('counts for one order: none is left once its certificate is accepted', () => {
    const { state } = given([...untilTests.slice(0, -2), csrChecked('INT'), certificate('INT')]);
    expect(state.environments.INT).toMatchObject({ csr: null });
    const { state: before } = given([...untilTests.slice(0, -2), csrChecked('INT')]);
    expect(before.environments.INT?.csr?.verdict).toBe('accepted');
  });
});

describe('an open request', () => {
  it('takes no certificate for another environment than the one it is at', () => {
    expect(given(untilPrd).when(upload('INT'), ana).refusal).toMatchObject({
      code: 'which-environment',
      environments: ['PRD'],
    });
  });
});
