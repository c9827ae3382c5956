import type { Words } from '../en';
import { plural } from './terms';

export const reminders: Words['reminders'] = {
  dueToday: 'échéance aujourd’hui',
  due: (day) => `échéance ${day}`,
  dueOver: (day, over) =>
    `échéance ${day} : ${over} ${plural(over, 'jour ouvrable', 'jours ouvrables')} de retard`,
  reminder: 'Rappel',
  escalation: 'Retard signalé',
  standingIn: (names) => `Vous remplacez ${names}.`,
  requestsWait: (count) => `${count} ${plural(count, 'demande en attente', 'demandes en attente')}`,
  summary: (title, ids, isMore) => `${title} : ${ids}${isMore ? ' et d’autres' : ''}`,
  waits: (organisation, asked, due) =>
    `${organisation} attend ${asked}${due === '' ? '' : `, ${due}`}.`,
  asks: (name, asked, party, since, due) => [
    `${name} demande ${asked}. En attente : ${party}, depuis le ${since}`,
    ...(due === '' ? [] : [', ', { strong: due }]),
    '.',
  ],
  toRequester: 'Rappel au demandeur',
  toParty: (party) => `Rappel (${party})`,
  escalatedTo: (name) => `Retard signalé à ${name}`,
  escalatedToAll: (party) => `Retard signalé à tous (${party})`,
  escalatedToAdmins: 'Retard signalé aux administrateurs',
  heirOfAssigned: (name, id) =>
    `${name}, à qui elle est attribuée, n’est plus là (le compte ou le rôle a disparu). Attribuez-la à quelqu’un : /ebox assign ${id} @personne.`,
  heirOfRegistrant: (name, id) =>
    `${name}, qui l’a enregistrée, n’est plus là (le compte ou le rôle a disparu). Attribuez-la à quelqu’un : /ebox assign ${id} @personne.`,
  moreShown: (count, command) => [`et ${count} de plus : `, { code: command }, ' les montre.'],
  moreCounted: (count, command) => [`et ${count} de plus : `, { code: command }, ' les compte.'],
  expiry: {
    title: (id, organisation) => `Certificats à échéance : ${id} · ${organisation}`,
    several: (count) => `Certificats à échéance de ${count} demandes en production`,
    ended: (environment, day) => `Le certificat ${environment} a expiré le ${day}.`,
    endsWithinADay: (environment, day) =>
      `Le certificat ${environment} expire le ${day}, dans moins d’un jour.`,
    ends: (environment, day, days) =>
      `Le certificat ${environment} expire le ${day}, dans ${days} ${plural(days, 'jour', 'jours')}.`,
    next: (command) => ['Le suivant s’envoie avec ', { code: command }, '.'],
  },
  digest: {
    title: (day) => `Synthèse du ${day}`,
    nothing: (day) => `Synthèse du ${day} : rien n’attend personne aujourd’hui.`,
    nothingButNews: (day, count) =>
      `Synthèse du ${day} : rien n’attend personne aujourd’hui. Demandes modifiées depuis la dernière synthèse : ${count}.`,
    auditHead: (at, hash, isOlder) => [
      'Empreinte d’audit du ',
      { date: at, style: 'moment' },
      isOlder ? ', la plus récente, car rien n’a été enregistré depuis : ' : ' : ',
      { code: hash },
    ],
    withParty: (count, party) => `${count} chez ${party}`,
    open: (count) => `${count} en cours`,
    openWith: (count, parties) => `${count} en cours : ${parties}`,
    held: (count) => `${count} en suspens`,
    live: (count) => `${count} en production`,
    aboutToEnd: (count, isOne) => `${count} certificat${isOne ? '' : 's'} bientôt à échéance`,
    stuck: (count) => `Personne ne peut décider (${count})`,
    stuckWhy: (ids, isMore, why) => `${ids}${isMore ? ' et d’autres' : ''} : ${why}`,
    left: (count) => `Dont le responsable est parti (${count})`,
    leftTo: (ids, isMore, names, command) => [
      `${ids}${isMore ? ' et d’autres' : ''} : attribuées à, ou enregistrées par, quelqu’un qui n’est plus là (${names}). `,
      { code: command },
      ' attribue chacune à quelqu’un.',
    ],
    orMore: (count) => `${count} ou plus`,
    waitingFor: (party, count) => `En attente : ${party} (${count})`,
    goingLive: (count) => `Mises en production cette semaine (${count})`,
    ending: (days, count) => `Certificats qui expirent dans les ${days} jours (${count})`,
    moved: (count) => `Modifiées depuis la dernière synthèse (${count})`,
    waiting: (asked, since) => ` : ${asked}, depuis le ${since}`,
    onHold: 'suspendue',
    justWaiting: 'en attente',
    snoozedUntil: (day) => ` (rappels reportés jusqu’au ${day})`,
    alsoWith: (parties) => ` ; en attente aussi : ${parties}`,
    plannedFor: (day) => ` : prévue le ${day}`,
    plannedNowIn: (day, environment) => ` : prévue le ${day}, actuellement en ${environment}`,
    endsToday: (environment) => ` : ${environment} expire aujourd’hui`,
    endsOn: (environment, day) => ` : ${environment} expire le ${day}`,
    movedBy: (name, event, at) => ` : ${name} ${event}, ${at}`,
    howLong: 'Durée des étapes',
    stepColumn: 'Étape',
    medianColumn: 'Médiane en jours ouvrables',
    ofColumn: 'Sur les dernières',
    more: (count, command) => [`et ${count} de plus : `, { code: command }, ' les montre.'],
  },
};
