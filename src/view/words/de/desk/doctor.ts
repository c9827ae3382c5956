import type { Words } from '../../en';

export const doctor: Words['doctor'] = {
  title: 'Zustand des Bots',
  onlyAdmin: 'Nur ein Administrator kann den Bot prüfen lassen.',
  overheard:
    'Alle hier lesen, was ich antworte. Schreiben Sie mir doctor in unserem persönlichen Chat.',
  changesNothing: 'Es wurde nichts geändert oder veröffentlicht.',
  summary: {
    ok: 'Alles, was ich geprüft habe, ist in Ordnung.',
    warning: 'Der Bot kann arbeiten. Einige Punkte sollten bekannt sein.',
    wrong: 'Etwas funktioniert nicht, solange es niemand behebt.',
  },
  level: { ok: 'In Ordnung', warning: 'Hinweis', wrong: 'Fehler' },
  area: {
    settings: 'Einstellungen',
    database: 'Datenbank',
    clock: 'Uhr',
    slack: 'Slack',
    teams: 'Teams',
    channels: 'Kanäle',
    roles: 'Rollen',
    mail: 'E-Mail',
    mailbox: 'Postfach',
    certificates: 'Zertifikate',
    calendar: 'Kalender',
  },
  said: {
    settingsRead: 'Alle Einstellungen sind brauchbar.',
    noChat: 'Kein Chatsystem ist verbunden.',
    database: {
      ready: 'Die Datenbank antwortet, ist aktualisiert und nimmt Daten an.',
      'not-migrated': 'Die Datenbank ist nicht auf dem Stand dieser Version.',
      standby: 'Die Datenbank ist eine Kopie, die nur liest.',
      'read-only': 'Die Datenbank liest nur: default_transaction_read_only ist eingeschaltet.',
      'no-rights': 'Der Benutzer von DATABASE_URL darf nicht in die Tabellen des Bots schreiben.',
    },
    embedded:
      'Es ist die eingebaute Datenbank: Ein Stromausfall kann die letzten Änderungen kosten.',
    databaseAway: (reason) => `Die Datenbank antwortet nicht: ${reason}`,
    databaseInUse:
      'Der Bot hat die eingebaute Datenbank geöffnet; ich kann sie daher nicht prüfen.',
    noDatabase: (folder) => `In ${folder} gibt es noch keine Datenbank.`,
    clockRight: (where) => `Die Uhr dieser Maschine geht wie die von ${where}.`,
    clockWrong: (where, seconds) =>
      `Die Uhr dieser Maschine weicht um ${seconds} s von der von ${where} ab.`,
    clockAlone: 'Es gab keine andere Uhr, mit der sich die dieser Maschine vergleichen ließ.',
    slackOff: 'Slack ist nicht verbunden.',
    slackToken: (bot, team) => `Das Token ist das von ${bot} in ${team}.`,
    slackRefused: (reason) => `Slack ist mit diesem Token nicht nutzbar: ${reason}`,
    scopes: (count) => `Das Token hat alle ${count} Berechtigungen (Scopes).`,
    scopesMissing: (scopes) => `Dem Token fehlen Berechtigungen (Scopes): ${scopes}.`,
    scopesUntold: 'Slack hat nicht gesagt, welche Berechtigungen (Scopes) das Token hat.',
    drawings: (count) =>
      `Slack nimmt alle ${count} Karten, Formulare und Listen eines Beispielantrags an.`,
    drawingRefused: (what, reason) => `Slack würde „${what}“ ablehnen: ${reason}`,
    drawingsUnchecked: (reason) => `Slack hat Karten und Formulare nicht geprüft: ${reason}`,
    teamsOff: 'Teams ist nicht verbunden.',
    teamsAnonymous: 'Teams steht jedem auf dieser Maschine offen (TEAMS_ALLOW_ANONYMOUS).',
    teamsNowhere:
      'Die App ist noch nirgends installiert; das Token ließ sich daher nicht ausprobieren.',
    teamsToken: 'Teams antwortet dem Bot dort, wo er zuletzt aktiv war.',
    teamsPlaces: (places) => `Die App ist installiert in: ${places}.`,
    teamsRefused: (reason) => `Teams ist nicht nutzbar: ${reason}`,
    withoutAddress: (system, names) =>
      `${system} nennt keine E-Mail-Adresse von: ${names}. Ob sie ein zweites Konto haben, ist nur aus link bekannt, und die Funktionstrennung stützt sich allein darauf.`,
    withoutChat: (names) =>
      `Diese Personen mit einer Rolle haben in Teams keinen Chat mit dem Bot: ${names}.`,
    feedNone: {
      requests: 'Kein Kanal erhält die Karten der Anträge.',
      approvals: 'Kein Kanal erhält die Fragen an das LSS.',
      digest: 'Kein Kanal erhält die tägliche Übersicht.',
    },
    feed: (channel, feed) => `${channel} erhält seine Nachrichten (${feed}).`,
    feedNotIn: (channel, feed) =>
      `Der Bot ist nicht in ${channel}, das Nachrichten erhalten soll (${feed}).`,
    feedArchived: (channel, feed) =>
      `${channel}, das Nachrichten erhalten soll (${feed}), ist archiviert.`,
    feedShared: (channel, feed) =>
      `Personen einer anderen Organisation lesen ${channel}, das Nachrichten erhält (${feed}): Es hat Gäste oder ist geteilt.`,
    feedUnknown: (channel, feed, reason) =>
      `Der Kanal ${channel} für Nachrichten (${feed}) lässt sich nicht prüfen: ${reason}`,
    roleHeld: (role, count) => `${role}: ${count}.`,
    roleEmpty: (role) => `Niemand hat die Rolle ${role}.`,
    groupEmpty: (role, group) =>
      `Slack zeigt kein Mitglied der Gruppe ${group}, die die Rolle ${role} hat.`,
    holdersLost: (role, names) =>
      `Konten mit der Rolle ${role}, die ausgeschieden, Apps oder von anderswo sind: ${names}.`,
    smtpOff:
      'Es wird keine E-Mail gesendet: Jede steht im Thread ihres Antrags zum Kopieren bereit.',
    smtp: (host) => `${host} nimmt unsere E-Mails an: Die Anmeldung gelang. Nichts wurde gesendet.`,
    smtpRefused: (host, reason) => `${host} nimmt unsere E-Mails nicht an: ${reason}`,
    senderUnseen: (domain) =>
      `Ob ${domain} diesen Server zulässt (SPF) und seine E-Mails signiert (DKIM), ist von hier nicht zu sehen.`,
    imapOff: 'Es wird kein Postfach gelesen.',
    imap: (mailbox) => `${mailbox} lässt sich öffnen. Nichts wurde gelesen.`,
    imapRefused: (reason) => `Das Postfach lässt sich nicht lesen: ${reason}`,
    anchorsNone:
      'Es sind keine Vertrauensanker gesetzt: Wer ein Zertifikat ausgestellt hat, wird nicht geprüft.',
    anchorsUnread: 'Der Leser der Zertifikate startet nicht.',
    anchorProblem: (problem) => `Eine Datei von TRUST_ANCHORS ist unbrauchbar: ${problem}.`,
    anchor: (name, until) => `Vertrauensanker ${name}, bis ${until}.`,
    anchorEnds: (name, until) => `Der Vertrauensanker ${name} läuft am ${until} ab.`,
    anchorEnded: (name, until) => `Der Vertrauensanker ${name} ist am ${until} abgelaufen.`,
    holidays: (days) => `Freie Tage in den nächsten zwölf Monaten, ohne Wochenenden: ${days}.`,
    holidaysNone: 'Für die nächsten zwölf Monate ist kein Feiertag bekannt.',
    notInTime: (seconds) => `Keine Antwort innerhalb von ${seconds} s.`,
  },
  todo: {
    settings: 'Stellen Sie es ein, wie die Zeile sagt, und starten Sie den Bot neu.',
    noChat:
      'Verbinden Sie Slack (docs/connect-slack.md) oder Teams (docs/connect-teams.md). Um den Bot ohne sie auszuprobieren, bietet npm start einen lokalen Arbeitsbereich.',
    database: {
      'not-migrated': 'Starten Sie den Bot: Er aktualisiert sie beim Start.',
      standby: 'Nennen Sie den Hauptserver in DATABASE_URL, oder machen Sie die Kopie dazu.',
      'read-only': 'Schalten Sie es am Server aus: Bis dahin kann nichts festgehalten werden.',
      'no-rights':
        'Geben Sie ihm die Rechte, oder nennen Sie den Eigentümer der Tabellen in DATABASE_URL.',
    },
    embedded: 'Verwenden Sie Postgres (DATABASE_URL) für die tägliche Arbeit.',
    databaseAway: 'Prüfen Sie DATABASE_URL, und ob der Server läuft und diese Maschine zulässt.',
    databaseInUse: 'Geben Sie im Chat /ebox doctor ein, oder halten Sie zuerst den Bot an.',
    noDatabase: 'Starten Sie den Bot einmal, oder nennen Sie seinen Ordner in DATA_DIR.',
    clock: 'Stellen Sie die Zeit dieser Maschine per NTP: Slack lehnt fünf Minuten Abweichung ab.',
    clockAlone: 'Sorgen Sie dafür, dass auf dieser Maschine NTP läuft.',
    slackRefused:
      'Sehen Sie das Token unter OAuth & Permissions der Slack-App nach, setzen Sie SLACK_BOT_TOKEN und starten Sie neu.',
    scopes: 'Übernehmen Sie manifests/slack.json in die Slack-App und installieren Sie sie neu.',
    drawing: 'Melden Sie es denen, die den Code des Bots pflegen: Der Text nennt die Stelle.',
    later: 'Fragen Sie in einigen Minuten erneut.',
    teamsAnonymous: 'Setzen Sie für den echten Betrieb MICROSOFT_APP_ID und lassen Sie dies weg.',
    teamsNowhere:
      'Installieren Sie die App in einem Team und im persönlichen Chat: docs/connect-teams.md.',
    teamsRefused:
      'Prüfen Sie MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD, MICROSOFT_APP_TENANT_ID und MICROSOFT_APP_TYPE.',
    withoutAddress: {
      slack:
        'Geben Sie der App die Berechtigung users:read.email, oder lassen Sie link eingeben, wer zwei Konten hat.',
      teams:
        'Installieren Sie die App in einem Team, dem sie angehören, oder lassen Sie link eingeben, wer zwei Konten hat.',
    },
    withoutChat:
      'Sie erhalten dort keine Erinnerungen, bis die App für sie installiert ist und sie ihr einmal geschrieben haben.',
    feedNone: {
      requests: 'Geben Sie /ebox channel requests in dem Kanal ein, der sie erhalten soll.',
      approvals: 'Geben Sie /ebox channel approvals in dem Kanal ein, der sie erhalten soll.',
      digest: 'Geben Sie /ebox channel digest in dem Kanal ein, der sie erhalten soll.',
    },
    feedShared:
      'Wählen Sie mit /ebox channel einen eigenen Kanal, oder lassen Sie sie diesen verlassen: Sie lesen alle Karten.',
    invite: 'Laden Sie den Bot dorthin ein, oder wählen Sie mit /ebox channel einen anderen Kanal.',
    role: (role, setting) =>
      `Vergeben Sie sie mit /ebox grant @person ${role}, oder in ${setting}.`,
    group: (setting) =>
      `Prüfen Sie die ID der Gruppe in ${setting}, und ob das Token die Berechtigung usergroups:read hat.`,
    holders: (setting) => `Nehmen Sie sie mit /ebox revoke weg, oder aus ${setting}.`,
    smtpOff: 'Setzen Sie SMTP_URL, damit E-Mails gesendet werden.',
    smtp: 'Prüfen Sie SMTP_URL, und ob der Server diese Maschine senden lässt.',
    sender: 'Fragen Sie den Betreuer der Domäne: Ohne beides landen E-Mails im Spam-Ordner.',
    imap: 'Prüfen Sie IMAP_URL.',
    anchorsNone:
      'Legen Sie die Zertifikate der Aussteller in einen Ordner und nennen Sie ihn in TRUST_ANCHORS.',
    anchorsUnread: 'Das Protokoll des Bots sagt, warum.',
    anchorProblem: 'Ersetzen Sie die Datei, oder entfernen Sie sie.',
    anchor: 'Fügen Sie TRUST_ANCHORS das neue Zertifikat des Ausstellers hinzu.',
    holidays:
      'Melden Sie es denen, die den Code des Bots pflegen: Fristen würden freie Tage mitzählen.',
  },
};
