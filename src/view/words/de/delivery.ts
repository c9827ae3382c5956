import type { Words } from '../en';
import { plural } from './terms';

export const delivery: Words['delivery'] = {
  everything: 'Alles wurde zugestellt oder ist unterwegs.',
  title: (count) => `Nicht zugestellt (${count})`,
  givenUp: 'Konnte nicht zugestellt werden',
  waits: 'Wartet, bis jemand etwas tut',
  moreFollow: (count) => `und ${count} weitere, die auf diese folgen.`,
  what: {
    draw: 'Eine Karte in einem Kanal',
    line: 'Eine Zeile unter einer Karte',
    direct: 'Eine Nachricht an eine Person',
    notice: 'Eine Nachricht an einen Kanal',
    mail: 'Eine E-Mail',
    nudge: 'Eine Erinnerung',
    expiry: 'Ein Hinweis auf ein ablaufendes Zertifikat',
    digest: 'Die Übersicht',
    export: 'Ein Export',
  },
  whatOf: (what, about) => `${what} (${about})`,
  triedAgainInVain: (by, at) => [
    'Erneut versucht von ',
    { person: by, mention: false },
    ', ',
    { date: at, style: 'moment' },
    ', vergeblich.',
  ],
  alreadyTried: (by, at) => [
    'Bereits erneut versucht von ',
    { person: by, mention: false },
    ', ',
    { date: at, style: 'moment' },
    '.',
  ],
  alreadyTriedBy: (name) => `Bereits erneut versucht von ${name}.`,
  alreadyGivenUp: (by, at) => [
    'Bereits aufgegeben von ',
    { person: by, mention: false },
    ', ',
    { date: at, style: 'moment' },
    '.',
  ],
  alreadyGivenUpBy: (name) => `Bereits aufgegeben von ${name}.`,
  wasGivenUp: (by, at) => [
    'Nichts wurde geändert, aufgegeben von ',
    { person: by, mention: false },
    ', ',
    { date: at, style: 'moment' },
    '.',
  ],
  wasGivenUpBy: (name) => `Nichts wurde geändert, aufgegeben von ${name}.`,
  first: (isOne, what) => (isOne ? `Es ist: ${what}.` : `Die erste ist: ${what}.`),
  givenUpAt: (at, reason) => [
    'Endgültig gescheitert am ',
    { date: at, style: 'moment' },
    `: ${reason}`,
  ],
  tooOld: 'Ihr Tag ist vorbei, daher wird sie nicht mehr gesandt: /ebox digest zeigt die heutige.',
  messages: (count) => `${count} ${plural(count, 'Nachricht', 'Nachrichten')}`,
  byMail: (messages) => `${messages} per E-Mail`,
  toPerson: (messages, system) => `${messages} an eine Person in ${system}`,
  toFeed: (messages, feed, system) => `${messages} an den Kanal für ${feed} in ${system}`,
  waitsSince: (since, reason) => ['Seit ', { date: since, style: 'moment' }, `: ${reason}`],
  noReason: 'kein Grund ist bekannt',
  reason: {
    'request-gone': 'Den Antrag gibt es nicht',
    'no-card': 'Die Karte des Antrags steht nirgends',
    'message-gone': 'Die zugehörige Nachricht ist verschwunden',
    'no-mail-server': 'SMTP_URL ist nicht mehr gesetzt',
    'no-files-in-teams': 'Teams nimmt vom Bot keine Datei an',
    'outside-work': 'Außerhalb der Dienstzeiten wird niemand erinnert',
    'database-away': 'Die Datenbank antwortete nicht',
  },
  attachmentGone: (name) => `Die angehängte Datei ${name} ist verschwunden`,
  noChannel: (feed) => `Für ${feed} ist kein Kanal gewählt`,
  notConnected: (platform) => `${platform} ist nicht verbunden`,
  unknownKind: (kind) => `Diese Version des Bots kennt keine Nachrichten der Art ${kind}`,
  forAWeek: (reason) => `Eine Woche lang nicht zugestellt; der letzte Grund war: ${reason}`,
  failedInside: (times, reason) => `${times}-mal innerhalb des Bots gescheitert: ${reason}`,
  noAnswer: (seconds) => `Keine Antwort binnen ${seconds} s`,
  advice: {
    chooseChannel: (feed) =>
      `Geben Sie /ebox channel ${feed} in dem Kanal ein, der sie bekommen soll.`,
    setCredentials: (platform) =>
      `Setzen Sie die Zugangsdaten von ${platform} und starten Sie neu, oder lassen Sie es: Nichts anderes wartet darauf.`,
    slackInvite: (channel, bot) =>
      `Der Bot ist nicht in ${channel}, oder den Kanal gibt es nicht mehr. Laden Sie ihn ein: "/invite ${bot}" in ${channel}.`,
    slackAskAdmin: (channel, bot) =>
      `Der Workspace lässt ${bot} nicht in ${channel} schreiben. Bitten Sie einen Slack-Administrator um Erlaubnis, oder wählen Sie einen anderen Kanal mit "/ebox channel".`,
    slackArchived: (channel) =>
      `${channel} ist archiviert. Heben Sie das in Slack auf, oder wählen Sie einen anderen Kanal mit "/ebox channel".`,
    slackFrozen: (channel) =>
      `${channel} ist eingefroren. Wählen Sie einen anderen Kanal mit "/ebox channel".`,
    slackMissingScope: (bot) =>
      `${bot} fehlt eine Berechtigung. Vergleichen Sie die Scopes mit manifests/slack.json, und installieren Sie die App neu.`,
    teamsBlocked:
      'Diese Person hat die e-Box-App in Teams blockiert. Sie hebt das im Chat mit der App auf.',
    teamsPersonal:
      'Diese Person hat keinen Chat mit der e-Box-App in Teams. Sie fügt die App hinzu (Apps, e-Box) und schreibt ihr „help“.',
    teamsGroup:
      'Die e-Box-App ist nicht mehr in diesem Chat. Fügen Sie sie wieder hinzu (Apps, im Chat) und schreiben Sie dort „@e-Box help“.',
    teamsChannel:
      'Die e-Box-App ist nicht mehr in diesem Team. Fügen Sie sie wieder hinzu (Team verwalten, Apps) und schreiben Sie „@e-Box help“ im Kanal. Oder wählen Sie einen anderen Kanal und schreiben dort „@e-Box channel requests“.',
  },
  told: {
    mailAbout: (mail, subject) => `${mail} („${subject}“)`,
    waits: (what, reason, advice) =>
      `${what} muss warten: ${reason}. ${advice} Was wartete, wird dann gesandt.`,
    dead: (what, reason) =>
      `${what} konnte nicht zugestellt werden: ${reason}. Geben Sie /ebox undelivered ein, um es erneut versuchen zu lassen.`,
    moved: {
      requests: (by) => [
        { person: by, mention: false },
        ' hat die Karten der Anträge von hier in einen anderen Kanal verlegt. Karten, die hier stehen, bleiben und werden aktualisiert. Um sie wieder hier zu haben: /ebox channel requests.',
      ],
      approvals: (by) => [
        { person: by, mention: false },
        ' hat die Fragen an das LSS von hier in einen anderen Kanal verlegt. Karten, die hier stehen, bleiben und werden aktualisiert. Um sie wieder hier zu haben: /ebox channel approvals.',
      ],
      digest: (by) => [
        { person: by, mention: false },
        ' hat die Tagesübersicht von hier in einen anderen Kanal verlegt. Karten, die hier stehen, bleiben und werden aktualisiert. Um sie wieder hier zu haben: /ebox channel digest.',
      ],
    },
    standIn: (name, from, until) =>
      `Sie vertreten ${name} von ${from} bis ${until}: Erinnerungen an ${name} kommen zu Ihnen, und was Sie in dieser Rolle tun, wird als für ${name} getan verzeichnet.`,
    standInOn: (name, day) =>
      `Sie vertreten ${name} am ${day}: Erinnerungen an ${name} kommen zu Ihnen, und was Sie in dieser Rolle tun, wird als für ${name} getan verzeichnet.`,
  },
};
