/** What can be typed, grouped by what somebody wants. The words that are typed are the same in all languages. */
export const help = {
  groups: { look: 'Look', staff: 'Staff', reminders: 'Reminders', admin: 'Admin' },
  does: {
    list: 'find requests',
    show: 'a request’s card, with what you can do',
    digest: 'what waits for whom today, and what is over its time',
    history: 'everything that happened to it',
    new: 'register a request',
    form: 'record the completed sending request form',
    correct: 'put right what was registered, or the formal request',
    csr: 'check a signing request before the certificate is ordered',
    certificate: 'upload a certificate and check it',
    note: 'write a note for colleagues',
    assign: 'say whose request it is',
    export: 'all requests as CSV, or one as JSON, sent to you',
    hold: 'stop the clock, start it, close the request',
    undelivered: 'messages that did not arrive, with a button to try again',
    snooze: 'nobody is reminded of it until a date that you choose',
    away: 'say when you are away and who stands in',
    link: 'your account here and the one in the other chat are one person’s, or not',
    grant: 'roles: staff, nsso, ebox, admin',
    channel: 'this channel gets that feed',
    language: 'which language I write to you in, and why; another one',
    languageHere: 'what is posted in this channel is in that language',
  },
  title: 'e-Box onboarding',
  summary: 'What you can type to the e-Box bot',
  whatIAm:
    'I run the onboarding of e-Box Document Senders, from the first request to live. Everything else happens on the buttons of a request’s card.',
  where: 'In Teams, and in a direct message to me in Slack, the same words work without /ebox.',
  noRole:
    'You have no role here yet, so I can only show you this help. An admin can give you one with /ebox grant.',
  roles: (roles: string) => `Your roles: ${roles}.`,
  didYouMean: (word: string, nearest: string) =>
    `I don’t know “${word}”. Did you mean /ebox ${nearest}?`,
  oldButton: 'I don’t know this button any more. Nothing was changed.',
  oldForm: 'I don’t know this form any more. Nothing was changed. Open it again.',
};
