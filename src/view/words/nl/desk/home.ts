import type { Words } from '../../en';

export const home: Words['home'] = {
  title: 'Start',
  nothing: 'Er wacht niets op u',
  waiting: (count) => `Wacht op u: ${count}`,
  teaches:
    'Wat op u wacht, staat hier straks, het oudste eerst, met zijn knop. /ebox list toont alle open aanvragen, /ebox help wat u kunt typen.',
  teachesStaff:
    'Aanvragen die u registreerde of die aan u zijn toegewezen, staan hier zodra ze op u wachten. Klik op Nieuwe aanvraag om er een te registreren; /ebox list toont alle open aanvragen.',
  more: (count, command) => [`en nog ${count}: `, { code: command }],
  task: (asked, since, due) => [
    `wacht op ${asked}, sinds ${since}`,
    ...(due === '' ? [] : [', ', { strong: due }]),
  ],
  lately: 'Wat u onlangs deed',
  away: (absence) => `Uw afwezigheid: ${absence}.`,
  register: 'Nieuwe aanvraag',
  absence: 'Afwezigheid',
  noRole: 'U hebt hier nog geen rol; er kan dus niets op u wachten.',
  noAdmin: 'Een beheerder geeft een rol met /ebox grant @person role; ik ken er geen.',
  askAdmin: (names) =>
    `Een beheerder geeft een rol met /ebox grant @person role: vraag het aan ${names}.`,
  overheard: 'Iedereen hier leest wat ik antwoord. Schrijf mij home in onze persoonlijke chat.',
};
