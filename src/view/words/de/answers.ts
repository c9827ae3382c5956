import type { Words } from '../en';
import { plural } from './terms';

export const answers: Words['answers'] = {
  fault: (reference) =>
    `Speichern ist derzeit nicht möglich, nichts wurde geändert. Versuchen Sie es in einer Minute erneut. Dauert es an, nennen Sie Ihrem Administrator die Nummer ${reference}.`,
  doubt: (reference) =>
    `Ich kann nicht sagen, ob dies gespeichert wurde: Die Datenbank antwortete nicht mehr. Sehen Sie in einer Minute nach, ob es geschehen ist: Was einen Antrag betrifft, steht auf seiner Karte. Wenn nicht, tun Sie es noch einmal. Dauert es an, nennen Sie Ihrem Administrator die Nummer ${reference}.`,
  limited: (seconds) =>
    `Das war mehr auf einmal, als ich von einer Person annehme. Nichts wurde geändert. Weiter geht es in ${seconds} ${plural(seconds, 'Sekunde', 'Sekunden')}.`,
  nobodyCalled: (name) =>
    `„${name}“ kam als bloßer Text an, daher weiß ich nicht, welches Konto gemeint ist. Nichts wurde geändert. Tippen Sie @ und wählen Sie die Person aus der Liste, die sich öffnet.`,
  whichRequest: (word) =>
    `Welcher Antrag? Geben Sie /ebox ${word} und seine Nummer ein, z. B. DS-2026-0001.`,
  noId: (typed) =>
    `„${typed}“ ist keine Antragsnummer. Sie lautet etwa DS-2026-0001; Sie finden sie mit /ebox list all.`,
  roles: {
    onlyAdmin: {
      grant: 'Nur ein Administrator kann Rollen verleihen. Nichts wurde geändert.',
      revoke: 'Nur ein Administrator kann Rollen entziehen. Nichts wurde geändert.',
    },
    how: (word, roles) => `Geben Sie /ebox ${word} @Person Rolle ein; als Rolle ${roles}.`,
    hasAlready: (name, role, meaning) => `${name} hat die Rolle ${role} (${meaning}) bereits.`,
    hasNow: (name, role, meaning) => `${name} hat jetzt die Rolle ${role} (${meaning}).`,
    stillHas: (name, role, setting) =>
      `Die Verleihung ist aufgehoben, doch ${name} hat die Rolle ${role} noch durch die Konfiguration (${setting}).`,
    gone: (name, role) => `${name} hat die Rolle ${role} nicht mehr.`,
    notGranted: (name, role, setting) =>
      `${name} wurde die Rolle ${role} nicht im Chat verliehen. Eine Rolle der Konfiguration (${setting}) wird dort entzogen.`,
  },
  channel: {
    onlyStaff: 'Nur das Team oder ein Administrator kann die Kanäle wählen. Nichts wurde geändert.',
    how: (feeds) => `Geben Sie /ebox channel und ${feeds} ein, im Kanal selbst.`,
    noChannel: {
      requests:
        'Das ist kein Kanal und kann daher die Karten der Anträge nicht bekommen. Nichts wurde geändert. Geben Sie /ebox channel requests in dem Kanal ein, der sie bekommen soll.',
      approvals:
        'Das ist kein Kanal und kann daher die Fragen an das LSS nicht bekommen. Nichts wurde geändert. Geben Sie /ebox channel approvals in dem Kanal ein, der sie bekommen soll.',
      digest:
        'Das ist kein Kanal und kann daher die Tagesübersicht nicht bekommen. Nichts wurde geändert. Geben Sie /ebox channel digest in dem Kanal ein, der sie bekommen soll.',
    },
    shared:
      'In diesem Kanal sind Personen einer anderen Organisation (Gäste, oder ein geteilter Kanal), und sie würden alle Anträge lesen. Nichts wurde geändert. Wählen Sie einen eigenen Kanal.',
    onlyAdminMoves:
      'Nur ein Administrator kann die Fragen an das LSS in einen anderen Kanal verlegen. Nichts wurde geändert.',
    gets: {
      requests:
        'Dieser Kanal bekommt von nun an die Karten der Anträge. Karten, die anderswo stehen, bleiben dort und werden aktualisiert. Bin ich noch kein Mitglied, laden Sie mich ein.',
      approvals:
        'Dieser Kanal bekommt von nun an die Fragen an das LSS. Karten, die anderswo stehen, bleiben dort und werden aktualisiert. Bin ich noch kein Mitglied, laden Sie mich ein.',
      digest:
        'Dieser Kanal bekommt von nun an die Tagesübersicht. Karten, die anderswo stehen, bleiben dort und werden aktualisiert. Bin ich noch kein Mitglied, laden Sie mich ein.',
    },
  },
  blankForm: {
    onlyStaff:
      'Nur das Team oder ein Administrator erhält das leere Formular. Nichts wurde gesendet.',
    onItsWay: (id) =>
      `Das Formular von ${id} ist in einer Direktnachricht zu Ihnen unterwegs. Es ist in der Sprache des Antragstellers verfasst und enthält, was bekannt ist.`,
    notInTeams: (id) =>
      `In Teams kann ich keine Dateien übergeben. Das Formular ging mit dem Schreiben zur Zustimmung an den Antragsteller; in Slack sendet /ebox form ${id} blank es Ihnen.`,
    handed: (id) => `Das Antragsformular von ${id}, zum Ausfüllen.`,
  },
  export: {
    onlyStaff: 'Nur das Team oder ein Administrator kann exportieren. Nichts wurde exportiert.',
    noId: (typed) =>
      `„${typed}“ ist keine Antragsnummer. Geben Sie /ebox export für alle Anträge als CSV ein, /ebox export excel für eine Arbeitsmappe, oder /ebox export DS-2026-0001 für einen.`,
    notInTeams: (command) =>
      `In Teams kann ich keine Dateien übergeben. Wer den Bot betreibt, erhält sie mit: ${command}. In Slack sendet /ebox export sie Ihnen.`,
    workbook: (most, command) =>
      `Alle Anträge sind als Excel-Arbeitsmappe zu Ihnen unterwegs, in einer Direktnachricht. Sie fasst die ersten ${most}; für mehr gibt es ${command}. Der Export ist vermerkt.`,
    csv: (most, command) =>
      `Alle Anträge sind als CSV-Datei zu Ihnen unterwegs, in einer Direktnachricht. Soll sie in Excel geöffnet werden, geben Sie stattdessen /ebox export excel ein: Eine Arbeitsmappe erhält Spalten und Nullen. Sie fasst die ersten ${most}; für mehr gibt es ${command}. Der Export ist vermerkt.`,
    one: (id) =>
      `${id} ist als JSON-Datei zu Ihnen unterwegs, in einer Direktnachricht. Der Export ist vermerkt.`,
    all: (count) => `Alle Anträge (${count}), wie gewünscht.`,
    first: (most, count, command) =>
      `Die ersten ${most} Anträge (${count}), wie gewünscht. Für alle: ${command}, dort, wo der Bot läuft.`,
    history: (id) => `${id} mit seinem Verlauf, wie gewünscht.`,
    sheet: 'Anträge',
    heading: {
      request: 'Antrag',
      organisation: 'Einrichtung',
      cbe: 'Unternehmensnummer',
      status: 'Stand',
      step: 'Schritt',
      environment: 'Umgebung',
      waitingFor: 'Wartet auf',
      waitingSince: 'Wartet seit',
      heldSince: 'Ausgesetzt seit',
      assignedTo: 'Zugewiesen an',
      registeredBy: 'Registriert von',
      registeredAt: 'Registriert am',
      contactName: 'Name der Kontaktperson',
      contactEmail: 'E-Mail der Kontaktperson',
      language: 'Sprache',
      useCases: 'Anwendungsfälle',
      recipients: 'Empfänger',
      documentsPerMonth: 'Dokumente pro Monat',
      loadPeaks: 'Lastspitzen',
      plannedGoLive: 'Geplante Inbetriebnahme',
      firstEnvironment: 'Erste Umgebung',
      closedAt: 'Abgeschlossen am',
      lastChange: 'Letzte Änderung',
      lastChangeBy: 'Zuletzt geändert von',
      lastChangeAt: 'Zuletzt geändert am',
      removedAt: 'Personendaten gelöscht am',
    },
    certificateEnds: (environment) => `Ende des ${environment}-Zertifikats`,
  },
  link: {
    overheard:
      'Hier lesen alle, was ich antworte, und der Code ist nur für Sie. Es wurde kein Code erstellt. Schreiben Sie mir link in unserem persönlichen Chat.',
    noRole:
      'Nur wer eine Rolle hat, kann Konten verknüpfen: Die Nachrichten einer Rolle würden folgen. Nichts wurde geändert. Ein Administrator kann mit /ebox grant eine geben.',
    code: (code, minutes) =>
      `Ihr Code lautet ${code}. Schreiben Sie mir binnen ${minutes} Minuten link ${code} in einer Direktnachricht, unter Ihrem anderen Konto. Geben Sie ihn niemandem: Wer ihn eingibt, wird eine Person mit Ihnen.`,
    linked: (name, system) =>
      `Erledigt. Dieses Konto und ${name} in ${system} gehören jetzt einer Person: Was das eine tat, gilt für das andere, und Erinnerungen kommen einmal, in den zuletzt benutzten Chat. Jedes Konto behält seine Rollen. unlink hebt es auf.`,
    unlinked: (system) =>
      `Erledigt. Dieses Konto und das in ${system} sind nicht mehr verknüpft. Jedes erhält seine eigenen Erinnerungen.`,
    notLinked:
      'Dieses Konto ist mit keinem anderen verknüpft. Nichts wurde geändert. Beginnen Sie mit link.',
    already: (system) =>
      `Dieses Konto ist bereits verknüpft, mit einem in ${system}. Nichts wurde geändert. Beenden Sie das zuerst mit unlink.`,
    fault: {
      unknown:
        'Diesen Code hat niemand erhalten. Nichts wurde geändert. Prüfen Sie ihn, oder geben Sie unter Ihrem anderen Konto link ein für einen neuen.',
      expired:
        'Dieser Code ist abgelaufen. Nichts wurde geändert. Geben Sie unter Ihrem anderen Konto link ein für einen neuen.',
      used: 'Dieser Code wurde bereits verwendet. Nichts wurde geändert. Geben Sie unter Ihrem anderen Konto link ein für einen neuen.',
      'tried-too-often':
        'Zu viele Codes passten nicht. Nichts wurde geändert. Warten Sie zehn Minuten und geben Sie dann unter Ihrem anderen Konto link ein für einen neuen.',
      itself:
        'Das ist das Konto, das den Code angefordert hat. Nichts wurde geändert. Geben Sie ihn unter Ihrem anderen Konto ein.',
      'linked-already':
        'Dieses Konto ist bereits mit einem anderen verknüpft. Nichts wurde geändert. Beenden Sie das zuerst mit unlink.',
      'other-linked-already':
        'Das Konto, das diesen Code angefordert hat, ist bereits mit einem anderen verknüpft. Nichts wurde geändert. Geben Sie dort zuerst unlink ein.',
    },
  },
  away: {
    noRole:
      'Nur wer eine Rolle hat, kann eine Abwesenheit notieren: eBoxIntegration-Team, LSS-Verwalter und e-Box-Team. Nichts wurde geändert.',
    noneNoted: 'Von Ihnen ist keine Abwesenheit notiert.',
    calledOff: 'Ihre Abwesenheit ist aufgehoben: Alles kommt wieder zu Ihnen.',
    noted: (absence) => `Notiert: Sie sind abwesend ${absence}. /ebox away off hebt es auf.`,
  },
  undelivered: {
    noRole:
      'Nur das Team oder ein Administrator kann sehen, was nicht zugestellt wurde, und es erneut versuchen lassen oder aufgeben. Nichts wurde geändert.',
    givenUp: 'Sie ist aufgegeben und wird nicht mehr gesandt. Was dahinter wartete, geht weiter.',
    inHand:
      'Sie wird gerade gesandt, daher wurde nichts geändert. Steht sie in einer Minute noch unten, drücken Sie erneut Aufgeben.',
    notWaiting:
      'Sie wartet nicht mehr: Sie wurde inzwischen zugestellt oder wird erneut versucht. Nichts wurde geändert.',
    queued: 'Es wird jetzt erneut versucht. Scheitert auch das, kommt es in diese Liste zurück.',
    unknown: 'Es ist nicht mehr unter dem Aufgegebenen. Nichts wurde geändert.',
  },
};
