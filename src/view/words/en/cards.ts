import { plural } from './terms';

/** The request's card, the NSSO's, the history and the lists. */
export const cards = {
  waitingFor: (name: string, parties: string, onHold: boolean) =>
    `${name}: waiting for ${parties}${onHold ? ' (on hold)' : ''}`,
  allDone: (dots: string, total: number) => `${dots}  All ${total} steps done`,
  closed: 'Closed',
  step: (dots: string, numbers: string, total: number, names: string, isSeveral: boolean) =>
    `${dots}  ${isSeveral ? 'Steps' : 'Step'} ${numbers} of ${total} · ${names}`,
  inEnvironment: (progress: string, environment: string) => `${progress} in ${environment}`,
  standing: (isFirst: boolean, held: string) => `${isFirst ? 'Waiting for: ' : '; '}${held}`,
  endedOn: (outcome: string, day: string) => `${outcome} since ${day}`,
  heldSince: (party: string, since: string, due: string | null) =>
    `${party}, since ${since}${due === null ? '' : `, due ${due}`}`,
  workingDaysAgo: (day: string, count: number) =>
    `${day} (${count} working ${plural(count, 'day', 'days')})`,
  onHold: ' (on hold: the clock stands still)',
  snoozed: (until: string, by: string) => ` (snoozed until ${until} by ${by})`,
  volume: 'Volume',
  documentsAMonth: (count: string) => `${count} documents a month`,
  documentsAndPeaks: (count: string, peaks: string) =>
    `${count} documents a month, peaks: ${peaks}`,
  goLive: 'Go-live',
  goLiveFrom: (day: string, environment: string) => `${day}, starts in ${environment}`,
  certificate: (sent: string) => `certificate ${sent}`,
  certificateUntil: (day: string) => `certificate ✔ until ${day}`,
  aNewOne: (certificate: string, sent: string) => `${certificate} (a new one: ${sent})`,
  warningsPending: '◐ warnings to decide on',
  notAccepted: '✖ not accepted',
  configuration: (state: string) => `configuration ${state}`,
  configured: (done: number, total: number) => `configuration ${done} of ${total}`,
  testsConclusive: (day: string) => `tests ✔ conclusive ${day}`,
  noTests: 'tests –',
  testAccess: 'tests ◐ access given',
  personalRemoved: (day: string) =>
    `Names, texts and files from before ${day} were removed: they had been kept long enough.`,
  filesRemoved: (day: string) =>
    `Files from before ${day} were removed: they had been kept long enough.`,
  correctedBy: (name: string, day: string) => `Corrected by ${name} on ${day}:`,
  doneBut: (hints: string) => `Done. ${hints}`,
  sameAsOne: (id: string) =>
    `${id} is open already for the same organisation and use case. Look at it with /ebox show ${id}; if this one is a duplicate, withdraw one of the two.`,
  sameAsSeveral: (ids: string) =>
    `${ids} are open already for the same organisation and use case. Look at them with /ebox show; if this one is a duplicate, withdraw all but one.`,
  registeredBy: (name: string, day: string) => `Registered by ${name} on ${day}`,
  assignedTo: (name: string) => ` · assigned to ${name}`,
  last: (name: string, event: string, at: string) => ` · last: ${name} ${event}, ${at}`,
  assignedToYou: (name: string) => `${name} assigned this request to you`,
  assignedInPlaceOf: (name: string, absent: string) =>
    `${name} assigned this request to ${absent}, for whom you stand in`,
  done: (summary: string) => `Done. ${summary}.`,
  doneShow: (id: string) => `Done. Type /ebox show ${id} for its card.`,
  justDone: 'Done.',
  registered: (id: string, organisation: string) =>
    `${id} is registered for ${organisation}. The NSSO managers are asked for their agreement in principle.`,
  postedTwice: (id: string) =>
    `The card of ${id} was posted twice. The other one is kept up to date.`,

  approval: {
    nothingAsked: 'The NSSO is not asked for anything now.',
    asked: (name: string) => `${name} asked:`,
    answered: 'The requester answered:',
    noted: (name: string, day: string) => `${name} noted on ${day}:`,
  },
  history: {
    title: (id: string) => `History of ${id}`,
    page: (id: string, from: number, to: number, of: number) =>
      `History of ${id} (${from} to ${to} of ${of})`,
    summary: (id: string, count: number) => `History of ${id}: ${count} entries`,
  },
  list: {
    title: {
      mine: 'Your requests',
      waiting: 'Open requests, the longest waiting first',
      stalled: 'Requests that stall',
      live: 'Live senders',
      all: 'All requests',
    },
    ofParty: (title: string, party: string) => `${title} of ${party}`,
    matching: (title: string, text: string) => `${title} that match “${text}”`,
    nothing: {
      mine: 'No open request is assigned to you or was registered by you.',
      waiting: 'No request is open.',
      stalled: 'Nothing stalls.',
      live: 'Nobody is live yet.',
      all: 'There is no request yet.',
    },
    noMatch: 'No request matches. Try fewer letters, or /ebox list all.',
    nothingOf: (party: string) =>
      `No open request waits for ${party}. /ebox list shows all that are open.`,
    howToStart: (nothing: string) =>
      `${nothing} Register one with /ebox new, or from a message: its menu, Register e-Box request.`,
    seeAll: (nothing: string) => `${nothing} /ebox list all shows all there are.`,
    position: (first: number, last: number, total: string) => `${first} to ${last} of ${total}`,
    pastTheEnd: 'There are fewer requests now: go back a page.',
    nextPage: 'Next page',
    previousPage: 'Previous page',
    onHold: 'on hold',
    snoozed: (until: string) => `snoozed until ${until}`,
    orMore: (count: number) => `${count} or more`,
  },
};
