/** What a requester types, with letters beyond Latin-1 and a line break. */
export const TYPED = {
  legalName: 'Ville de Liège',
  city: 'Łódź',
  region: 'Brussel-Hoofdstad',
  applicationId: 'employment:job-attest:werkkaart',
  messageTypes: 'Werkkaart\nC4',
  signedBy: 'Zoë, directrice',
};
