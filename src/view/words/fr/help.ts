import type { Words } from '../en';

export const help: Words['help'] = {
  groups: {
    look: 'Consulter',
    staff: 'Équipe eBoxIntegration',
    reminders: 'Rappels',
    admin: 'Administration',
  },
  does: {
    stats: 'la durée des étapes, où les demandes stagnent, et leur issue',
    home: 'ce qui vous attend, ce que vous avez fait récemment, vos e-mails, absence et langue',
    list: 'trouver des demandes',
    show: 'la fiche d’une demande, avec ce que vous pouvez faire',
    digest: 'ce qui attend qui aujourd’hui, et ce qui est en retard',
    history: 'tout ce qui s’est passé',
    new: 'enregistrer une demande',
    form: 'encoder le formulaire de demande d’envoi complété ; avec « blank » après le numéro, le formulaire à remplir',
    correct: 'corriger ce qui est enregistré, ou la demande formelle',
    csr: 'contrôler une demande de signature avant la commande du certificat',
    certificate: 'déposer un certificat et le contrôler',
    note: 'écrire une note pour vos collègues',
    assign: 'dire à qui revient la demande',
    export: 'toutes les demandes en CSV, ou une en JSON, envoyées à vous seul',
    hold: 'arrêter le délai, le relancer, clôturer la demande',
    mail: 'les e-mails reçus qui attendent quelqu’un',
    write: 'un e-mail au demandeur, avec vos mots',
    undelivered: 'les messages qui ne sont pas arrivés, avec un bouton pour réessayer',
    snooze: 'aucun rappel jusqu’à la date de votre choix',
    away: 'dire quand vous êtes absent et qui vous remplace',
    link: 'votre compte ici et celui de l’autre messagerie sont à la même personne, ou non',
    grant: 'rôles : staff, nsso, ebox, admin',
    channel: 'ce canal reçoit ce flux',
    language: 'en quelle langue je vous écris, et pourquoi ; en choisir une autre',
    import:
      'reprendre d’une feuille de calcul ce qui est en cours ailleurs : montré d’abord, enregistré quand vous appuyez',
    doctor: 'examiner le bot : ce qui va, et que faire du reste',
    languageHere: 'ce qui est publié dans ce canal est dans cette langue',
  },
  title: 'Raccordement e-Box',
  summary: 'Ce que vous pouvez taper au bot e-Box',
  whatIAm:
    'Je gère le raccordement des Document Senders de l’e-Box, de la première demande à la mise en production. Tout le reste se fait avec les boutons de la fiche d’une demande.',
  where:
    'Dans Teams, et dans un message direct à mon attention dans Slack, les mêmes mots fonctionnent sans /ebox.',
  noRole:
    'Vous n’avez pas encore de rôle ici ; je ne peux donc que vous montrer cette aide. Un administrateur peut vous en donner un avec /ebox grant.',
  roles: (roles) => `Vos rôles : ${roles}.`,
  didYouMean: (word, nearest) =>
    `Je ne connais pas « ${word} ». Vouliez-vous dire /ebox ${nearest} ?`,
  oldButton: 'Je ne connais plus ce bouton. Rien n’a été modifié.',
  oldForm: 'Je ne connais plus ce formulaire. Rien n’a été modifié. Rouvrez-le.',
};
