import type { Words } from '../en';
import { plural } from './terms';

export const delivery: Words['delivery'] = {
  everything: 'Alles wurde zugestellt oder ist unterwegs.',
  title: (count) => `Nicht zugestellt (${count})`,
  givenUp: 'Konnte nicht zugestellt werden',
  cameBack: 'Zurückgekommen',
  waits: 'Wartet, bis jemand etwas tut',
  moreFollow: (count) => `und ${count} weitere, die auf diese folgen.`,
  what: {
    draw: 'Eine Karte in einem Kanal',
    line: 'Eine Zeile unter einer Karte',
    direct: 'Eine Nachricht an eine Person',
    notice: 'Eine Nachricht an einen Kanal',
    mail: 'Eine E-Mail',
    'mail-card': 'Die Karte einer eingegangenen E-Mail',
    'mail-text': 'Eine eingegangene E-Mail, als Datei',
    nudge: 'Eine Erinnerung',
    expiry: 'Ein Hinweis auf ein ablaufendes Zertifikat',
    digest: 'Die Übersicht',
    export: 'Ein Export',
    'blank-form': 'Ein auszufüllendes Formular',
    file: 'Eine Datei',
    'slow-file': 'Eine Datei, die lange brauchte',
    invitation: 'Eine Auftaktbesprechung für den Kalender eines Kollegen',
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
  why: {
    askedToWait: (system, seconds) => `${system} bittet, ${seconds} s zu warten`,
    notDue: 'es ist für später',
    outsideHours: 'außerhalb der Arbeitszeit wird niemand erinnert',
    database: 'die Datenbank hat nicht geantwortet',
    noAnswer: (seconds) => `innerhalb von ${seconds} s kam keine Antwort`,
    httpStatus: (system, method, status) =>
      `${system} hat auf ${method} mit HTTP ${status} geantwortet`,
    answeredWith: (system, method, error) => `${system} hat auf ${method} mit ${error} geantwortet`,
    noSense: (system, method) => `die Antwort von ${system} auf ${method} ist unverständlich`,
    unreachedFor: (system, method, words) =>
      `${system} ist für ${method} nicht erreichbar: ${words}`,
    unreached: (system, words) => `${system} ist nicht erreichbar: ${words}`,
    foreignHost: (system) =>
      `${system} hat für die Datei eine Adresse genannt, die nicht zu ${system} gehört`,
    token: (why) => `das Token des Bots: ${why}`,
    person: (name, why) => `an ${name} kann nicht geschrieben werden: ${why}`,
    teamsStatus: (status, error) =>
      `Teams hat mit ${status} geantwortet${error === '' ? '' : ` (${error})`}`,
    noToken: (words) => `Microsoft hat dem Bot kein Token gegeben: „${words}“`,
    credentials: (why) => `die Zugangsdaten des Bots: ${why}`,
    conversationUnknown: 'Teams hat dem Bot diese Unterhaltung nicht mitgeteilt',
    takesNoFile: (system) => `${system} nimmt vom Bot keine Datei an`,
    noDirectory: 'das Verzeichnis hat nicht geantwortet',
    noDirectoryMail:
      'das Verzeichnis hat keine E-Mail-Adresse dieser Person. Leiten Sie die Einladung weiter',
    mailAddress:
      'die E-Mail-Adresse der Kontaktperson ist keine einzelne gültige Adresse. Prüfen Sie sie mit dem Antragsteller',
    mailToken: (host, words) => `${host} gibt kein Token für den Mailserver: „${words}“`,
    mailTokenAway: (host, status) =>
      status === ''
        ? `${host} ist für ein Token nicht erreichbar; es wird erneut angefragt`
        : `${host} antwortet mit ${status}, statt ein Token zu geben; es wird erneut angefragt`,
    noMailPassword:
      'SMTP_URL enthält einen Benutzer ohne Passwort. Ergänzen Sie es, oder setzen Sie MAIL_OAUTH_CLIENT_ID',
    mailLogin: (words) => `der Mailserver verlangt andere Zugangsdaten: ${words}`,
    mailSender: (words) => `der Mailserver lehnt unsere Absenderadresse ab: ${words}`,
    mailServer: (words) => `der Mailserver bedient uns nicht: ${words}`,
    mailRecipient: (words) =>
      `der Mailserver lehnt den Empfänger ab: ${words}. Prüfen Sie die Adresse mit dem Antragsteller`,
    mailRefused: (words) => `der Mailserver lehnt die E-Mail ab: ${words}`,
    week: (why) => `eine Woche lang nicht zugestellt; der letzte Grund war: ${why}`,
    failedInside: (times, why) => `${times} Mal im Bot selbst gescheitert: ${why}`,
    gone: 'die Nachricht, zu der sie gehört, gibt es nicht mehr',
    noRequest: 'den Antrag gibt es nicht',
    noCard: 'die Karte des Antrags steht nirgends',
    noSmtp: 'SMTP_URL ist nicht mehr gesetzt',
    noFile: (name) => `die angehängte Datei ${name} gibt es nicht mehr`,
    notMade: (name) => `das Formular ${name} konnte nicht erstellt werden`,
    unknownKind: (kind) => `diese Version des Bots kennt keine Nachricht der Art ${kind}`,
    noChannel: (feed) => `für ${feed} ist kein Kanal gewählt`,
    notConnected: (system) => `${system} ist nicht verbunden`,
  },
  token: {
    secretValue: (secret) =>
      `Kopieren Sie den Wert des Geheimnisses, nicht seine ID, nach ${secret} und starten Sie den Bot neu.`,
    secretEnded: (secret) =>
      `Das Geheimnis ist abgelaufen: Erstellen Sie in Entra ein neues für die App, setzen Sie ${secret} und starten Sie den Bot neu.`,
    noApp: (id, tenant) =>
      `Der Mandant kennt diese App nicht: Prüfen Sie ${id} und ${tenant} und starten Sie den Bot neu.`,
    noTenant: (tenant) =>
      `Diesen Mandanten gibt es nicht: Prüfen Sie ${tenant} und starten Sie den Bot neu.`,
    client: (id, secret) => `Prüfen Sie ${id} und ${secret} und starten Sie den Bot neu.`,
    rights:
      'Erteilen Sie der App die Anwendungsberechtigungen IMAP.AccessAsApp und SMTP.SendAsApp mit Zustimmung eines Administrators, und ihrem Dienstprinzipal Vollzugriff auf das Postfach (docs/connect-mail.md).',
    mailbox:
      'Erteilen Sie der App die Anwendungsberechtigung IMAP.AccessAsApp mit Zustimmung eines Administrators, und ihrem Dienstprinzipal Vollzugriff auf das Postfach (docs/connect-mail.md).',
    other: (all) =>
      `Prüfen Sie die App in Entra und die Variablen, die mit ${all} beginnen, und starten Sie den Bot neu.`,
  },
  mailboxTrouble: {
    tokenRefused: (user, words) => `Der Mailserver lehnt das Token für ${user} ab: „${words}“.`,
    login: (words) =>
      `Der Mailserver lehnt den Benutzer oder das Passwort von IMAP_URL ab: „${words}“.`,
    folder: (folder, words) =>
      `Der Mailserver verweigert das Öffnen von ${folder}: „${words}“. Prüfen Sie den Ordner in IMAP_URL.`,
    away: (server, words) => `Der Mailserver ${server} ist nicht erreichbar (${words}).`,
  },
  accounts: {
    user_disabled: 'das Konto ist deaktiviert (user_disabled)',
    user_not_found: 'Slack kennt dieses Konto nicht (user_not_found)',
    cannot_dm_bot: 'das Konto gehört einer App (cannot_dm_bot)',
  },
  advice: {
    invite: (channel, bot) =>
      `Der Bot ist nicht in ${channel}, oder den Kanal gibt es nicht mehr. Laden Sie ihn ein: Geben Sie „/invite ${bot}“ in ${channel} ein.`,
    askAdmin: (channel, bot) =>
      `Der Workspace lässt ${bot} nicht in ${channel} schreiben. Bitten Sie einen Admin von Slack, es zu erlauben.`,
    archived: (channel) =>
      `${channel} ist archiviert. Holen Sie den Kanal in Slack aus dem Archiv.`,
    frozen: (channel) =>
      `${channel} ist eingefroren. Ein Admin von Slack kann den Kanal freigeben.`,
    scopes: (bot) =>
      `Für ${bot} fehlt eine Berechtigung. Vergleichen Sie die Scopes mit manifests/slack.json und installieren Sie die App erneut.`,
    appBlocked:
      'Ein Admin von Teams hat die e-Box-App blockiert. Im Teams Admin Center (Teams-Apps, Apps verwalten) kann er sie wieder erlauben.',
    otherCloud:
      'Die e-Box-App ist in einer anderen Microsoft-Cloud registriert als der dieser Organisation. Der Betreiber des Bots registriert sie in der richtigen.',
    personBlocked: (name) =>
      `${name ?? 'Diese Person'} hat die e-Box-App in Teams blockiert und kann sie im Chat mit ihr wieder zulassen.`,
    noChat: (name) => `${name ?? 'Diese Person'} hat in Teams keinen Chat mit der e-Box-App.`,
    mayNotWrite: (place) =>
      `Die e-Box-App darf in Teams in ${place} nicht schreiben. Bitten Sie einen Besitzer, es zu erlauben.`,
    notIn: (place) => `Die e-Box-App ist in Teams nicht mehr in ${place}.`,
    smtpLogin: 'Prüfen Sie Benutzername und Passwort in SMTP_URL und starten Sie den Bot neu.',
    mailFrom:
      'Setzen Sie MAIL_FROM auf eine Adresse, die der Server von SMTP_URL zulässt, und starten Sie den Bot neu.',
    smtpAllow:
      'Bitten Sie den Betreiber des Servers von SMTP_URL, diese Maschine senden zu lassen, mit TLS, wo eine Anmeldung nötig ist.',
    choose: (command) => `Geben Sie ${command} in dem Kanal ein, der sie erhalten soll.`,
    orChoose: (feed, command) =>
      `Oder wählen Sie einen anderen Kanal für ${feed}: Geben Sie dort ${command} ein.`,
    connect: (system) =>
      `Setzen Sie die Zugangsdaten von ${system} und starten Sie neu, oder lassen Sie es: Sonst wartet nichts darauf.`,
  },
  addAgain: {
    personal: 'Die App muss dort hinzugefügt (Apps, e-Box) und mit „help“ angeschrieben werden.',
    group: 'Fügen Sie sie dort wieder hinzu (Apps, im Chat) und schreiben Sie „@e-Box help“.',
    channel:
      'Fügen Sie sie dort wieder hinzu (Team verwalten, Apps) und schreiben Sie „@e-Box help“ im Kanal.',
  },
  /** Im Dativ, wie nach „in“ und „aus“. */
  place: {
    personal: (name) => (name === null ? 'dem Chat mit dieser Person' : `dem Chat mit ${name}`),
    group: (name) => (name === null ? 'dem Gruppenchat' : `dem Gruppenchat „${name}“`),
    channel: (name, team) =>
      `dem Kanal${name === null ? '' : ` „${name}“`}${team === null ? '' : ` des Teams „${team}“`}`,
  },
  removed: {
    one: (place) => `Die e-Box-App wurde in Teams aus ${place} entfernt.`,
    team: (team, channels) =>
      `Die e-Box-App wurde in Teams aus dem Team „${team}“ (${channels} Kanäle) entfernt.`,
    some: (place, channels) =>
      `Die e-Box-App wurde in Teams aus einem Team entfernt (${channels} Kanäle, auch aus ${place}).`,
  },
  told: {
    waits: (what, reason, advice) =>
      `Wartet – ${what}: ${reason}. ${advice} Was gewartet hat, wird dann gesandt.`,
    worksAgain: (what) =>
      `Es funktioniert wieder. Was gewartet hat, ist angekommen, und was dahinter wartet, folgt: ${what}. Niemand muss noch etwas tun.`,
    dead: (what, reason) =>
      `Nicht zustellbar – ${what}: ${reason}. Geben Sie /ebox undelivered ein, um es erneut zu versuchen oder darauf zu verzichten.`,
    back: (system, feeds) =>
      `Es funktioniert wieder: Der Bot ist zurück im Kanal von ${system} für ${feeds}. Niemand muss noch etwas tun.`,
    left: (what, feeds, advice, commands) =>
      `${what} Was dort veröffentlicht wird, wartet (${feeds}) und wird gesandt, sobald es geht. ${advice} Oder wählen Sie einen anderen Kanal: Geben Sie dort ${commands} ein.`,
    leftUnused: (what, advice) =>
      `${what} Dort wird nichts veröffentlicht, es wartet also nichts. ${advice}`,
    linked: (name, system) =>
      `${name} in ${system} hat Ihren Code eingegeben: Jenes Konto und dieses gehören jetzt einer Person. Waren Sie es nicht? Geben Sie unlink ein.`,
    unlinked: (name, system) =>
      `${name} in ${system} hat die Verknüpfung mit diesem Konto beendet. Jedes erhält wieder seine eigenen Erinnerungen.`,
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
