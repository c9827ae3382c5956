import type { Words } from '../en';
import { plural } from './terms';

export const answers: Words['answers'] = {
  fault: (reference) =>
    `L’enregistrement n’est pas possible pour l’instant, rien n’a été modifié. Réessayez dans une minute. Si cela persiste, communiquez à votre administrateur le numéro ${reference}.`,
  doubt: (reference) =>
    `Je ne peux pas dire si cela a été enregistré : la base de données a cessé de répondre. Vérifiez dans une minute si c’est fait : ce qui concerne une demande figure sur sa fiche. Sinon, recommencez. Si cela persiste, communiquez à votre administrateur le numéro ${reference}.`,
  limited: (seconds) =>
    `C’est plus en une fois que ce que j’accepte d’une seule personne. Rien n’a été modifié. Continuez dans ${seconds} ${plural(seconds, 'seconde', 'secondes')}.`,
  nobodyCalled: (name) =>
    `« ${name} » est arrivé comme un simple texte ; je ne peux donc pas savoir de quel compte il s’agit. Rien n’a été modifié. Tapez @ et choisissez la personne dans la liste qui s’ouvre.`,
  whichRequest: (word) =>
    `Quelle demande ? Tapez /ebox ${word} et son numéro, p. ex. DS-2026-0001.`,
  noId: (typed) =>
    `« ${typed} » n’est pas un numéro de demande. Il s’écrit DS-2026-0001 ; trouvez-le avec /ebox list all.`,
  roles: {
    onlyAdmin: {
      grant: 'Seul un administrateur peut donner des rôles. Rien n’a été modifié.',
      revoke: 'Seul un administrateur peut retirer des rôles. Rien n’a été modifié.',
    },
    how: (word, roles) => `Tapez /ebox ${word} @personne rôle, avec comme rôle ${roles}.`,
    hasAlready: (name, role, meaning) => `${name} a déjà le rôle ${role} (${meaning}).`,
    hasNow: (name, role, meaning) => `${name} a désormais le rôle ${role} (${meaning}).`,
    stillHas: (name, role, setting) =>
      `L’attribution est supprimée, mais ${name} garde le rôle ${role} par la configuration (${setting}).`,
    gone: (name, role) => `${name} n’a plus le rôle ${role}.`,
    notGranted: (name, role, setting) =>
      `${name} n’a pas reçu le rôle ${role} ici. Un rôle de la configuration (${setting}) se retire à cet endroit.`,
  },
  channel: {
    onlyStaff:
      'Seuls l’équipe et les administrateurs peuvent choisir les canaux. Rien n’a été modifié.',
    how: (feeds) => `Tapez /ebox channel suivi de ${feeds}, dans le canal lui-même.`,
    noChannel: {
      requests:
        'Ceci n’est pas un canal et ne peut donc pas recevoir les fiches des demandes. Rien n’a été modifié. Tapez /ebox channel requests dans le canal qui doit les recevoir.',
      approvals:
        'Ceci n’est pas un canal et ne peut donc pas recevoir les questions à l’ONSS. Rien n’a été modifié. Tapez /ebox channel approvals dans le canal qui doit les recevoir.',
      digest:
        'Ceci n’est pas un canal et ne peut donc pas recevoir la synthèse du jour. Rien n’a été modifié. Tapez /ebox channel digest dans le canal qui doit la recevoir.',
    },
    shared:
      'Des personnes d’une autre organisation sont dans ce canal (des invités, ou un canal partagé) et liraient toutes les demandes. Rien n’a été modifié. Choisissez un canal qui n’est qu’à vous.',
    onlyAdminMoves:
      'Seul un administrateur peut déplacer vers un autre canal ce qui est demandé à l’ONSS. Rien n’a été modifié.',
    gets: {
      requests:
        'Ce canal reçoit désormais les fiches des demandes. Les fiches publiées ailleurs y restent et sont tenues à jour. Si je n’en suis pas encore membre, invitez-moi.',
      approvals:
        'Ce canal reçoit désormais ce qui est demandé à l’ONSS. Les fiches publiées ailleurs y restent et sont tenues à jour. Si je n’en suis pas encore membre, invitez-moi.',
      digest:
        'Ce canal reçoit désormais la synthèse du jour. Les fiches publiées ailleurs y restent et sont tenues à jour. Si je n’en suis pas encore membre, invitez-moi.',
    },
  },
  blankForm: {
    onlyStaff:
      'Seuls l’équipe et les administrateurs reçoivent le formulaire vierge. Rien n’a été envoyé.',
    onItsWay: (id) =>
      `Le formulaire de ${id} vous arrive en message direct. Il est dans la langue du demandeur, avec ce qui est déjà connu.`,
    notInTeams: (id) =>
      `Dans Teams, je ne peux pas remettre de fichiers. Le formulaire est parti chez le demandeur avec la lettre d’accord ; dans Slack, /ebox form ${id} blank vous l’envoie.`,
    handed: (id) => `Le formulaire de demande d’envoi de ${id}, à remplir.`,
  },
  export: {
    onlyStaff: 'Seuls l’équipe et les administrateurs peuvent exporter. Rien n’a été exporté.',
    noId: (typed) =>
      `« ${typed} » n’est pas un numéro de demande. Tapez /ebox export pour toutes les demandes en CSV, /ebox export excel pour un classeur, ou /ebox export DS-2026-0001 pour une seule.`,
    notInTeams: (command) =>
      `Dans Teams, je ne peux pas remettre de fichiers. La personne qui exploite le bot l’obtient avec : ${command}. Dans Slack, /ebox export vous l’envoie.`,
    workbook: (most, command) =>
      `Toutes les demandes vous arrivent dans un classeur Excel, en message direct. Il contient les ${most} premières ; au-delà, il y a ${command}. L’export est consigné.`,
    csv: (most, command) =>
      `Toutes les demandes vous arrivent dans un fichier CSV, en message direct. S’il doit être ouvert dans Excel, tapez plutôt /ebox export excel : un classeur conserve les colonnes et les zéros. Il contient les ${most} premières ; au-delà, il y a ${command}. L’export est consigné.`,
    one: (id) =>
      `${id} vous arrive dans un fichier JSON, en message direct. L’export est consigné.`,
    all: (count) => `Toutes les demandes (${count}), comme demandé.`,
    first: (most, count, command) =>
      `Les ${most} premières demandes (${count}), comme demandé. Pour les avoir toutes : ${command}, là où le bot est installé.`,
    history: (id) => `${id} avec son historique, comme demandé.`,
    sheet: 'Demandes',
    heading: {
      request: 'Demande',
      organisation: 'Organisation concernée',
      cbe: 'Numéro d’entreprise',
      status: 'Statut',
      step: 'Étape',
      environment: 'Environnement',
      waitingFor: 'En attente',
      waitingSince: 'En attente depuis',
      heldSince: 'Suspendue depuis',
      assignedTo: 'Attribuée à',
      registeredBy: 'Enregistrée par',
      registeredAt: 'Enregistrée le',
      contactName: 'Nom de contact',
      contactEmail: 'E-mail de contact',
      language: 'Langue',
      useCases: 'Cas d’utilisation',
      recipients: 'Destinataires',
      documentsPerMonth: 'Documents par mois',
      loadPeaks: 'Pics d’envoi',
      plannedGoLive: 'Mise en production prévue',
      firstEnvironment: 'Premier environnement',
      closedAt: 'Clôturée le',
      lastChange: 'Dernière modification',
      lastChangeBy: 'Modifiée par',
      lastChangeAt: 'Modifiée le',
      removedAt: 'Données personnelles supprimées le',
    },
    certificateEnds: (environment) => `Fin du certificat ${environment}`,
  },
  link: {
    overheard:
      'Tout le monde lit ici mes réponses, et le code n’est que pour vous. Aucun code n’a été créé. Écrivez-moi link dans notre conversation personnelle.',
    noRole:
      'Seule une personne qui a un rôle peut lier des comptes : les messages d’un rôle suivraient. Rien n’a été modifié. Un administrateur peut en donner un avec /ebox grant.',
    code: (code, minutes) =>
      `Votre code est ${code}. Dans les ${minutes} minutes, écrivez-moi link ${code} en message direct, depuis votre autre compte. Ne le donnez à personne : quiconque le tape devient une seule personne avec vous.`,
    linked: (name, system) =>
      `C’est fait. Ce compte et ${name} dans ${system} appartiennent désormais à une seule personne : ce que l’un a fait compte pour l’autre, et les rappels arrivent une fois, là où vous étiez en dernier. Chaque compte garde ses rôles. unlink l’annule.`,
    unlinked: (system) =>
      `C’est fait. Ce compte et celui de ${system} ne sont plus liés. Chacun reçoit ses propres rappels.`,
    notLinked: 'Ce compte n’est lié à aucun autre. Rien n’a été modifié. Commencez par link.',
    already: (system) =>
      `Ce compte est déjà lié, à un compte de ${system}. Rien n’a été modifié. Mettez-y d’abord fin avec unlink.`,
    fault: {
      unknown:
        'Ce code n’a été donné à personne. Rien n’a été modifié. Vérifiez-le, ou tapez link depuis votre autre compte pour en avoir un nouveau.',
      expired:
        'Ce code a expiré. Rien n’a été modifié. Tapez link depuis votre autre compte pour en avoir un nouveau.',
      used: 'Ce code a déjà servi. Rien n’a été modifié. Tapez link depuis votre autre compte pour en avoir un nouveau.',
      'tried-too-often':
        'Trop de codes n’ont pas fonctionné. Rien n’a été modifié. Attendez dix minutes, puis tapez link depuis votre autre compte pour en avoir un nouveau.',
      itself:
        'C’est le compte qui a demandé le code. Rien n’a été modifié. Tapez-le depuis votre autre compte.',
      'linked-already':
        'Ce compte est déjà lié à un autre. Rien n’a été modifié. Mettez-y d’abord fin avec unlink.',
      'other-linked-already':
        'Le compte qui a demandé ce code est déjà lié à un autre. Rien n’a été modifié. Tapez-y d’abord unlink.',
    },
  },
  away: {
    noRole:
      'Seule une personne qui a un rôle peut noter une absence : équipe eBoxIntegration, gestionnaires de l’ONSS et équipe e-Box. Rien n’a été modifié.',
    noneNoted: 'Aucune absence n’est notée pour vous.',
    calledOff: 'Votre absence est annulée : tout vous parvient à nouveau.',
    noted: (absence) => `C’est noté : ${absence}. /ebox away off annule cette absence.`,
  },
  undelivered: {
    noRole:
      'Seuls l’équipe et les administrateurs peuvent voir ce qui n’a pas été remis, et le faire renvoyer ou l’abandonner. Rien n’a été modifié.',
    givenUp:
      'Le message est abandonné : il ne sera plus envoyé. Ce qui attendait derrière suit son cours.',
    inHand:
      'Le message est en cours d’envoi, rien n’a donc été modifié. S’il figure encore ci-dessous dans une minute, appuyez à nouveau sur Abandonner.',
    notWaiting:
      'Le message n’attend plus : il a été remis entre-temps, ou une nouvelle tentative est en cours. Rien n’a été modifié.',
    queued:
      'Une nouvelle tentative est en cours. Si elle échoue aussi, le message revient dans cette liste.',
    unknown: 'Il ne figure plus parmi les messages abandonnés. Rien n’a été modifié.',
  },
};
