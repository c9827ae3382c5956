import type { Words } from '../en';
import { plural } from './terms';

export const cards: Words['cards'] = {
  waitingFor: (name, parties, onHold) =>
    `${name}: wartet (${parties})${onHold ? ', ausgesetzt' : ''}`,
  allDone: (dots, total) => `${dots}  Alle ${total} Schritte erledigt`,
  closed: 'Abgeschlossen',
  step: (dots, numbers, total, names, isSeveral) =>
    `${dots}  ${isSeveral ? 'Schritte' : 'Schritt'} ${numbers} von ${total} · ${names}`,
  inEnvironment: (progress, environment) => `${progress} (${environment})`,
  standing: (isFirst, held) => `${isFirst ? 'Wartet auf: ' : '; '}${held}`,
  endedOn: (outcome, day) => `${outcome} seit ${day}`,
  heldSince: (party, since, due) =>
    `${party}, seit ${since}${due === null ? '' : `, fällig ${due}`}`,
  workingDaysAgo: (day, count) => `${day} (${count} ${plural(count, 'Arbeitstag', 'Arbeitstage')})`,
  onHold: ' (ausgesetzt: die Frist ruht)',
  snoozed: (until, by) => ` (Erinnerungen bis ${until} aufgeschoben von ${by})`,
  volume: 'Umfang',
  documentsAMonth: (count) => `${count} Dokumente pro Monat`,
  documentsAndPeaks: (count, peaks) => `${count} Dokumente pro Monat, Spitzen: ${peaks}`,
  goLive: 'Inbetriebnahme',
  goLiveFrom: (day, environment) => `${day}, beginnt in ${environment}`,
  certificate: (sent) => `Zertifikat ${sent}`,
  certificateUntil: (day) => `Zertifikat ✔ bis ${day}`,
  aNewOne: (certificate, sent) => `${certificate} (ein neues: ${sent})`,
  warningsPending: '◐ über Warnungen zu entscheiden',
  notAccepted: '✖ nicht angenommen',
  configuration: (state) => `Konfiguration ${state}`,
  configured: (done, total) => `Konfiguration ${done} von ${total}`,
  testsConclusive: (day) => `Tests ✔ erfolgreich ${day}`,
  noTests: 'Tests –',
  testAccess: 'Tests ◐ Zugang erteilt',
  personalRemoved: (day) =>
    `Namen, Texte und Dateien von vor ${day} wurden gelöscht: Ihre Aufbewahrungsfrist war abgelaufen.`,
  filesRemoved: (day) =>
    `Dateien von vor ${day} wurden gelöscht: Ihre Aufbewahrungsfrist war abgelaufen.`,
  correctedBy: (name, day) => `Berichtigt von ${name} am ${day}:`,
  doneBut: (hints) => `Erledigt. ${hints}`,
  sameAsOne: (id) =>
    `${id} läuft bereits für dieselbe Einrichtung und denselben Anwendungsfall. Sehen Sie nach mit /ebox show ${id}; ist dieser doppelt, ziehen Sie einen der beiden zurück.`,
  sameAsSeveral: (ids) =>
    `${ids} laufen bereits für dieselbe Einrichtung und denselben Anwendungsfall. Sehen Sie nach mit /ebox show; ist dieser doppelt, behalten Sie nur einen.`,
  registeredBy: (name, day) => `Registriert von ${name} am ${day}`,
  assignedTo: (name) => ` · zugewiesen an ${name}`,
  last: (name, event, at) => ` · zuletzt: ${name} ${event}, ${at}`,
  assignedToYou: (name) => `${name} hat Ihnen diesen Antrag zugewiesen`,
  assignedInPlaceOf: (name, absent) =>
    `${name} hat diesen Antrag ${absent} zugewiesen; Sie sind die Vertretung`,
  done: (summary) => `Erledigt. ${summary}.`,
  doneShow: (id) => `Erledigt. Geben Sie /ebox show ${id} ein, um die Karte zu sehen.`,
  justDone: 'Erledigt.',
  registered: (id, organisation) =>
    `${id} ist für ${organisation} registriert. Die LSS-Verwalter werden um ihre grundsätzliche Zustimmung gebeten.`,
  postedTwice: (id) =>
    `Die Karte von ${id} wurde zweimal eingestellt. Die andere wird weiter aktualisiert.`,
  approval: {
    nothingAsked: 'Vom LSS wird derzeit nichts verlangt.',
    asked: (name) => `${name} fragte:`,
    answered: 'Der Antragsteller antwortete:',
    noted: (name, day) => `${name} notierte am ${day}:`,
  },
  history: {
    title: (id) => `Verlauf von ${id}`,
    page: (id, from, to, of) => `Verlauf von ${id} (${from} bis ${to} von ${of})`,
    summary: (id, count) => `Verlauf von ${id}: ${count} Einträge`,
  },
  list: {
    title: {
      mine: 'Ihre Anträge',
      waiting: 'Offene Anträge, die am längsten wartenden zuerst',
      stalled: 'Anträge, die stocken',
      live: 'Absender in Betrieb',
      all: 'Alle Anträge',
    },
    ofParty: (title, party) => `${title}: ${party}`,
    matching: (title, text) => `${title} mit „${text}“`,
    nothing: {
      mine: 'Kein offener Antrag ist Ihnen zugewiesen oder wurde von Ihnen registriert.',
      waiting: 'Kein Antrag ist offen.',
      stalled: 'Nichts stockt.',
      live: 'Noch niemand ist in Betrieb.',
      all: 'Es gibt noch keinen Antrag.',
    },
    noMatch: 'Kein Antrag gefunden. Versuchen Sie es mit weniger Buchstaben, oder /ebox list all.',
    nothingOf: (party) =>
      `Kein offener Antrag wartet auf diese Seite: ${party}. /ebox list zeigt alle offenen.`,
    howToStart: (nothing) =>
      `${nothing} Registrieren Sie einen mit /ebox new, oder aus dem Menü einer Nachricht: Register e-Box request.`,
    seeAll: (nothing) => `${nothing} /ebox list all zeigt alle.`,
    position: (first, last, total) => `${first} bis ${last} von ${total}`,
    pastTheEnd: 'Es gibt jetzt weniger Anträge: Gehen Sie eine Seite zurück.',
    nextPage: 'Nächste Seite',
    previousPage: 'Vorige Seite',
    onHold: 'ausgesetzt',
    snoozed: (until) => `Erinnerungen aufgeschoben bis ${until}`,
    orMore: (count) => `${count} oder mehr`,
  },
};
