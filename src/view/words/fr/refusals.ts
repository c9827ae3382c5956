import type { Words } from '../en';

export const refusals: Words['refusals'] = {
  unknownRequest: (id) => `La demande ${id} n’existe pas. Trouvez son numéro avec /ebox list all.`,
  roleMissing: (doing, roles) =>
    `${doing} : réservé à ${roles}, et vous n’avez pas ce rôle. Rien n’a été modifié. Un administrateur peut le donner avec /ebox grant.`,
  registering: 'Enregistrer une demande',
  looking: 'Consulter les demandes',
  registeredYourself:
    'Vous avez enregistré cette demande vous-même ; vous ne pouvez donc pas vous prononcer au nom de l’ONSS. Rien n’a été modifié. Un autre gestionnaire de l’ONSS le peut.',
  validatedYourself:
    'Vous avez validé cette demande vous-même ; vous ne pouvez donc pas vous prononcer au nom de l’ONSS. Rien n’a été modifié. Un autre gestionnaire de l’ONSS le peut.',
  stale: (id, happened) =>
    `Rien n’a été modifié : depuis l’affichage de cette fiche, ${happened}. Rouvrez ${id} avec /ebox show ${id}.`,
  notNow: (act, id, parties) =>
    `${act} : pas possible maintenant, ${id} est en attente (${parties}). Rien n’a été modifié.`,
  nobody: 'personne',
  held: (id, since) =>
    `${id} est suspendue depuis le ${since}. Rien n’a été modifié. L’équipe peut la reprendre avec /ebox resume ${id}.`,
  closed: (id, outcome, since) =>
    `${id} est clôturée : ${outcome} depuis le ${since}. Rien n’a été modifié.`,
  noWarningsPending: (id) =>
    `Aucun certificat de ${id} n’attend de décision sur ses avertissements. Rien n’a été modifié. Déposez-en un avec /ebox certificate ${id}.`,
  noEnvironment: (id) =>
    `${id} n’a aucun certificat qui pourrait être concerné. Rien n’a été modifié. Consultez-la avec /ebox show ${id}.`,
  whichEnvironment: (id, environments, first) =>
    `Pour quel environnement ? Pour ${id}, ce peut être ${environments}. Rien n’a été modifié. Indiquez-le après le numéro, p. ex. /ebox certificate ${id} ${first}.`,
  checklistOpen: (id, items) =>
    `La configuration de ${id} n’est pas complète, il reste à faire : ${items}. Rien n’a été modifié. Cochez-les d’abord avec Configurer.`,
  unknownItem: (item) =>
    `« ${item} » ne figure pas dans la liste de contrôle de cette demande. Rien n’a été modifié. Rouvrez Configurer.`,
  nothingToCorrect: (id) =>
    `Rien ne diffère de ce qui figure pour ${id} ; rien n’a donc été modifié. Changez un champ, ou fermez le formulaire.`,
  busy: (id) => `D’autres modifient ${id} en ce moment même. Rien n’a été modifié. Réessayez.`,
  fromElsewhere: {
    outside:
      'Votre compte appartient à une autre organisation, et je ne travaille que pour les collaborateurs de celle-ci : adressez-vous à la personne qui vous a invité.',
    gone: 'Votre compte est désactivé ici, je ne peux donc rien faire pour vous : adressez-vous à l’administrateur de cette messagerie.',
    bot: 'Je ne travaille que pour des personnes, et ce compte est celui d’une application.',
  },
};
