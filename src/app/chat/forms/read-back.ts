import type { RequestState } from '../../../core/process/state';
import { formatCbe, parseCbe } from '../../../core/terms/cbe';
import type { SendingValues } from '../../../core/terms/sending-form';
import type { FormDifference, FormReading, FormText } from '../../../view/forms/filled-form';
import type { Words } from '../../../view/words';
import type { Unread } from '../../paper/paper-desk';
import type { ChatDeps } from '../deps';
import { readId } from '../conversation/payload';
import { clean } from '../../fields/clean';
import { fieldsWithKeys } from '../../fields/keys';
import { formalErrors } from './read';

/** What the formal request takes over of the form, by the fields' names in both. */
export const FORM_TEXTS: readonly FormText[] = [
  'legalName',
  'applicationId',
  'messageTypes',
  'city',
  'region',
];

/**
 * What a sending request form that came back says, and what of it does not hold, by the same rules as what is typed.
 * `budgetMs`: how long reading may take, in milliseconds; two seconds where left out.
 */
export async function readBack(
  { uploads, context: { definition, words } }: Pick<ChatDeps, 'uploads' | 'context'>,
  state: RequestState,
  bytes: Uint8Array,
  budgetMs?: number,
): Promise<FormReading> {
  const read = await uploads.paper.read(bytes, budgetMs);
  if (!read.ok) return { outcome: 'unread', why: REASONS[read.why] };
  if (fieldsWithKeys(Object.entries(read.values)).length > 0) return { outcome: 'secret' };
  const id = readId(definition, read.values.requestId ?? '');
  if (id !== null && id !== state.id) return { outcome: 'other', id };
  const values = takenOf(read.values);
  return {
    outcome: 'read',
    values,
    errors: formalErrors(values, words),
    differences: differencesOf(read.values, state, words),
  };
}

const REASONS: Readonly<Record<Unread, keyof Words['sendingForm']['read']['why']>> = {
  'not-pdf': 'notPdf',
  encrypted: 'encrypted',
  'no-fields': 'noFields',
  foreign: 'foreign',
  xfa: 'xfa',
  signed: 'signed',
  broken: 'broken',
  'too-big': 'tooBig',
  timeout: 'late',
  crashed: 'broken',
  unavailable: 'busy',
};

function takenOf(values: SendingValues): Readonly<Record<FormText, string>> {
  const text = (name: FormText) => clean(values[name] ?? '').trim();
  return {
    legalName: text('legalName'),
    applicationId: text('applicationId'),
    messageTypes: text('messageTypes'),
    city: text('city'),
    region: text('region'),
  };
}

/** What the NSSO agreed to, where the form has it otherwise. A field that the file lacks is no difference. */
function differencesOf(
  values: SendingValues,
  state: RequestState,
  { terms }: Words,
): readonly FormDifference[] {
  const { organisation, cbeNumber, recipientEnterprises, recipientCitizens } = values;
  const found: FormDifference[] = [];
  const name = organisation === undefined ? undefined : oneLine(organisation);
  if (name !== undefined && name !== oneLine(state.organisation)) {
    found.push({ field: 'organisation', registered: state.organisation, form: name });
  }
  if (cbeNumber !== undefined) {
    const read = parseCbe(cbeNumber);
    if (!read.ok || read.cbe !== state.cbe) {
      const form = read.ok ? formatCbe(read.cbe) : oneLine(cbeNumber);
      found.push({ field: 'cbe', registered: formatCbe(state.cbe), form });
    }
  }
  if (recipientEnterprises !== undefined && recipientCitizens !== undefined) {
    const ticked = [
      ...(recipientEnterprises === '' ? [] : (['enterprises'] as const)),
      ...(recipientCitizens === '' ? [] : (['citizens'] as const)),
    ];
    const said = (recipients: RequestState['recipients']) =>
      recipients.map((one) => terms.recipient[one]).join(', ');
    if ([...ticked].sort().join() !== [...state.recipients].sort().join()) {
      found.push({ field: 'recipients', registered: said(state.recipients), form: said(ticked) });
    }
  }
  return found;
}

/** Characters of a differing value that are shown: what it is, not all of it. */
const SHOWN = 200;

function oneLine(text: string): string {
  return clean(text).replace(/\s+/gu, ' ').trim().slice(0, SHOWN);
}

/** The values of a form as it was opened: what is left so was not typed. */
export function untouched(state: RequestState): Readonly<Record<FormText, string>> {
  const { form, organisation } = state;
  return {
    legalName: form?.legalName ?? organisation,
    applicationId: form?.applicationId ?? '',
    messageTypes: form?.messageTypes ?? '',
    city: form?.city ?? '',
    region: form?.region ?? '',
  };
}
