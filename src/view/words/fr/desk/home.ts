import type { Words } from '../../en';

export const home: Words['home'] = {
  title: 'Accueil',
  nothing: 'Rien ne vous attend',
  waiting: (count) => `En attente de votre part : ${count}`,
  teaches:
    'Ce qui vous attend figurera ici, le plus ancien d’abord, avec son bouton. /ebox list montre toutes les demandes ouvertes, /ebox help ce que vous pouvez taper.',
  teachesStaff:
    'Les demandes que vous avez enregistrées ou qui vous sont attribuées figureront ici quand elles vous attendront. Cliquez sur Nouvelle demande pour en enregistrer une ; /ebox list montre toutes celles qui sont ouvertes.',
  more: (count, command) => [`et ${count} de plus : `, { code: command }],
  task: (asked, since, due) => [
    `attend ${asked}, depuis le ${since}`,
    ...(due === '' ? [] : [', ', { strong: due }]),
  ],
  lately: 'Ce que vous avez fait récemment',
  away: (absence) => `Votre absence : ${absence}.`,
  register: 'Nouvelle demande',
  absence: 'Absence',
  noRole: 'Vous n’avez pas encore de rôle ici ; rien ne peut donc vous attendre.',
  noAdmin: 'Un administrateur donne un rôle avec /ebox grant @person role ; je n’en connais aucun.',
  askAdmin: (names) =>
    `Un administrateur donne un rôle avec /ebox grant @person role : adressez-vous à ${names}.`,
  overheard:
    'Tout le monde ici lit ma réponse. Écrivez-moi home dans notre conversation personnelle.',
};
