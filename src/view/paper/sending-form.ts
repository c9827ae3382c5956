import { formatCbe } from '../../core/terms/cbe';
import type { RequestState } from '../../core/process/state';
import { TICKED, type SendingField } from '../../core/terms/sending-form';
import type { Recipient } from '../../core/terms/terms';
import { LIMITS } from '../model/limits';
import { wordsIn } from '../words';
import type { Paper, PaperField, PaperSection } from './paper';

/** What a day or a count in figures takes, and room for how people write them. */
const SHORT = 40;

const LENGTHS: Readonly<Record<SendingField, number>> = {
  requestId: LIMITS.requestId,
  organisation: LIMITS.line,
  cbeNumber: LIMITS.cbe,
  legalName: LIMITS.subject,
  city: LIMITS.place,
  region: LIMITS.place,
  applicationId: LIMITS.applicationId,
  messageTypes: LIMITS.paragraph,
  recipientEnterprises: 0,
  recipientCitizens: 0,
  documentsPerMonth: SHORT,
  loadPeaks: LIMITS.line,
  plannedGoLive: SHORT,
  technicalContactName: LIMITS.line,
  technicalContactEmail: LIMITS.email,
  signedBy: LIMITS.line,
};

const KINDS: Readonly<Partial<Record<SendingField, PaperField['kind']>>> = {
  requestId: 'fixed',
  messageTypes: 'lines',
  recipientEnterprises: 'box',
  recipientCitizens: 'box',
};

/** The sending request form of a request, in the requester's language, with what is known of it filled in. */
export function sendingForm(state: RequestState): Paper {
  const { sendingForm: say } = wordsIn(state.language);
  const known = knownOf(state);
  const field = (name: SendingField): PaperField => ({
    name,
    ...say.field[name],
    value: (known[name] ?? '').slice(0, LENGTHS[name] || TICKED.length),
    kind: KINDS[name] ?? 'line',
    maxLength: LENGTHS[name],
  });
  const section = (
    { title, note }: { readonly title: string; readonly note: string },
    ...names: readonly SendingField[]
  ): PaperSection => ({ title, note, fields: names.map(field) });
  const { sections } = say;
  return {
    language: state.language,
    title: say.title,
    subject: state.id,
    intro: [say.intro, say.sendBack],
    sections: [
      section(
        sections.organisation,
        'requestId',
        'organisation',
        'cbeNumber',
        'legalName',
        'city',
        'region',
      ),
      section(sections.application, 'applicationId', 'messageTypes'),
      section(sections.recipients, 'recipientEnterprises', 'recipientCitizens'),
      section(sections.volume, 'documentsPerMonth', 'loadPeaks', 'plannedGoLive'),
      section(sections.contact, 'technicalContactName', 'technicalContactEmail', 'signedBy'),
    ],
  };
}

function knownOf(state: RequestState): Readonly<Partial<Record<SendingField, string>>> {
  const { form } = state;
  const ticked = (recipient: Recipient) => (state.recipients.includes(recipient) ? TICKED : '');
  return {
    requestId: state.id,
    organisation: state.organisation,
    cbeNumber: formatCbe(state.cbe),
    ...(form
      ? {
          legalName: form.legalName,
          city: form.city,
          region: form.region,
          applicationId: form.applicationId,
          messageTypes: form.messageTypes,
        }
      : {}),
    recipientEnterprises: ticked('enterprises'),
    recipientCitizens: ticked('citizens'),
    documentsPerMonth: String(state.documentsPerMonth),
    loadPeaks: state.loadPeaks,
    plannedGoLive: state.plannedGoLive,
    technicalContactName: state.contact.name,
    technicalContactEmail: state.contact.email,
  };
}
