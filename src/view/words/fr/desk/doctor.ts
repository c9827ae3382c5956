import type { Words } from '../../en';

export const doctor: Words['doctor'] = {
  title: 'État du bot',
  onlyAdmin: 'Seul un administrateur peut faire examiner le bot.',
  overheard:
    'Tout le monde ici lit ma réponse. Écrivez-moi doctor dans notre conversation personnelle.',
  changesNothing: 'Rien n’a été modifié ni publié.',
  summary: {
    ok: 'Tout ce que j’ai examiné est en ordre.',
    warning: 'Le bot peut travailler. Quelques points sont à signaler.',
    wrong: 'Quelque chose ne fonctionne pas tant que personne n’intervient.',
  },
  level: { ok: 'En ordre', warning: 'À signaler', wrong: 'Erreur' },
  area: {
    settings: 'Paramètres',
    database: 'Base de données',
    clock: 'Horloge',
    slack: 'Slack',
    teams: 'Teams',
    channels: 'Canaux',
    roles: 'Rôles',
    mail: 'E-mail',
    mailbox: 'Boîte aux lettres',
    certificates: 'Certificats',
    calendar: 'Calendrier',
  },
  said: {
    settingsRead: 'Tous les paramètres sont utilisables.',
    noChat: 'Aucun système de chat n’est connecté.',
    database: {
      ready: 'La base de données répond, elle est à jour et accepte l’écriture.',
      'not-migrated': 'La base de données n’est pas au niveau de cette version.',
      standby: 'La base de données est une réplique en lecture seule.',
      'read-only':
        'La base de données est en lecture seule : default_transaction_read_only est actif.',
      'no-rights': 'L’utilisateur de DATABASE_URL ne peut pas écrire dans les tables du bot.',
    },
    embedded:
      'C’est la base de données intégrée : une coupure de courant peut coûter les derniers changements.',
    databaseAway: (reason) => `La base de données ne répond pas : ${reason}`,
    databaseInUse: 'Le bot a ouvert la base de données intégrée ; je ne peux pas l’examiner.',
    noDatabase: (folder) => `Il n’y a pas encore de base de données dans ${folder}.`,
    clockRight: (where) => `L’horloge de cette machine suit celle de ${where}.`,
    clockWrong: (where, seconds) =>
      `L’horloge de cette machine s’écarte de ${seconds} s de celle de ${where}.`,
    clockAlone: 'Aucune autre horloge n’était disponible pour comparer celle de cette machine.',
    slackOff: 'Slack n’est pas connecté.',
    slackToken: (bot, team) => `Le jeton est celui de ${bot} dans ${team}.`,
    slackRefused: (reason) => `Slack n’est pas utilisable avec ce jeton : ${reason}`,
    scopes: (count) => `Le jeton a bien les ${count} autorisations (scopes).`,
    scopesMissing: (scopes) => `Il manque des autorisations (scopes) au jeton : ${scopes}.`,
    scopesUntold: 'Slack n’a pas indiqué les autorisations (scopes) du jeton.',
    drawings: (count) =>
      `Slack accepte les ${count} fiches, formulaires et listes d’une demande type.`,
    drawingRefused: (what, reason) => `Slack refuserait « ${what} » : ${reason}`,
    drawingsUnchecked: (reason) => `Slack n’a pas vérifié les fiches et formulaires : ${reason}`,
    teamsOff: 'Teams n’est pas connecté.',
    teamsAnonymous: 'Teams est ouvert à quiconque sur cette machine (TEAMS_ALLOW_ANONYMOUS).',
    teamsNowhere:
      'L’application n’est encore installée nulle part ; le jeton n’a donc pas pu être essayé.',
    teamsToken: 'Teams répond au bot là où il a été actif en dernier.',
    teamsPlaces: (places) => `L’application est installée dans : ${places}.`,
    teamsRefused: (reason) => `Teams n’est pas utilisable : ${reason}`,
    withoutAddress: (system, names) =>
      `${system} ne donne pas d’adresse e-mail pour : ${names}. Seule la commande link révèle un second compte, et la séparation des fonctions ne repose que sur elle.`,
    withoutChat: (names) =>
      `Ces titulaires d’un rôle n’ont pas de conversation avec le bot dans Teams : ${names}.`,
    feedNone: {
      requests: 'Aucun canal ne reçoit les fiches des demandes.',
      approvals: 'Aucun canal ne reçoit les questions posées à l’ONSS.',
      digest: 'Aucun canal ne reçoit la synthèse du jour.',
    },
    feed: (channel, feed) => `${channel} reçoit son flux (${feed}).`,
    feedNotIn: (channel, feed) =>
      `Le bot n’est pas dans ${channel}, qui doit recevoir un flux (${feed}).`,
    feedArchived: (channel, feed) =>
      `${channel}, qui doit recevoir un flux (${feed}), est archivé.`,
    feedShared: (channel, feed) =>
      `Des personnes d’une autre organisation lisent ${channel}, qui reçoit un flux (${feed}) : il a des invités, ou il est partagé.`,
    feedUnknown: (channel, feed, reason) =>
      `Le canal ${channel} d’un flux (${feed}) ne peut pas être examiné : ${reason}`,
    roleHeld: (role, count) => `${role} : ${count}.`,
    roleEmpty: (role) => `Personne n’a le rôle ${role}.`,
    groupEmpty: (role, group) =>
      `Slack ne montre aucun membre du groupe ${group}, qui a le rôle ${role}.`,
    holdersLost: (role, names) =>
      `Comptes avec le rôle ${role} qui sont partis, sont des applications ou viennent d’ailleurs : ${names}.`,
    smtpOff: 'Aucun e-mail n’est envoyé : chacun est prêt à être copié dans le fil de sa demande.',
    smtp: (host) => `${host} accepte nos e-mails : la connexion a réussi. Rien n’a été envoyé.`,
    smtpRefused: (host, reason) => `${host} n’accepte pas nos e-mails : ${reason}`,
    senderUnseen: (domain) =>
      `Je ne peux pas voir d’ici si ${domain} autorise ce serveur (SPF) et signe ses e-mails (DKIM).`,
    imapOff: 'Aucune boîte aux lettres n’est lue.',
    imap: (mailbox) => `${mailbox} peut être ouverte. Rien n’a été lu.`,
    imapRefused: (reason) => `La boîte aux lettres ne peut pas être lue : ${reason}`,
    anchorsNone:
      'Aucune ancre de confiance n’est définie : l’émetteur d’un certificat n’est pas vérifié.',
    anchorsUnread: 'Le lecteur de certificats ne démarre pas.',
    anchorProblem: (problem) => `Un fichier de TRUST_ANCHORS est inutilisable : ${problem}.`,
    anchor: (name, until) => `Ancre de confiance ${name}, jusqu’au ${until}.`,
    anchorEnds: (name, until) => `L’ancre de confiance ${name} expire le ${until}.`,
    anchorEnded: (name, until) => `L’ancre de confiance ${name} a expiré le ${until}.`,
    holidays: (days) => `Jours chômés des douze prochains mois, hors week-ends : ${days}.`,
    holidaysNone: 'Aucun jour férié n’est connu pour les douze prochains mois.',
    notInTime: (seconds) => `Pas de réponse en ${seconds} s.`,
  },
  todo: {
    settings: 'Corrigez selon cette ligne, puis redémarrez le bot.',
    noChat:
      'Connectez Slack (docs/connect-slack.md) ou Teams (docs/connect-teams.md). Pour essayer le bot sans eux, npm start propose un espace local.',
    database: {
      'not-migrated': 'Démarrez le bot : il met la base à jour à son démarrage.',
      standby: 'Indiquez le serveur primaire dans DATABASE_URL, ou promouvez la réplique.',
      'read-only': 'Désactivez-le sur le serveur : d’ici là, rien ne peut être enregistré.',
      'no-rights':
        'Donnez-lui les droits, ou indiquez le propriétaire des tables dans DATABASE_URL.',
    },
    embedded: 'Utilisez Postgres (DATABASE_URL) pour le travail quotidien.',
    databaseAway: 'Vérifiez DATABASE_URL, et que le serveur fonctionne et accepte cette machine.',
    databaseInUse: 'Tapez /ebox doctor dans le chat, ou arrêtez d’abord le bot.',
    noDatabase: 'Démarrez le bot une fois, ou indiquez son dossier dans DATA_DIR.',
    clock: 'Réglez l’heure de cette machine par NTP : Slack refuse un écart de cinq minutes.',
    clockAlone: 'Veillez à ce que NTP fonctionne sur cette machine.',
    slackRefused:
      'Consultez le jeton sous OAuth & Permissions de l’application Slack, définissez SLACK_BOT_TOKEN et redémarrez.',
    scopes: 'Reprenez manifests/slack.json dans l’application Slack, puis réinstallez-la.',
    drawing: 'Prévenez la personne qui s’occupe du code du bot : le texte indique l’endroit.',
    later: 'Redemandez dans quelques minutes.',
    teamsAnonymous: 'Pour un usage réel, définissez MICROSOFT_APP_ID et retirez ce paramètre.',
    teamsNowhere:
      'Installez l’application dans une équipe et en conversation personnelle : docs/connect-teams.md.',
    teamsRefused:
      'Vérifiez MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD, MICROSOFT_APP_TENANT_ID et MICROSOFT_APP_TYPE.',
    withoutAddress: {
      slack:
        'Donnez à l’application l’autorisation users:read.email, ou faites taper link à qui a deux comptes.',
      teams:
        'Installez l’application dans une équipe dont ils font partie, ou faites taper link à qui a deux comptes.',
    },
    withoutChat:
      'Ils n’y reçoivent aucun rappel tant que l’application n’est pas installée pour eux et qu’ils ne lui ont pas écrit une fois.',
    feedNone: {
      requests: 'Tapez /ebox channel requests dans le canal qui doit les recevoir.',
      approvals: 'Tapez /ebox channel approvals dans le canal qui doit les recevoir.',
      digest: 'Tapez /ebox channel digest dans le canal qui doit la recevoir.',
    },
    feedShared:
      'Choisissez avec /ebox channel un canal qui n’est qu’à vous, ou faites-leur quitter celui-ci : elles lisent toutes les fiches.',
    invite: 'Invitez-y le bot, ou choisissez un autre canal avec /ebox channel.',
    role: (role, setting) => `Donnez-le avec /ebox grant @person ${role}, ou dans ${setting}.`,
    group: (setting) =>
      `Vérifiez l’identifiant du groupe dans ${setting}, et que le jeton a l’autorisation usergroups:read.`,
    holders: (setting) => `Retirez-les avec /ebox revoke, ou de ${setting}.`,
    smtpOff: 'Définissez SMTP_URL pour que les e-mails soient envoyés.',
    smtp: 'Vérifiez SMTP_URL, et que le serveur autorise cette machine à envoyer.',
    sender:
      'Demandez au responsable du domaine : sans cela, les e-mails finissent dans les indésirables.',
    imap: 'Vérifiez IMAP_URL.',
    anchorsNone:
      'Placez les certificats des émetteurs dans un dossier et indiquez-le dans TRUST_ANCHORS.',
    anchorsUnread: 'Le journal du bot en donne la raison.',
    anchorProblem: 'Remplacez le fichier, ou enlevez-le.',
    anchor: 'Ajoutez le nouveau certificat de l’émetteur à TRUST_ANCHORS.',
    holidays:
      'Prévenez la personne qui s’occupe du code du bot : les délais compteraient des jours chômés.',
  },
};
