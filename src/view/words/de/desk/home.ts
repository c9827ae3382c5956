import type { Words } from '../../en';

export const home: Words['home'] = {
  title: 'Startseite',
  nothing: 'Nichts wartet auf Sie',
  waiting: (count) => `Wartet auf Sie: ${count}`,
  teaches:
    'Was auf Sie wartet, wird hier stehen, das Älteste zuerst, mit seiner Schaltfläche. /ebox list zeigt alle offenen Anträge, /ebox help, was Sie eingeben können.',
  teachesStaff:
    'Anträge, die Sie registriert haben oder die Ihnen zugewiesen sind, stehen hier, sobald sie auf Sie warten. Mit Neuer Antrag registrieren Sie einen; /ebox list zeigt alle offenen.',
  more: (count, command) => [`und ${count} weitere: `, { code: command }],
  task: (asked, since, due) => [
    `wartet auf ${asked}, seit ${since}`,
    ...(due === '' ? [] : [', ', { strong: due }]),
  ],
  lately: 'Was Sie zuletzt getan haben',
  away: (absence) => `Ihre Abwesenheit: ${absence}.`,
  register: 'Neuer Antrag',
  absence: 'Abwesenheit',
  noRole: 'Sie haben hier noch keine Rolle; daher kann nichts auf Sie warten.',
  noAdmin: 'Ein Administrator vergibt eine Rolle mit /ebox grant @person role; ich kenne keinen.',
  askAdmin: (names) =>
    `Ein Administrator vergibt eine Rolle mit /ebox grant @person role: Fragen Sie ${names}.`,
  overheard:
    'Alle hier lesen, was ich antworte. Schreiben Sie mir home in unserem persönlichen Chat.',
};
