import type { MailWords } from '../parts/words';

export const english: MailWords = {
  locale: 'en-GB',
  environment: {
    INT: 'Integration environment (INT)',
    ACC: 'Acceptance environment (ACC)',
    PRD: 'Production environment (PRD)',
  },
  recipient: { enterprises: 'enterprises', citizens: 'citizens' },

  greeting: (name) => `Dear ${name},`,
  greetingNobody: 'Dear Sir or Madam,',
  howToAnswer: (tag) =>
    `To answer or to ask us something, reply to this mail and leave ${tag} in the subject.`,
  closing: 'Kind regards,',
  team: 'The e-Box integration team',
  nothingNeeded: 'We need nothing from you for now.',
  preferablyBy: (day) => `Please do so by ${day}, if you can.`,

  written: {
    subject: 'About your request',
    secret:
      'Your mail brought a private key. We have not stored it, and we delete it from our mailbox. Whoever has seen the mail could use the key, so please make a new one, have any certificate of this key revoked, and send us only the certificate or the CSR.',
  },

  registered: {
    subject: 'Your e-Box request is registered',
    thanks: (organisation, id) =>
      `Thank you for asking us to make ${organisation} an e-Box Document Sender. Your request is registered as ${id}.`,
    noted: 'This is what we noted:',
    organisation: 'Organisation',
    cbe: 'CBE number',
    recipients: 'Recipients',
    documentsPerMonth: 'Documents per month',
    plannedGoLive: 'Planned go-live',
    firstEnvironment: 'First environment',
    correct: 'If anything is not right, please tell us now: it is harder to change later.',
    next: 'We are asking the National Social Security Office (NSSO) for its agreement in principle. Nothing technical starts before it. We will write to you as soon as the NSSO has answered.',
  },
  agreed: {
    subject: 'Agreement in principle given',
    happened: (organisation) =>
      `The NSSO has given its agreement in principle to the e-Box request of ${organisation}.`,
    form: 'Please complete the attached e-Box sending request form on your screen and send the file to us with your reply to this mail. What we know already is filled in.',
    kickOff:
      'A short kick-off meeting is often useful before you complete the form. We will contact you about it; you can also propose a date yourself.',
  },
  kickOff: {
    title: (organisation) => `e-Box: kick-off meeting with ${organisation}`,
    subject: 'Invitation to the kick-off meeting',
    invited: (organisation) =>
      `We would like to go through the e-Box request of ${organisation} with you and invite you to a kick-off meeting.`,
    movedSubject: 'The kick-off meeting has changed',
    moved: (organisation) =>
      `The kick-off meeting about the e-Box request of ${organisation} has changed. This replaces our earlier invitation.`,
    when: 'When',
    times: (from, until) => `${from} to ${until}`,
    place: 'Where',
    calendar:
      'The invitation is attached for your calendar. Please accept or decline it there, propose another time, or simply reply to this mail.',
    cancelledSubject: 'The kick-off meeting is cancelled',
    calledOff:
      'The kick-off meeting that we invited you to does not take place. Please take it out of your calendar if that has not happened by itself.',
    next: 'The next step is the sending request form: please complete it and send it to us, if you have not done so yet.',
    notYours: (organisation) =>
      `Somebody else is now the contact for the e-Box request of ${organisation}, so this invitation does not concern you any more.`,
    assigned: (organisation) =>
      `You are assigned to the e-Box request of ${organisation}. This is its kick-off meeting, for your calendar; nobody waits for an answer.`,
    unassigned: (organisation) =>
      `The kick-off meeting about the e-Box request of ${organisation} was called off, or somebody else is assigned to it now.`,
  },
  refused: {
    subject: 'Your e-Box request is not accepted',
    happened: (organisation) =>
      `The NSSO has decided not to agree to the e-Box request of ${organisation}, for this reason:`,
    closed:
      'The request is now closed. If your situation changes, you are welcome to send us a new request.',
  },
  asked: {
    subject: 'We need more information about your e-Box request',
    happened: (organisation) =>
      `Before it decides on the e-Box request of ${organisation}, the NSSO would like to know:`,
    answer: 'Please send us your answer in reply to this mail. We will pass it on to the NSSO.',
  },
  sentBack: {
    subject: 'Your request form needs a change',
    happened: (organisation) =>
      `We have read the e-Box sending request form of ${organisation} and cannot validate it yet. This is the feedback:`,
    again:
      'Please correct the form and send it to us again, complete, with your reply to this mail.',
  },
  validated: {
    subject: 'Your request form is validated: please order your certificate',
    happened: (organisation) =>
      `The e-Box sending request form of ${organisation} has been validated, technically by us and formally by the NSSO.`,
    attached: 'The validated form is attached.',
    order: (env) => `Please order the X.509 certificate for the ${env} now.`,
  },
  order: {
    subject: 'The certificate must have exactly this subject:',
    command:
      'With OpenSSL (on Linux, on macOS or in Git Bash), this command makes the private key and the certificate signing request (CSR):',
    traps: 'Please mind:',
    publicPart:
      'Send us only the public part of the certificate. The private key stays with you: never send it to anybody, us included.',
    onePerEnvironment: (env) =>
      `Every environment has its own certificate with its own key. This one is for the ${env} only.`,
    issuer:
      'Order a certificate that is not publicly trusted (an applicative certificate, not one for a web site) from an official issuer. Do not sign it yourself.',
    csrFirst:
      'You can send us the CSR before you order. We will check it, so that you do not pay for a wrong certificate.',
    meanwhile: (env) =>
      `In the meantime the e-Box team configures the ${env}. We will write to you as soon as it can be used.`,
  },
  certificate: {
    acceptedSubject: (env) => `Certificate accepted: ${env}`,
    accepted: (env) => `Your certificate for the ${env} is accepted.`,
    acceptedUntil: (env, day) =>
      `Your certificate for the ${env} is accepted. It is valid until ${day}.`,
    withRemarks:
      'Some points in it are unusual. We accept them for this certificate; please ask us about them before you order the next one.',
    switchOver: (env) =>
      `It replaces the one you have now: please switch your application in the ${env} over to it before the old one ends.`,
    configurationPending: (env) =>
      `The e-Box team is still configuring the ${env}. We will write to you as soon as it can be used.`,
    rejectedSubject: (env) => `Certificate not accepted: ${env}`,
    rejected: (env, file) =>
      `We cannot accept the certificate that you sent for the ${env} (file ${file}).`,
    mend: 'What is wrong, and what to do:',
    again: 'Please send us the corrected certificate in reply to this mail.',
    more: (count) => `And ${count} more. Ask us for the full report.`,
    expected: (value) => `Expected: ${value}`,
    found: (value) => `Found: ${value}`,
    whatToDo: (fix) => `What to do: ${fix}`,
    findingsGone: 'Please ask us what was found.',
  },
  csr: {
    acceptedSubject: (env) => `CSR in order: ${env}`,
    accepted: (env, file) =>
      `We have checked your CSR for the ${env} (file ${file}). It is in order.`,
    orderNow:
      'You can order the certificate with it. Then send us the public part of the certificate, and never the private key.',
    warnings: (env, file) =>
      `We have checked your CSR for the ${env} (file ${file}). Nothing in it stops you, but please look at these points before you order:`,
    rejectedSubject: (env) => `CSR not in order: ${env}`,
    rejected: (env, file) =>
      `We have checked your CSR for the ${env} (file ${file}). Please do not order with it.`,
    again: 'Please make a new CSR and send it to us in reply to this mail.',
  },
  configured: {
    subject: (env) => `Configuration ready: ${env}`,
    happened: (env) => `The configuration of the ${env} is ready to be used.`,
    certificateMissing: (env) =>
      `One thing is still missing: your certificate for the ${env}. Please send us its public part in reply to this mail.`,
    certificateRefused: (env) =>
      `One thing is still missing: the last certificate that you sent for the ${env} could not be accepted. Please send us a corrected one in reply to this mail.`,
    certificateBeingRead: (env) =>
      `We are still looking at the certificate that you sent for the ${env}. We need nothing from you for now.`,
    certificateReady: 'Your certificate has been accepted too.',
  },
  ready: {
    environment: (env) => `The configuration is ready too: you can use the ${env}.`,
    tests: (env) =>
      `You can now connect your application to the ${env} and run your tests. If you need test cases or access for your tests, ask us.`,
    checks: 'Before the first call, please check:',
    rightCertificate: (env) => `Your application uses the certificate of the ${env}.`,
    exactIds: (applicationId) =>
      `The application ID and the message types are written exactly as in your form. Your application ID: ${applicationId}`,
    scope: (scope) => `Your OAuth client has been given the scope ${scope}, and asks for it.`,
    afterTests:
      'We open the next environment only when you ask for it. Please tell us when your tests are conclusive.',
    production:
      'Everything is in place in production. We will confirm in a separate mail that you are live; please wait for it before you send documents.',
  },
  movedOn: {
    subject: (env) => `Next environment: ${env}`,
    happened: (env) => `Your tests are conclusive and you are moving on to the ${env}.`,
    order: (env) => `Please order a new X.509 certificate for the ${env}, with a new key.`,
    production:
      'There are no more tests after this: once certificate and configuration are in place, you go live.',
  },
  live: {
    subject: 'You are live',
    congratulations: (organisation) =>
      `Congratulations: ${organisation} is now an e-Box Document Sender, and its documents can be sent in production.`,
    watch: 'What to watch from now on:',
    certificateEnds: (day) => `Your production certificate ends on ${day}.`,
    renew:
      'Order the next certificate in good time, with the same subject, and send us its public part before the present one ends.',
    recipients: (recipients) =>
      `Your onboarding is for these recipients: ${recipients}. Ask us before you send documents to others.`,
    changes:
      'Tell us beforehand about new message types, a new application or a clear rise in the number of documents.',
  },
  held: {
    subject: 'Your e-Box request is on hold',
    happened: (organisation) => `We have put the e-Box request of ${organisation} on hold.`,
    next: 'We will write to you as soon as we go on with it. If you would like to know why, or if you can go on yourself, tell us.',
  },
  resumed: {
    subject: 'We are going on with your e-Box request',
    happened: (organisation) =>
      `The e-Box request of ${organisation} is no longer on hold; we are going on with it.`,
    needed: 'What we need from you:',
    answer: 'Your answer to the question of the NSSO that we sent you.',
    form: 'The completed e-Box sending request form.',
    certificate: (env) => `The public part of your certificate for the ${env}.`,
    tests: (env) => `Word from you when your tests in the ${env} are conclusive.`,
  },
  reminder: {
    subject: 'Reminder: we are waiting for you',
    subjectMany: (count) => `Reminder: ${count} of your e-Box requests are waiting for you`,
    waiting: (organisation) =>
      `To go on with the e-Box request of ${organisation}, we still need from you:`,
    wasDue: (day) => `We had hoped to have it by ${day}.`,
    sentAlready:
      'If you have sent it already, or if something keeps you from it, please tell us in reply to this mail.',
  },
  expiry: {
    subject: (env) => `Your certificate ends soon: ${env}`,
    subjectMany: 'Several of your certificates end soon',
    ends: (organisation, env, day) =>
      `The certificate of ${organisation} for the ${env} ends on ${day}. After that, your application can no longer reach the e-Box with it.`,
    ended: (organisation, env, day) =>
      `The certificate of ${organisation} for the ${env} ended on ${day}. Your application can no longer reach the e-Box with it.`,
    send: 'Send us the public part of the new certificate in reply to this mail. We check it and write to you as soon as you can switch over to it.',
  },
  withdrawn: {
    subject: 'Your e-Box request is withdrawn',
    happened: (organisation) =>
      `The e-Box request of ${organisation} has been withdrawn and is closed.`,
    mistake:
      'If you did not expect this, please tell us. You are welcome to send us a new request at any time.',
  },
};
