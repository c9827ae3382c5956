/** The PDF form that requesters fill in, in the requester's language, and what is said of one that came back. */
export const sendingForm = {
  title: 'e-Box sending request form',
  intro:
    'Please check what is filled in already, and complete the rest. Every field says what it is for. All texts may be written in your own language.',
  sendBack:
    'Save the file and send it to us with your reply to our mail. A program reads it: please do not print it, scan it or protect it with a password.',
  sections: {
    organisation: {
      title: 'Your organisation',
      note: 'The legal name, the city and the region will stand in your certificate, letter for letter. The CBE number must be the organisation’s own.',
    },
    application: {
      title: 'Your application',
      note: 'A typing error here is found only when documents are refused. Remember to ask for the OAuth scope to publish for your client as well.',
    },
    recipients: {
      title: 'Recipients',
      note: 'Tick both if you will ever send to both: a document for a citizen is refused where only enterprises were asked for.',
    },
    volume: {
      title: 'Volume and planning',
      note: 'You begin in a test environment. We open the next one, and production, only when you ask us to.',
    },
    contact: {
      title: 'Contact',
      note: 'We write to the technical contact about certificates and tests.',
    },
  },
  field: {
    requestId: { label: 'Request', help: 'Our number for your request. Please leave it as it is.' },
    organisation: { label: 'Organisation', help: 'The name by which you are known.' },
    cbeNumber: { label: 'CBE number', help: 'Ten digits, e.g. 0206.731.645.' },
    legalName: { label: 'Legal name', help: 'As registered with the CBE, 64 characters at most.' },
    city: { label: 'City', help: 'Where the organisation has its seat, e.g. Sint-Gillis.' },
    region: { label: 'Region', help: 'Written in full, e.g. Brussel-Hoofdstad.' },
    applicationId: {
      label: 'Application ID',
      help: 'Without spaces, 64 characters at most, e.g. employment:job-attest:werkkaart.',
    },
    messageTypes: {
      label: 'Message types',
      help: 'One a line, written exactly as your application sends them.',
    },
    recipientEnterprises: { label: 'Enterprises', help: 'We send documents to enterprises.' },
    recipientCitizens: { label: 'Citizens', help: 'We send documents to citizens.' },
    documentsPerMonth: { label: 'Documents per month', help: 'A whole number, e.g. 12000.' },
    loadPeaks: {
      label: 'Load peaks',
      help: 'When most documents are sent, e.g. end of May. May stay empty.',
    },
    plannedGoLive: { label: 'Planned go-live', help: 'Year, month and day, e.g. 2027-03-01.' },
    technicalContactName: {
      label: 'Name of the technical contact',
      help: 'Whoever orders the certificate and runs the tests.',
    },
    technicalContactEmail: {
      label: 'E-mail of the technical contact',
      help: 'One address that is read every day.',
    },
    signedBy: {
      label: 'Completed by',
      help: 'Name and function of whoever answers for this form.',
    },
  },
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  /** To staff, who record it. */
  read: {
    filled: 'Filled in from the form that came. Please compare before you save.',
    unreadHead: (why: string) => `The form could not be read: ${why} Please type in what it says.`,
    why: {
      notPdf: 'it is not a PDF.',
      encrypted: 'it is protected by a password.',
      noFields: 'it has no fields (printed, scanned or flattened).',
      foreign: 'it is not our form.',
      signed: 'it is signed; a signed file stays as it is.',
      xfa: 'it is an XFA form.',
      broken: 'it is damaged.',
      tooBig: 'it is too big.',
      late: 'reading it took too long.',
      busy: 'the reader is not ready; you may open this form again in a moment.',
    },
    other: (found: string, own: string) =>
      `The form is of ${found}, not of ${own}: nothing was filled in from it.`,
    otherStop: (found: string, own: string) =>
      `This form is of ${found}, not of ${own}. Fill in every field to record it all the same.`,
    problem: (label: string, error: string) => `${label}: ${error}`,
    problems:
      'What the form says and what does not hold (“Reply” on the mail, or later “Send back”, offers it as a text for the requester):',
    differs: 'The form differs from the registration:',
    difference: (label: string, registered: string, form: string) =>
      `${label}: registered “${registered}”, in the form “${form}”.`,
    nothing: 'empty',
    hint: 'What you leave empty is read from the form, where it is ours, and shown before it is taken.',
    says: (value: string) =>
      `The form says “${value}”. Send it once more to take this, or write something else.`,
  },
};
