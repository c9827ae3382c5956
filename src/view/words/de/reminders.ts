import type { Words } from '../en';
import { plural } from './terms';

export const reminders: Words['reminders'] = {
  dueToday: 'heute fällig',
  due: (day) => `fällig ${day}`,
  dueOver: (day, over) =>
    `fällig ${day}: ${over} ${plural(over, 'Arbeitstag', 'Arbeitstage')} überfällig`,
  reminder: 'Erinnerung',
  escalation: 'Verzug gemeldet',
  standingIn: (names) => `Sie vertreten ${names}.`,
  requestsWait: (count) => `${count} ${plural(count, 'Antrag wartet', 'Anträge warten')}`,
  summary: (title, ids, isMore) => `${title}: ${ids}${isMore ? ' und weitere' : ''}`,
  waits: (organisation, asked, due) =>
    `${organisation} wartet auf ${asked}${due === '' ? '' : `, ${due}`}.`,
  asks: (name, asked, party, since, due) => [
    `${name} bittet um ${asked}. Wartet auf: ${party}, seit ${since}`,
    ...(due === '' ? [] : [', ', { strong: due }]),
    '.',
  ],
  toRequester: 'Erinnerung an den Antragsteller',
  toParty: (party) => `Erinnerung an ${party}`,
  escalatedTo: (name) => `Verzug gemeldet an ${name}`,
  escalatedToAll: (party) => `Verzug gemeldet an alle (${party})`,
  escalatedToAdmins: 'Verzug gemeldet an die Administratoren',
  heirOfAssigned: (name, id) =>
    `${name}, dem der Antrag zugewiesen ist, ist nicht mehr da (Konto oder Rolle fehlt). Weisen Sie ihn jemandem zu: /ebox assign ${id} @Person.`,
  heirOfRegistrant: (name, id) =>
    `${name}, der den Antrag registriert hat, ist nicht mehr da (Konto oder Rolle fehlt). Weisen Sie ihn jemandem zu: /ebox assign ${id} @Person.`,
  moreShown: (count, command) => [`und ${count} weitere: `, { code: command }, ' zeigt sie.'],
  moreCounted: (count, command) => [`und ${count} weitere: `, { code: command }, ' zählt sie.'],
  expiry: {
    title: (id, organisation) => `Zertifikate laufen ab: ${id} · ${organisation}`,
    several: (count) => `Zertifikate von ${count} Anträgen in Betrieb laufen ab`,
    ended: (environment, day) => `Das ${environment}-Zertifikat ist am ${day} abgelaufen.`,
    endsWithinADay: (environment, day) =>
      `Das ${environment}-Zertifikat läuft am ${day} ab, binnen eines Tages.`,
    ends: (environment, day, days) =>
      `Das ${environment}-Zertifikat läuft am ${day} ab, in ${days} ${plural(days, 'Tag', 'Tagen')}.`,
    next: (command) => ['Das nächste senden Sie mit ', { code: command }, '.'],
  },
  digest: {
    title: (day) => `Übersicht vom ${day}`,
    nothing: (day) => `Übersicht vom ${day}: Heute wartet nichts auf jemanden.`,
    nothingButNews: (day, count) =>
      `Übersicht vom ${day}: Heute wartet nichts auf jemanden. Seit der letzten Übersicht geändert: ${count}.`,
    auditHead: (at, hash, isOlder) => [
      'Prüfkopf vom ',
      { date: at, style: 'moment' },
      isOlder ? ', der neueste, denn seither wurde nichts festgehalten: ' : ': ',
      { code: hash },
    ],
    withParty: (count, party) => `${count} bei ${party}`,
    open: (count) => `${count} offen`,
    openWith: (count, parties) => `${count} offen: ${parties}`,
    held: (count) => `${count} ausgesetzt`,
    live: (count) => `${count} in Betrieb`,
    aboutToEnd: (count, isOne) =>
      isOne ? `${count} Zertifikat läuft bald ab` : `${count} Zertifikate laufen bald ab`,
    stuck: (count) => `Niemand kann entscheiden (${count})`,
    stuckWhy: (ids, isMore, why) => `${ids}${isMore ? ' und andere' : ''}: ${why}`,
    left: (count) => `Deren Zuständige ausgeschieden sind (${count})`,
    leftTo: (ids, isMore, names, command) => [
      `${ids}${isMore ? ' und andere' : ''}: zugewiesen an oder registriert von jemandem, der nicht mehr da ist (${names}). `,
      { code: command },
      ' weist jeden jemandem zu.',
    ],
    orMore: (count) => `${count} oder mehr`,
    waitingFor: (party, count) => `Wartet auf: ${party} (${count})`,
    goingLive: (count) => `Inbetriebnahme diese Woche (${count})`,
    ending: (days, count) => `Zertifikate, die binnen ${days} Tagen ablaufen (${count})`,
    moved: (count) => `Seit der letzten Übersicht geändert (${count})`,
    waiting: (asked, since) => `: ${asked}, seit ${since}`,
    onHold: 'ausgesetzt',
    justWaiting: 'wartet',
    snoozedUntil: (day) => ` (Erinnerungen bis ${day} aufgeschoben)`,
    alsoWith: (parties) => `; auch bei ${parties}`,
    plannedFor: (day) => `: geplant für ${day}`,
    plannedNowIn: (day, environment) => `: geplant für ${day}, jetzt in ${environment}`,
    endsToday: (environment) => `: ${environment} läuft heute ab`,
    endsOn: (environment, day) => `: ${environment} läuft am ${day} ab`,
    movedBy: (name, event, at) => `: ${name} ${event}, ${at}`,
    howLong: 'Wie lange Schritte dauern',
    stepColumn: 'Schritt',
    medianColumn: 'Median in Arbeitstagen',
    ofColumn: 'Von den letzten',
    more: (count, command) => [`und ${count} weitere: `, { code: command }, ' zeigt sie.'],
  },
};
