/** The fields of the sending request form by their names in the PDF, in reading order. Contract: they stay as they are. */
export const SENDING_FIELDS = [
  'requestId',
  'organisation',
  'cbeNumber',
  'legalName',
  'city',
  'region',
  'applicationId',
  'messageTypes',
  'recipientEnterprises',
  'recipientCitizens',
  'documentsPerMonth',
  'loadPeaks',
  'plannedGoLive',
  'technicalContactName',
  'technicalContactEmail',
  'signedBy',
] as const;
export type SendingField = (typeof SENDING_FIELDS)[number];

/** What a form that came back holds, by field, as typed. A box that was ticked holds `TICKED`, one that was not nothing. */
export type SendingValues = Readonly<Partial<Record<SendingField, string>>>;

export const TICKED = 'on';

/** The name of the page of a form's validation, where it is a file of its own. */
export function validationPageName(requestId: string): string {
  return `e-Box-validation-${requestId}.pdf`;
}

/** The name of a request's own form. Contract. */
export function sendingFormName(requestId: string): string {
  return `e-Box-sending-request-${requestId}.pdf`;
}
