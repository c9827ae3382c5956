import type { Words } from '../en';
import { plural } from './terms';

export const cards: Words['cards'] = {
  waitingFor: (name, parties, onHold) =>
    `${name}: wacht op ${parties}${onHold ? ' (opgeschort)' : ''}`,
  allDone: (dots, total) => `${dots}  Alle ${total} stappen klaar`,
  closed: 'Afgesloten',
  step: (dots, numbers, total, names, isSeveral) =>
    `${dots}  ${isSeveral ? 'Stappen' : 'Stap'} ${numbers} van ${total} · ${names}`,
  inEnvironment: (progress, environment) => `${progress} (${environment})`,
  standing: (isFirst, held) => `${isFirst ? 'Wacht op: ' : '; '}${held}`,
  endedOn: (outcome, day) => `${outcome} sinds ${day}`,
  heldSince: (party, since, due) =>
    `${party}, sinds ${since}${due === null ? '' : `, uiterlijk ${due}`}`,
  workingDaysAgo: (day, count) => `${day} (${count} ${plural(count, 'werkdag', 'werkdagen')})`,
  onHold: ' (opgeschort: de termijn loopt niet)',
  snoozed: (until, by) => ` (herinneringen uitgesteld tot ${until} door ${by})`,
  volume: 'Aantal',
  documentsAMonth: (count) => `${count} documenten per maand`,
  documentsAndPeaks: (count, peaks) => `${count} documenten per maand, pieken: ${peaks}`,
  goLive: 'Ingebruikname',
  goLiveFrom: (day, environment) => `${day}, begint in ${environment}`,
  certificate: (sent) => `certificaat ${sent}`,
  certificateUntil: (day) => `certificaat ✔ tot ${day}`,
  aNewOne: (certificate, sent) => `${certificate} (een nieuw: ${sent})`,
  warningsPending: '◐ te beslissen over waarschuwingen',
  notAccepted: '✖ niet aanvaard',
  configuration: (state) => `configuratie ${state}`,
  configured: (done, total) => `configuratie ${done} van ${total}`,
  testsConclusive: (day) => `tests ✔ geslaagd ${day}`,
  noTests: 'tests –',
  testAccess: 'tests ◐ toegang gegeven',
  personalRemoved: (day) =>
    `Namen, teksten en bestanden van vóór ${day} zijn verwijderd: de bewaartermijn was verstreken.`,
  filesRemoved: (day) =>
    `Bestanden van vóór ${day} zijn verwijderd: de bewaartermijn was verstreken.`,
  correctedBy: (name, day) => `Verbeterd door ${name} op ${day}:`,
  doneBut: (hints) => `Klaar. ${hints}`,
  sameAsOne: (id) =>
    `${id} loopt al voor dezelfde organisatie en toepassing. Bekijk de aanvraag met /ebox show ${id}; is deze dubbel, trek dan een van de twee in.`,
  sameAsSeveral: (ids) =>
    `${ids} lopen al voor dezelfde organisatie en toepassing. Bekijk ze met /ebox show; is deze dubbel, behoud er dan maar één.`,
  registeredBy: (name, day) => `Geregistreerd door ${name} op ${day}`,
  assignedTo: (name) => ` · toegewezen aan ${name}`,
  last: (name, event, at) => ` · laatst: ${name} ${event}, ${at}`,
  assignedToYou: (name) => `${name} heeft u deze aanvraag toegewezen`,
  assignedInPlaceOf: (name, absent) =>
    `${name} heeft deze aanvraag toegewezen aan ${absent}, die u vervangt`,
  done: (summary) => `Klaar. ${summary}.`,
  doneShow: (id) => `Klaar. Typ /ebox show ${id} voor de kaart.`,
  justDone: 'Klaar.',
  registered: (id, organisation) =>
    `${id} is geregistreerd voor ${organisation}. De RSZ-beheerders wordt om hun principeakkoord gevraagd.`,
  postedTwice: (id) => `De kaart van ${id} werd twee keer geplaatst. De andere wordt bijgehouden.`,
  approval: {
    nothingAsked: 'Aan de RSZ wordt nu niets gevraagd.',
    asked: (name) => `${name} vroeg:`,
    answered: 'De aanvrager antwoordde:',
    noted: (name, day) => `${name} noteerde op ${day}:`,
  },
  history: {
    title: (id) => `Geschiedenis van ${id}`,
    page: (id, from, to, of) => `Geschiedenis van ${id} (${from} tot ${to} van ${of})`,
    summary: (id, count) => `Geschiedenis van ${id}: ${count} vermeldingen`,
  },
  list: {
    title: {
      mine: 'Uw aanvragen',
      waiting: 'Lopende aanvragen, de langst wachtende eerst',
      stalled: 'Aanvragen die stilliggen',
      live: 'Verzenders in productie',
      all: 'Alle aanvragen',
    },
    ofParty: (title, party) => `${title}: ${party}`,
    matching: (title, text) => `${title} met “${text}”`,
    nothing: {
      mine: 'Geen enkele lopende aanvraag is aan u toegewezen of door u geregistreerd.',
      waiting: 'Er loopt geen enkele aanvraag.',
      stalled: 'Er ligt niets stil.',
      live: 'Nog niemand is in productie.',
      all: 'Er is nog geen enkele aanvraag.',
    },
    noMatch: 'Geen aanvraag gevonden. Probeer met minder letters, of /ebox list all.',
    nothingOf: (party) =>
      `Geen enkele lopende aanvraag wacht op ${party}. /ebox list toont alle lopende.`,
    howToStart: (nothing) =>
      `${nothing} Registreer er een met /ebox new, of vanuit het menu van een bericht: Register e-Box request.`,
    seeAll: (nothing) => `${nothing} /ebox list all toont ze allemaal.`,
    position: (first, last, total) => `${first} tot ${last} van ${total}`,
    pastTheEnd: 'Er zijn nu minder aanvragen: ga een pagina terug.',
    nextPage: 'Volgende pagina',
    previousPage: 'Vorige pagina',
    onHold: 'opgeschort',
    snoozed: (until) => `herinneringen uitgesteld tot ${until}`,
    orMore: (count) => `${count} of meer`,
  },
};
