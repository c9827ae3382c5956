import type { Words } from '../en';

export const languages: Words['languages'] = {
  name: { en: 'anglais', fr: 'français', nl: 'néerlandais', de: 'allemand' },
  title: 'Langues',
  why: {
    chosen: (name) => `Je vous écris en ${name}, car vous l’avez choisi.`,
    told: (name, platform, locale) =>
      `Je vous écris en ${name}, car c’est la langue de votre ${platform} (${locale}).`,
    notSpoken: (name, platform, locale) =>
      `Je vous écris en ${name}, ma langue par défaut : je ne parle pas celle de votre ${platform} (${locale}).`,
    desk: (name, platform) =>
      `Je vous écris en ${name}, ma langue par défaut : vous n’en avez choisi aucune, et ${platform} ne m’indique pas la vôtre.`,
  },
  channel: {
    chosen: (name) =>
      `Ce que je publie dans ce canal est en ${name} : un administrateur l’a choisi.`,
    desk: (name) => `Ce que je publie dans ce canal est en ${name}, ma langue par défaut.`,
    change: (command) => ['Un administrateur peut en changer : ', { code: command }],
  },
  sameWords: 'Les mots à taper sont les mêmes dans toutes les langues.',
  asIn: (platform) => `Comme dans ${platform}`,
  notOne: (typed, languages) =>
    `Je ne parle pas « ${typed} ». Rien n’a été modifié. Tapez /ebox language suivi de ${languages}.`,
  notOneHere: (typed, languages) =>
    `Je ne parle pas « ${typed} ». Rien n’a été modifié. Tapez /ebox language here suivi de ${languages}.`,
  whichHere: (languages) =>
    `Quelle langue ? Rien n’a été modifié. Tapez /ebox language here suivi de ${languages}.`,
  onlyAdmin:
    'Seul un administrateur peut choisir la langue d’un canal. Rien n’a été modifié. Vous choisissez la vôtre avec /ebox language.',
  noChannel:
    'Ceci n’est pas un canal et n’a donc pas de langue propre. Rien n’a été modifié. Tapez /ebox language here dans le canal, ou /ebox language pour votre propre langue.',
  hereAgain: (name) =>
    `Ce que je publie dans ce canal est à nouveau en ${name}, ma langue par défaut. Une fiche déjà publiée ici change à la prochaine étape de sa demande.`,
  here: (name) =>
    `Ce que je publie dans ce canal est désormais en ${name}. Une fiche déjà publiée ici change à la prochaine étape de sa demande.`,
};
