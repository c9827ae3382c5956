import type { Words } from '../en';
import { plural } from './terms';

export const reminders: Words['reminders'] = {
  dueToday: 'uiterlijk vandaag',
  due: (day) => `uiterlijk ${day}`,
  dueOver: (day, over) =>
    `uiterlijk ${day}: ${over} ${plural(over, 'werkdag', 'werkdagen')} te laat`,
  reminder: 'Herinnering',
  escalation: 'Achterstand gemeld',
  standingIn: (names) => `U vervangt ${names}.`,
  requestsWait: (count) => `${count} ${plural(count, 'aanvraag wacht', 'aanvragen wachten')}`,
  summary: (title, ids, isMore) => `${title}: ${ids}${isMore ? ' en andere' : ''}`,
  waits: (organisation, asked, due) =>
    `${organisation} wacht op ${asked}${due === '' ? '' : `, ${due}`}.`,
  asks: (name, asked, party, since, due) => [
    `${name} vraagt ${asked}. Wacht op: ${party}, sinds ${since}`,
    ...(due === '' ? [] : [', ', { strong: due }]),
    '.',
  ],
  toRequester: 'Herinnering aan de aanvrager',
  toParty: (party) => `Herinnering aan ${party}`,
  escalatedTo: (name) => `Achterstand gemeld aan ${name}`,
  escalatedToAll: (party) => `Achterstand gemeld aan iedereen van ${party}`,
  escalatedToAdmins: 'Achterstand gemeld aan de beheerders',
  heirOfAssigned: (name, id) =>
    `${name}, aan wie ze is toegewezen, is er niet meer (de account of de rol is weg). Wijs ze aan iemand toe: /ebox assign ${id} @persoon.`,
  heirOfRegistrant: (name, id) =>
    `${name}, die ze heeft geregistreerd, is er niet meer (de account of de rol is weg). Wijs ze aan iemand toe: /ebox assign ${id} @persoon.`,
  moreShown: (count, command) => [`en nog ${count}: `, { code: command }, ' toont ze.'],
  moreCounted: (count, command) => [`en nog ${count}: `, { code: command }, ' telt ze.'],
  expiry: {
    title: (id, organisation) => `Certificaten vervallen: ${id} · ${organisation}`,
    several: (count) => `Certificaten van ${count} aanvragen in productie vervallen`,
    ended: (environment, day) => `Het ${environment}-certificaat is vervallen op ${day}.`,
    endsWithinADay: (environment, day) =>
      `Het ${environment}-certificaat vervalt op ${day}, binnen een dag.`,
    ends: (environment, day, days) =>
      `Het ${environment}-certificaat vervalt op ${day}, over ${days} ${plural(days, 'dag', 'dagen')}.`,
    next: (command) => ['Het volgende stuurt u met ', { code: command }, '.'],
  },
  digest: {
    title: (day) => `Overzicht van ${day}`,
    nothing: (day) => `Overzicht van ${day}: vandaag wacht niets op iemand.`,
    nothingButNews: (day, count) =>
      `Overzicht van ${day}: vandaag wacht niets op iemand. Gewijzigd sinds het vorige overzicht: ${count}.`,
    auditHead: (at, hash, isOlder) => [
      'Auditkop van ',
      { date: at, style: 'moment' },
      isOlder ? ', de nieuwste, want sindsdien is niets vastgelegd: ' : ': ',
      { code: hash },
    ],
    withParty: (count, party) => `${count} bij ${party}`,
    open: (count) => `${count} lopend`,
    openWith: (count, parties) => `${count} lopend: ${parties}`,
    held: (count) => `${count} opgeschort`,
    live: (count) => `${count} in productie`,
    aboutToEnd: (count, isOne) =>
      isOne
        ? `${count} certificaat vervalt binnenkort`
        : `${count} certificaten vervallen binnenkort`,
    stuck: (count) => `Niemand kan beslissen (${count})`,
    stuckWhy: (ids, isMore, why) => `${ids}${isMore ? ' en andere' : ''}: ${why}`,
    left: (count) => `Waarvan de verantwoordelijke weg is (${count})`,
    leftTo: (ids, isMore, names, command) => [
      `${ids}${isMore ? ' en andere' : ''}: toegewezen aan, of geregistreerd door, iemand die er niet meer is (${names}). `,
      { code: command },
      ' wijst elke aan iemand toe.',
    ],
    orMore: (count) => `${count} of meer`,
    waitingFor: (party, count) => `Wacht op ${party} (${count})`,
    goingLive: (count) => `Ingebruikname deze week (${count})`,
    ending: (days, count) => `Certificaten die binnen ${days} dagen vervallen (${count})`,
    moved: (count) => `Gewijzigd sinds het vorige overzicht (${count})`,
    waiting: (asked, since) => `: ${asked}, sinds ${since}`,
    onHold: 'opgeschort',
    justWaiting: 'wacht',
    snoozedUntil: (day) => ` (herinneringen uitgesteld tot ${day})`,
    alsoWith: (parties) => `; ook bij ${parties}`,
    plannedFor: (day) => `: gepland op ${day}`,
    plannedNowIn: (day, environment) => `: gepland op ${day}, nu in ${environment}`,
    endsToday: (environment) => `: ${environment} vervalt vandaag`,
    endsOn: (environment, day) => `: ${environment} vervalt op ${day}`,
    movedBy: (name, event, at) => `: ${name} ${event}, ${at}`,
    howLong: 'Hoelang stappen duren',
    stepColumn: 'Stap',
    medianColumn: 'Mediaan in werkdagen',
    ofColumn: 'Van de laatste',
    more: (count, command) => [`en nog ${count}: `, { code: command }, ' toont ze.'],
  },
};
