import { formatCbe } from '../terms/cbe';
import type { CheckedCertificate, EnvironmentState, RequestState, Said } from '../process/state';
import { ENVIRONMENTS, SOMEBODY, type Instant, type Person } from '../terms/terms';

/** The state without what names a person or was typed: what its events say once their texts are blanked. */
export function withoutPersonalData(state: RequestState, at: Instant): RequestState {
  const { corrected: _quoted, takenOver, kickOff, ...kept } = state;
  return {
    ...kept,
    registered: { ...state.registered, by: unnamed(state.registered.by) },
    organisation: `CBE ${formatCbe(state.cbe)}`,
    contact: { name: '', email: '' },
    useCases: '',
    loadPeaks: '',
    question: state.question && {
      at: state.question.at,
      text: '',
      by: {
        platform: state.question.by.platform,
        id: state.question.by.id,
        role: state.question.by.role,
        name: SOMEBODY,
      },
    },
    answer: null,
    feedback: null,
    form: state.form && {
      file: state.form.file,
      legalName: '',
      applicationId: '',
      messageTypes: '',
      city: '',
      region: '',
      fileName: '',
    },
    environments: Object.fromEntries(
      ENVIRONMENTS.flatMap((name) => {
        const environment = state.environments[name];
        return environment ? [[name, withoutTexts(environment)]] : [];
      }),
    ),
    assignee: state.assignee && unnamed(state.assignee),
    nssoWord: state.nssoWord && unsaid(state.nssoWord),
    note: null,
    hold: state.hold && { ...state.hold, reason: '' },
    snooze: state.snooze && { until: state.snooze.until, reason: '', by: SOMEBODY },
    last: { type: state.last.type, at: state.last.at, by: SOMEBODY },
    ...(kickOff ? { kickOff: { ...kickOff, place: '', notes: '' } } : {}),
    ...(takenOver ? { takenOver: { ...takenOver, reference: '' } } : {}),
    removed: { files: at, personal: at },
  };
}

/** The state of a request whose uploaded files were removed. Their hashes stay. */
export function withoutFiles(state: RequestState, at: Instant): RequestState {
  return { ...state, removed: { files: at, personal: state.removed?.personal ?? null } };
}

function unnamed({ platform, id }: Person): Person {
  return { platform, id, name: SOMEBODY };
}

function unsaid({ type, at }: Said): Said {
  return { type, at, text: null, by: SOMEBODY };
}

function withoutTexts(environment: EnvironmentState): EnvironmentState {
  const { certificate, pending, csr, testAccess } = environment;
  return {
    ...environment,
    certificate: certificate && unquoted(certificate),
    pending: pending && unquoted(pending),
    csr: csr && unquoted(csr),
    testAccess: testAccess === null ? null : '',
  };
}

/** Findings quote the subject of the certificate; their ids stand in the events. */
function unquoted(certificate: CheckedCertificate): CheckedCertificate {
  return { ...certificate, fileName: '', findings: [] };
}
