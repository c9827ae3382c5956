import type { Words } from '../en';
import { plural } from './terms';

export const delivery: Words['delivery'] = {
  everything: 'Tout a été remis, ou est en chemin.',
  title: (count) => `Non remis (${count})`,
  givenUp: 'Remise impossible',
  cameBack: 'Revenus',
  waits: 'En attente d’une intervention',
  moreFollow: (count) => `et ${count} de plus, qui suivront ceux-ci.`,
  what: {
    draw: 'Une fiche dans un canal',
    line: 'Une ligne sous une fiche',
    direct: 'Un message à une personne',
    notice: 'Un message dans un canal',
    mail: 'Un e-mail',
    'mail-card': 'La carte d’un e-mail reçu',
    'mail-text': 'Un e-mail reçu, en fichier',
    nudge: 'Un rappel',
    expiry: 'Un avis d’échéance de certificat',
    digest: 'La synthèse',
    export: 'Un export',
    'blank-form': 'Un formulaire à remplir',
    file: 'Un fichier',
    'slow-file': 'Un fichier qui a pris du temps',
    invitation: 'Une réunion de lancement pour l’agenda d’un collègue',
  },
  whatOf: (what, about) => `${what} (${about})`,
  triedAgainInVain: (by, at) => [
    'Nouvelle tentative de ',
    { person: by, mention: false },
    ', ',
    { date: at, style: 'moment' },
    ', en vain.',
  ],
  alreadyTried: (by, at) => [
    'Nouvelle tentative déjà demandée par ',
    { person: by, mention: false },
    ', ',
    { date: at, style: 'moment' },
    '.',
  ],
  alreadyTriedBy: (name) => `Nouvelle tentative déjà demandée par ${name}.`,
  alreadyGivenUp: (by, at) => [
    'Déjà abandonné par ',
    { person: by, mention: false },
    ', ',
    { date: at, style: 'moment' },
    '.',
  ],
  alreadyGivenUpBy: (name) => `Déjà abandonné par ${name}.`,
  wasGivenUp: (by, at) => [
    'Rien n’a été modifié, le message a été abandonné par ',
    { person: by, mention: false },
    ', ',
    { date: at, style: 'moment' },
    '.',
  ],
  wasGivenUpBy: (name) => `Rien n’a été modifié, le message a été abandonné par ${name}.`,
  first: (isOne, what) => (isOne ? `Il s’agit de : ${what}.` : `Le premier : ${what}.`),
  givenUpAt: (at, reason) => ['Échec définitif le ', { date: at, style: 'moment' }, ` : ${reason}`],
  tooOld: 'Son jour est passé, elle n’est donc plus envoyée : /ebox digest montre celle du jour.',
  messages: (count) => `${count} ${plural(count, 'message', 'messages')}`,
  byMail: (messages) => `${messages} par e-mail`,
  toPerson: (messages, system) => `${messages} à une personne dans ${system}`,
  toFeed: (messages, feed, system) => `${messages} pour le canal ${feed} dans ${system}`,
  waitsSince: (since, reason) => ['Depuis le ', { date: since, style: 'moment' }, ` : ${reason}`],
  noReason: 'aucune raison n’est connue',
  why: {
    askedToWait: (system, seconds) => `${system} demande d’attendre ${seconds} s`,
    notDue: 'ce sera pour plus tard',
    outsideHours: 'aucun rappel n’est envoyé en dehors des heures de travail',
    database: 'la base de données n’a pas répondu',
    noAnswer: (seconds) => `aucune réponse n’est venue en ${seconds} s`,
    httpStatus: (system, method, status) => `${system} a répondu HTTP ${status} à ${method}`,
    answeredWith: (system, method, error) => `${system} a répondu ${error} à ${method}`,
    noSense: (system, method) => `la réponse de ${system} à ${method} est incompréhensible`,
    unreachedFor: (system, method, words) => `${system} est injoignable pour ${method} : ${words}`,
    unreached: (system, words) => `${system} est injoignable : ${words}`,
    foreignHost: (system) =>
      `${system} a indiqué pour le fichier une adresse qui ne lui appartient pas`,
    token: (why) => `le jeton du bot : ${why}`,
    person: (name, why) => `il est impossible d’écrire à ${name} : ${why}`,
    teamsStatus: (status, error) => `Teams a répondu ${status}${error === '' ? '' : ` (${error})`}`,
    noToken: (words) => `Microsoft n’a pas donné de jeton au bot : « ${words} »`,
    credentials: (why) => `les identifiants du bot : ${why}`,
    conversationUnknown: 'Teams n’a pas signalé cette conversation au bot',
    takesNoFile: (system) => `${system} n’accepte pas de fichier du bot`,
    noDirectory: 'l’annuaire n’a pas répondu',
    noDirectoryMail:
      'l’annuaire n’a pas d’adresse e-mail de ce collègue. Transférez-lui l’invitation',
    mailAddress:
      'l’adresse e-mail de contact n’est pas une adresse unique et valable. Vérifiez-la auprès du demandeur',
    mailToken: (host, words) =>
      `${host} ne donne pas de jeton pour le serveur de messagerie : « ${words} »`,
    mailTokenAway: (host, status) =>
      status === ''
        ? `${host} est injoignable et ne donne pas de jeton ; une nouvelle demande suivra`
        : `${host} répond ${status} au lieu de donner un jeton ; une nouvelle demande suivra`,
    noMailPassword:
      'SMTP_URL contient un utilisateur sans mot de passe. Ajoutez-le, ou définissez MAIL_OAUTH_CLIENT_ID',
    mailLogin: (words) => `le serveur de messagerie demande d’autres identifiants : ${words}`,
    mailSender: (words) => `le serveur de messagerie refuse notre adresse d’expéditeur : ${words}`,
    mailServer: (words) => `le serveur de messagerie ne nous accepte pas : ${words}`,
    mailRecipient: (words) =>
      `le serveur de messagerie refuse le destinataire : ${words}. Vérifiez l’adresse auprès du demandeur`,
    mailRefused: (words) => `le serveur de messagerie refuse l’e-mail : ${words}`,
    week: (why) => `non remis depuis une semaine ; dernière raison : ${why}`,
    failedInside: (times, why) => `${times} échecs dans le bot : ${why}`,
    gone: 'le message dont il dépend n’existe plus',
    noRequest: 'la demande n’existe pas',
    noCard: 'la fiche de la demande ne se trouve nulle part',
    noSmtp: 'SMTP_URL n’est plus défini',
    noFile: (name) => `le fichier joint ${name} n’existe plus`,
    notMade: (name) => `le formulaire ${name} n’a pas pu être établi`,
    unknownKind: (kind) => `cette version du bot ne connaît pas les messages de type ${kind}`,
    noChannel: (feed) => `aucun canal n’est choisi pour ${feed}`,
    notConnected: (system) => `${system} n’est pas connecté`,
  },
  token: {
    secretValue: (secret) =>
      `Copiez dans ${secret} la valeur du secret, et non son identifiant, puis redémarrez le bot.`,
    secretEnded: (secret) =>
      `Le secret a expiré : créez-en un nouveau pour l’application dans Entra, indiquez-le dans ${secret}, puis redémarrez le bot.`,
    noApp: (id, tenant) =>
      `L’organisation ne connaît pas cette application : vérifiez ${id} et ${tenant}, puis redémarrez le bot.`,
    noTenant: (tenant) =>
      `Cette organisation n’existe pas : vérifiez ${tenant}, puis redémarrez le bot.`,
    client: (id, secret) => `Vérifiez ${id} et ${secret}, puis redémarrez le bot.`,
    rights:
      'Accordez à l’application les autorisations d’application IMAP.AccessAsApp et SMTP.SendAsApp, avec le consentement d’un administrateur, et à son principal de service l’accès complet à la boîte aux lettres (docs/connect-mail.md).',
    mailbox:
      'Accordez à l’application l’autorisation d’application IMAP.AccessAsApp, avec le consentement d’un administrateur, et à son principal de service l’accès complet à la boîte aux lettres (docs/connect-mail.md).',
    other: (all) =>
      `Vérifiez l’application dans Entra et les variables qui commencent par ${all}, puis redémarrez le bot.`,
  },
  mailboxTrouble: {
    tokenRefused: (user, words) =>
      `Le serveur de messagerie refuse le jeton pour ${user} : « ${words} ».`,
    login: (words) =>
      `Le serveur de messagerie refuse l’utilisateur ou le mot de passe d’IMAP_URL : « ${words} ».`,
    folder: (folder, words) =>
      `Le serveur de messagerie refuse d’ouvrir ${folder} : « ${words} ». Vérifiez le dossier dans IMAP_URL.`,
    away: (server, words) => `Le serveur de messagerie ${server} est injoignable (${words}).`,
  },
  accounts: {
    user_disabled: 'le compte est désactivé (user_disabled)',
    user_not_found: 'Slack ne connaît pas ce compte (user_not_found)',
    cannot_dm_bot: 'le compte est celui d’une application (cannot_dm_bot)',
  },
  advice: {
    invite: (channel, bot) =>
      `Le bot n’est pas dans ${channel}, ou le canal n’existe plus. Invitez-le : tapez « /invite ${bot} » dans ${channel}.`,
    askAdmin: (channel, bot) =>
      `L’espace de travail ne permet pas à ${bot} de publier dans ${channel}. Demandez à un admin de Slack de l’autoriser.`,
    archived: (channel) => `${channel} est archivé. Désarchivez-le dans Slack.`,
    frozen: (channel) => `${channel} est gelé. Un admin de Slack peut le débloquer.`,
    scopes: (bot) =>
      `Une autorisation manque à ${bot}. Comparez ses autorisations avec manifests/slack.json et réinstallez l’application.`,
    appBlocked:
      'Un admin de Teams a bloqué l’application e-Box. Il peut la réautoriser dans le centre d’administration Teams (Applications Teams, Gérer les applications).',
    otherCloud:
      'L’application e-Box est enregistrée dans un autre cloud Microsoft que celui de cette organisation. L’exploitant du bot doit l’enregistrer dans le bon.',
    personBlocked: (name) =>
      `${name ?? 'Cette personne'} a bloqué l’application e-Box dans Teams et peut la débloquer dans sa conversation avec elle.`,
    noChat: (name) =>
      `${name ?? 'Cette personne'} n’a pas de conversation avec l’application e-Box dans Teams.`,
    mayNotWrite: (place) =>
      `L’application e-Box ne peut pas écrire dans ${place} dans Teams. Demandez à un propriétaire de l’autoriser.`,
    notIn: (place) => `L’application e-Box n’est plus dans ${place} dans Teams.`,
    smtpLogin:
      'Vérifiez le nom d’utilisateur et le mot de passe dans SMTP_URL, puis redémarrez le bot.',
    mailFrom:
      'Indiquez dans MAIL_FROM une adresse que le serveur de SMTP_URL accepte, puis redémarrez le bot.',
    smtpAllow:
      'Demandez à l’exploitant du serveur de SMTP_URL d’autoriser cette machine à envoyer, avec TLS si une connexion est requise.',
    choose: (command) => `Tapez ${command} dans le canal qui doit les recevoir.`,
    orChoose: (feed, command) =>
      `Vous pouvez aussi choisir un autre canal pour ${feed} : tapez-y ${command}.`,
    connect: (system) =>
      `Indiquez les identifiants de ${system} et redémarrez, ou laissez : rien d’autre n’en dépend.`,
  },
  addAgain: {
    personal: 'Il faut ajouter l’application (Applications, e-Box) et lui écrire « help ».',
    group:
      'Ajoutez-la de nouveau (Applications, dans la conversation) et écrivez-y « @e-Box help ».',
    channel:
      'Ajoutez-la de nouveau (Gérer l’équipe, Applications) et écrivez « @e-Box help » dans le canal.',
  },
  place: {
    personal: (name) =>
      name === null ? 'la conversation avec cette personne' : `la conversation avec ${name}`,
    group: (name) =>
      name === null ? 'la conversation de groupe' : `la conversation de groupe « ${name} »`,
    channel: (name, team) =>
      `le canal${name === null ? '' : ` « ${name} »`}${team === null ? '' : ` de l’équipe « ${team} »`}`,
  },
  removed: {
    one: (place) => `L’application e-Box a été retirée dans Teams, à cet endroit : ${place}.`,
    team: (team, channels) =>
      `L’application e-Box a été retirée de l’équipe « ${team} » (${channels} canaux) dans Teams.`,
    some: (place, channels) =>
      `L’application e-Box a été retirée d’une équipe dans Teams (${channels} canaux, dont ${place}).`,
  },
  told: {
    waits: (what, reason, advice) =>
      `En attente – ${what} : ${reason}. ${advice} L’envoi reprendra alors.`,
    worksAgain: (what) =>
      `Tout fonctionne à nouveau. Ce qui attendait est arrivé et la suite s’envoie : ${what}. Plus rien n’est à faire.`,
    dead: (what, reason) =>
      `Remise impossible – ${what} : ${reason}. Tapez /ebox undelivered pour réessayer ou pour y renoncer.`,
    back: (system, feeds) =>
      `Tout fonctionne à nouveau : le bot est de retour dans le canal ${system} pour ${feeds}. Plus rien n’est à faire.`,
    left: (what, feeds, advice, commands) =>
      `${what} Ce qui s’y publie attend (${feeds}) et sera envoyé dès que possible. ${advice} Vous pouvez aussi choisir un autre canal : tapez-y ${commands}.`,
    leftUnused: (what, advice) =>
      `${what} Aucun flux n’y est publié, rien n’attend donc. ${advice}`,
    linked: (name, system) =>
      `${name} dans ${system} a tapé votre code : ce compte-là et celui-ci appartiennent désormais à une seule personne. Ce n’était pas vous ? Tapez unlink.`,
    unlinked: (name, system) =>
      `${name} dans ${system} a mis fin au lien avec ce compte. Chacun reçoit de nouveau ses propres rappels.`,
    moved: {
      requests: (by) => [
        { person: by, mention: false },
        ' a déplacé les fiches des demandes vers un autre canal. Les fiches publiées ici restent et sont tenues à jour. Pour les avoir de nouveau ici : /ebox channel requests.',
      ],
      approvals: (by) => [
        { person: by, mention: false },
        ' a déplacé vers un autre canal ce qui est demandé à l’ONSS. Les fiches publiées ici restent et sont tenues à jour. Pour l’avoir de nouveau ici : /ebox channel approvals.',
      ],
      digest: (by) => [
        { person: by, mention: false },
        ' a déplacé la synthèse du jour vers un autre canal. Les fiches publiées ici restent et sont tenues à jour. Pour l’avoir de nouveau ici : /ebox channel digest.',
      ],
    },
    standIn: (name, from, until) =>
      `Vous remplacez ${name} du ${from} au ${until} : les rappels destinés à ${name} vous parviennent, et ce que vous faites dans son rôle est enregistré comme fait en son nom.`,
    standInOn: (name, day) =>
      `Vous remplacez ${name} le ${day} : les rappels destinés à ${name} vous parviennent, et ce que vous faites dans son rôle est enregistré comme fait en son nom.`,
  },
};
