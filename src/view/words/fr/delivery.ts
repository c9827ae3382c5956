import type { Words } from '../en';
import { plural } from './terms';

export const delivery: Words['delivery'] = {
  everything: 'Tout a été remis, ou est en chemin.',
  title: (count) => `Non remis (${count})`,
  givenUp: 'Remise impossible',
  waits: 'En attente d’une intervention',
  moreFollow: (count) => `et ${count} de plus, qui suivront ceux-ci.`,
  what: {
    draw: 'Une fiche dans un canal',
    line: 'Une ligne sous une fiche',
    direct: 'Un message à une personne',
    notice: 'Un message dans un canal',
    mail: 'Un e-mail',
    nudge: 'Un rappel',
    expiry: 'Un avis d’échéance de certificat',
    digest: 'La synthèse',
    export: 'Un export',
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
  reason: {
    'request-gone': 'La demande n’existe pas',
    'no-card': 'La fiche de la demande ne se trouve nulle part',
    'message-gone': 'Le message auquel il se rapporte a disparu',
    'no-mail-server': 'SMTP_URL n’est plus configuré',
    'no-files-in-teams': 'Teams n’accepte aucun fichier du bot',
    'outside-work': 'Aucun rappel en dehors des heures de service',
    'database-away': 'La base de données n’a pas répondu',
  },
  attachmentGone: (name) => `Le fichier joint ${name} a disparu`,
  noChannel: (feed) => `Aucun canal n’est choisi pour ${feed}`,
  notConnected: (platform) => `${platform} n’est pas connecté`,
  unknownKind: (kind) => `Cette version du bot ne connaît pas les messages de type ${kind}`,
  forAWeek: (reason) => `Non remis pendant une semaine ; dernière raison : ${reason}`,
  failedInside: (times, reason) => `${times} échecs à l’intérieur du bot : ${reason}`,
  noAnswer: (seconds) => `Aucune réponse en ${seconds} s`,
  advice: {
    chooseChannel: (feed) => `Tapez /ebox channel ${feed} dans le canal qui doit les recevoir.`,
    setCredentials: (platform) =>
      `Indiquez les identifiants de ${platform} et redémarrez, ou laissez ainsi : rien d’autre n’en dépend.`,
    slackInvite: (channel, bot) =>
      `Le bot n’est pas dans ${channel}, ou le canal a disparu. Invitez-le : tapez "/invite ${bot}" dans ${channel}.`,
    slackAskAdmin: (channel, bot) =>
      `L’espace de travail ne permet pas à ${bot} de publier dans ${channel}. Demandez à un administrateur de Slack de l’autoriser, ou choisissez un autre canal avec "/ebox channel".`,
    slackArchived: (channel) =>
      `${channel} est archivé. Désarchivez-le dans Slack, ou choisissez un autre canal avec "/ebox channel".`,
    slackFrozen: (channel) =>
      `${channel} est gelé. Choisissez un autre canal avec "/ebox channel".`,
    slackMissingScope: (bot) =>
      `Une autorisation manque à ${bot}. Comparez ses portées (scopes) avec manifests/slack.json, et réinstallez l’application.`,
    teamsBlocked:
      'Cette personne a bloqué l’application e-Box dans Teams. Elle la débloque dans sa conversation avec celle-ci.',
    teamsPersonal:
      'Cette personne n’a pas de conversation avec l’application e-Box dans Teams. Elle ajoute l’application (Applications, e-Box) et lui écrit « help ».',
    teamsGroup:
      'L’application e-Box n’est plus dans cette conversation. Ajoutez-la à nouveau (Applications, dans la conversation) et écrivez-y « @e-Box help ».',
    teamsChannel:
      'L’application e-Box n’est plus dans cette équipe. Ajoutez-la à nouveau (Gérer l’équipe, Applications) et écrivez « @e-Box help » dans le canal. Ou choisissez un autre canal en y écrivant « @e-Box channel requests ».',
  },
  told: {
    mailAbout: (mail, subject) => `${mail} (« ${subject} »)`,
    waits: (what, reason, advice) =>
      `${what} : en attente. ${reason}. ${advice} Ce qui attendait sera alors envoyé.`,
    dead: (what, reason) =>
      `${what} : remise impossible. ${reason}. Tapez /ebox undelivered pour une nouvelle tentative.`,
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
