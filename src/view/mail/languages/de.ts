import type { MailWords } from '../parts/words';

export const german: MailWords = {
  locale: 'de-BE',
  environment: {
    INT: 'Integrationsumgebung (INT)',
    ACC: 'Abnahmeumgebung (ACC)',
    PRD: 'Produktionsumgebung (PRD)',
  },
  recipient: { enterprises: 'Unternehmen', citizens: 'Bürgerinnen und Bürger' },

  // What follows the comma of a German greeting starts in lower case, unless it is a noun or `Ihr`.
  greeting: (name) => `Guten Tag ${name},`,
  greetingNobody: 'Sehr geehrte Damen und Herren,',
  howToAnswer: (tag) =>
    `Um uns zu antworten oder etwas zu fragen, antworten Sie bitte auf diese E-Mail und lassen Sie ${tag} im Betreff stehen.`,
  closing: 'Mit freundlichen Grüßen',
  team: 'Das e-Box-Integrationsteam',
  nothingNeeded: 'Sie brauchen vorerst nichts zu tun.',
  preferablyBy: (day) => `Bitte tun Sie dies möglichst bis ${day}.`,

  written: {
    subject: 'Zu Ihrem Antrag',
    secret:
      'Ihre Nachricht enthielt einen privaten Schlüssel. Wir haben ihn nicht gespeichert und löschen ihn aus unserem Postfach. Wer die Nachricht gesehen hat, könnte den Schlüssel verwenden: Bitte erzeugen Sie einen neuen, lassen Sie jedes Zertifikat dieses Schlüssels widerrufen und senden Sie uns nur das Zertifikat oder den CSR.',
  },

  registered: {
    subject: 'Ihr e-Box-Antrag ist registriert',
    thanks: (organisation, id) =>
      `vielen Dank für Ihren Antrag, ${organisation} als Document Sender (Dokumentenversender) der e-Box anzuschließen. Er ist unter der Nummer ${id} registriert.`,
    noted: 'Folgendes haben wir notiert:',
    organisation: 'Einrichtung',
    cbe: 'Unternehmensnummer (ZDU)',
    recipients: 'Empfänger',
    documentsPerMonth: 'Dokumente pro Monat',
    plannedGoLive: 'Geplante Inbetriebnahme',
    firstEnvironment: 'Erste Umgebung',
    correct:
      'Wenn etwas nicht stimmt, teilen Sie uns das bitte gleich mit, denn später lässt es sich schwerer ändern.',
    next: 'Wir bitten nun das Landesamt für soziale Sicherheit (LSS) um seine grundsätzliche Zustimmung. Vorher beginnt technisch nichts. Sie erhalten Nachricht, sobald das LSS geantwortet hat.',
  },
  agreed: {
    subject: 'Grundsätzliche Zustimmung erteilt',
    happened: (organisation) =>
      `das LSS hat dem e-Box-Antrag von ${organisation} die grundsätzliche Zustimmung erteilt.`,
    form: 'Bitte füllen Sie das beigefügte Antragsformular für den Versand über die e-Box am Bildschirm aus und senden Sie uns die Datei als Antwort auf diese E-Mail. Was wir schon wissen, ist bereits ausgefüllt.',
    kickOff:
      'Eine kurze Auftaktbesprechung ist vor dem Ausfüllen oft nützlich. Wir werden Sie dazu kontaktieren; Sie können auch selbst einen Termin vorschlagen.',
  },
  kickOff: {
    title: (organisation) => `e-Box: Auftaktbesprechung mit ${organisation}`,
    subject: 'Einladung zur Auftaktbesprechung',
    invited: (organisation) =>
      `wir möchten den e-Box-Antrag von ${organisation} gern mit Ihnen durchgehen und laden Sie zu einer Auftaktbesprechung ein.`,
    movedSubject: 'Die Auftaktbesprechung hat sich geändert',
    moved: (organisation) =>
      `die Auftaktbesprechung zum e-Box-Antrag von ${organisation} hat sich geändert. Diese Nachricht ersetzt unsere frühere Einladung.`,
    when: 'Wann',
    times: (from, until) => `von ${from} bis ${until} Uhr`,
    place: 'Wo',
    calendar:
      'Die Einladung für Ihren Kalender liegt bei. Bitte nehmen Sie sie dort an oder lehnen Sie sie ab, schlagen Sie einen anderen Termin vor, oder antworten Sie einfach auf diese E-Mail.',
    cancelledSubject: 'Die Auftaktbesprechung entfällt',
    calledOff:
      'Die Auftaktbesprechung, zu der wir Sie eingeladen hatten, findet nicht statt. Bitte entfernen Sie sie aus Ihrem Kalender, falls das nicht von selbst geschehen ist.',
    next: 'Der nächste Schritt ist das Antragsformular für den Versand: Bitte füllen Sie es aus und senden Sie es uns, falls Sie das noch nicht getan haben.',
    notYours: (organisation) =>
      `für den e-Box-Antrag von ${organisation} ist jetzt jemand anders der Ansprechpartner; diese Einladung betrifft Sie daher nicht mehr.`,
    assigned: (organisation) =>
      `der e-Box-Antrag von ${organisation} ist Ihnen zugewiesen. Dies ist seine Auftaktbesprechung, für Ihren Kalender; niemand wartet auf eine Antwort.`,
    unassigned: (organisation) =>
      `die Auftaktbesprechung zum e-Box-Antrag von ${organisation} entfällt, oder der Antrag ist jetzt jemand anderem zugewiesen.`,
  },
  refused: {
    subject: 'Ihr e-Box-Antrag wurde nicht angenommen',
    happened: (organisation) =>
      `das LSS hat entschieden, dem e-Box-Antrag von ${organisation} nicht zuzustimmen. Der Grund:`,
    closed:
      'Der Antrag ist damit abgeschlossen. Wenn sich Ihre Situation ändert, können Sie uns gerne einen neuen Antrag senden.',
  },
  asked: {
    subject: 'Weitere Angaben zu Ihrem e-Box-Antrag benötigt',
    happened: (organisation) =>
      `bevor das LSS über den e-Box-Antrag von ${organisation} entscheidet, möchte es Folgendes wissen:`,
    answer:
      'Bitte senden Sie uns Ihre Auskunft als Antwort auf diese E-Mail. Wir leiten sie an das LSS weiter.',
  },
  sentBack: {
    subject: 'Ihr Antragsformular muss angepasst werden',
    happened: (organisation) =>
      `wir haben das Antragsformular für den Versand über die e-Box von ${organisation} geprüft und können es noch nicht validieren. Die Anmerkungen:`,
    again:
      'Bitte berichtigen Sie das Formular und senden Sie es uns vollständig als Antwort auf diese E-Mail zurück.',
  },
  validated: {
    subject: 'Ihr Antragsformular ist validiert: bitte Zertifikat bestellen',
    happened: (organisation) =>
      `das Antragsformular für den Versand über die e-Box von ${organisation} ist validiert: technisch durch uns und förmlich durch das LSS.`,
    attached: 'Das validierte Formular finden Sie im Anhang.',
    order: (env) => `Bitte bestellen Sie jetzt das X.509-Zertifikat für die ${env}.`,
  },
  order: {
    subject: 'Das Zertifikat muss genau diese Inhaberangaben („subject“) tragen:',
    command:
      'Mit OpenSSL (unter Linux, unter macOS oder in Git Bash) erzeugt dieser Befehl den privaten Schlüssel und die Zertifikatsanforderung (CSR):',
    traps: 'Bitte beachten Sie:',
    publicPart:
      'Senden Sie uns nur den öffentlichen Teil des Zertifikats. Der private Schlüssel bleibt bei Ihnen: Senden Sie ihn niemals an jemanden, auch nicht an uns.',
    onePerEnvironment: (env) =>
      `Jede Umgebung hat ihr eigenes Zertifikat mit einem eigenen Schlüssel. Dieses gilt nur für die ${env}.`,
    issuer:
      'Bestellen Sie bei einem offiziellen Aussteller ein Zertifikat ohne öffentliche Anerkennung (ein Anwendungszertifikat, kein Zertifikat für eine Website). Signieren Sie es nicht selbst.',
    csrFirst:
      'Sie können uns die CSR vor der Bestellung senden. Wir prüfen sie, damit Sie nicht für ein falsches Zertifikat bezahlen.',
    meanwhile: (env) =>
      `Inzwischen konfiguriert das e-Box-Team die ${env}. Sie erhalten Nachricht, sobald Sie sie nutzen können.`,
  },
  certificate: {
    acceptedSubject: (env) => `Zertifikat angenommen: ${env}`,
    accepted: (env) => `Ihr Zertifikat für die ${env} ist angenommen.`,
    acceptedUntil: (env, day) =>
      `Ihr Zertifikat für die ${env} ist angenommen. Es ist gültig bis zum ${day}.`,
    withRemarks:
      'Einige Punkte darin sind ungewöhnlich. Für dieses Zertifikat nehmen wir sie hin; bitte sprechen Sie uns darauf an, bevor Sie das nächste bestellen.',
    switchOver: (env) =>
      `Es ersetzt Ihr jetziges Zertifikat: Bitte stellen Sie Ihre Anwendung in der ${env} darauf um, bevor das alte abläuft.`,
    configurationPending: (env) =>
      `Das e-Box-Team konfiguriert die ${env} noch. Sie erhalten Nachricht, sobald Sie sie nutzen können.`,
    rejectedSubject: (env) => `Zertifikat nicht angenommen: ${env}`,
    rejected: (env, file) =>
      `das Zertifikat, das Sie für die ${env} gesandt haben, können wir nicht annehmen (Datei ${file}).`,
    mend: 'Was nicht stimmt und was zu tun ist:',
    again: 'Bitte senden Sie uns das berichtigte Zertifikat als Antwort auf diese E-Mail.',
    more: (count) =>
      count === 1
        ? 'Es gibt noch 1 weiteren Punkt. Fordern Sie bei uns den vollständigen Bericht an.'
        : `Es gibt noch ${count} weitere Punkte. Fordern Sie bei uns den vollständigen Bericht an.`,
    expected: (value) => `Erwartet: ${value}`,
    found: (value) => `Gefunden: ${value}`,
    whatToDo: (fix) => `Was zu tun ist: ${fix}`,
    findingsGone: 'Bitte fragen Sie uns, was festgestellt wurde.',
  },
  csr: {
    acceptedSubject: (env) => `CSR korrekt: ${env}`,
    accepted: (env, file) =>
      `Ihre CSR für die ${env} haben wir geprüft (Datei ${file}). Sie ist korrekt.`,
    orderNow:
      'Sie können damit das Zertifikat bestellen. Senden Sie uns danach den öffentlichen Teil des Zertifikats, niemals den privaten Schlüssel.',
    warnings: (env, file) =>
      `Ihre CSR für die ${env} haben wir geprüft (Datei ${file}). Sie können sie verwenden, sehen Sie sich aber zuerst diese Punkte an:`,
    rejectedSubject: (env) => `CSR nicht korrekt: ${env}`,
    rejected: (env, file) =>
      `Ihre CSR für die ${env} haben wir geprüft (Datei ${file}). Bitte bestellen Sie nicht damit.`,
    again: 'Bitte erstellen Sie eine neue CSR und senden Sie sie uns als Antwort auf diese E-Mail.',
  },
  configured: {
    subject: (env) => `Konfiguration bereit: ${env}`,
    happened: (env) => `die Konfiguration der ${env} ist einsatzbereit.`,
    certificateMissing: (env) =>
      `Es fehlt nur noch Ihr Zertifikat für die ${env}. Bitte senden Sie uns den öffentlichen Teil als Antwort auf diese E-Mail.`,
    certificateRefused: (env) =>
      `Es fehlt nur noch das Zertifikat: Das letzte, das Sie für die ${env} gesandt haben, konnten wir nicht annehmen. Bitte senden Sie uns ein berichtigtes als Antwort auf diese E-Mail.`,
    certificateBeingRead: (env) =>
      `Wir prüfen noch das Zertifikat, das Sie für die ${env} gesandt haben. Dafür benötigen wir nichts von Ihnen.`,
    certificateReady: 'Auch Ihr Zertifikat ist bereits angenommen.',
  },
  ready: {
    environment: (env) => `Auch die Konfiguration ist bereit: Sie können die ${env} nutzen.`,
    tests: (env) =>
      `Sie können Ihre Anwendung nun mit der ${env} verbinden und Ihre Tests durchführen. Wenn Sie Testfälle oder Zugänge für Ihre Tests benötigen, wenden Sie sich an uns.`,
    checks: 'Bitte prüfen Sie vor dem ersten Aufruf:',
    rightCertificate: (env) => `Ihre Anwendung verwendet das Zertifikat der ${env}.`,
    exactIds: (applicationId) =>
      `Die Anwendungs-ID und die Nachrichtentypen sind genau so geschrieben wie in Ihrem Formular. Ihre Anwendungs-ID: ${applicationId}`,
    scope: (scope) =>
      `Ihrem OAuth-Client wurde der Scope ${scope} zugewiesen, und er fordert ihn an.`,
    afterTests:
      'Wir öffnen die nächste Umgebung erst auf Ihren Wunsch. Teilen Sie uns bitte mit, wenn Ihre Tests erfolgreich sind.',
    production:
      'In der Produktion ist alles bereit. Die Inbetriebnahme bestätigen wir in einer eigenen E-Mail; bitte warten Sie diese ab, bevor Sie Dokumente versenden.',
  },
  movedOn: {
    subject: (env) => `Nächste Umgebung: ${env}`,
    happened: (env) => `Ihre Tests sind erfolgreich und Sie wechseln in die ${env}.`,
    order: (env) =>
      `Bitte bestellen Sie ein neues X.509-Zertifikat für die ${env}, mit einem neuen Schlüssel.`,
    production:
      'Danach folgen keine Tests mehr: Sobald Zertifikat und Konfiguration bereit sind, gehen Sie in Betrieb.',
  },
  live: {
    subject: 'Sie sind in Betrieb',
    congratulations: (organisation) =>
      `herzlichen Glückwunsch: ${organisation} ist jetzt ein Document Sender der e-Box und kann Dokumente in der Produktion versenden.`,
    watch: 'Worauf Sie künftig achten sollten:',
    certificateEnds: (day) => `Ihr Produktionszertifikat läuft am ${day} ab.`,
    renew:
      'Bestellen Sie rechtzeitig das nächste Zertifikat mit denselben Inhaberangaben und senden Sie uns den öffentlichen Teil, bevor das jetzige abläuft.',
    recipients: (recipients) =>
      `Ihr Anschluss gilt für folgende Empfänger: ${recipients}. Sprechen Sie uns an, bevor Sie Dokumente an andere senden.`,
    changes:
      'Melden Sie uns im Voraus neue Nachrichtentypen, eine neue Anwendung oder einen deutlichen Anstieg der Dokumentenzahl.',
  },
  held: {
    subject: 'Ihr e-Box-Antrag ist ausgesetzt',
    happened: (organisation) =>
      `wir haben den e-Box-Antrag von ${organisation} vorläufig ausgesetzt.`,
    next: 'Sie erhalten Nachricht, sobald wir ihn weiterbearbeiten. Wenn Sie den Grund erfahren möchten oder selbst weitermachen können, teilen Sie uns das bitte mit.',
  },
  resumed: {
    subject: 'Wir bearbeiten Ihren e-Box-Antrag weiter',
    happened: (organisation) =>
      `der e-Box-Antrag von ${organisation} ist nicht länger ausgesetzt; wir bearbeiten ihn weiter.`,
    needed: 'Das benötigen wir von Ihnen:',
    answer: 'Ihre Antwort auf die Frage des LSS, die wir Ihnen übermittelt haben.',
    form: 'Das ausgefüllte Antragsformular für den Versand über die e-Box.',
    certificate: (env) => `Den öffentlichen Teil Ihres Zertifikats für die ${env}.`,
    tests: (env) => `Eine Nachricht von Ihnen, wenn Ihre Tests in der ${env} erfolgreich sind.`,
  },
  reminder: {
    subject: 'Erinnerung: Wir warten auf Sie',
    subjectMany: (count) => `Erinnerung: ${count} Ihrer e-Box-Anträge warten auf Sie`,
    waiting: (organisation) =>
      `um mit dem e-Box-Antrag von ${organisation} fortzufahren, brauchen wir von Ihnen noch:`,
    wasDue: (day) => `Wir hatten gehofft, dies bis ${day} zu erhalten.`,
    sentAlready:
      'Wenn Sie dies bereits gesendet haben oder etwas Sie daran hindert, teilen Sie es uns bitte in Antwort auf diese Mail mit.',
  },
  expiry: {
    subject: (env) => `Ihr Zertifikat läuft bald ab: ${env}`,
    subjectMany: 'Mehrere Ihrer Zertifikate laufen bald ab',
    ends: (organisation, env, day) =>
      `Das Zertifikat von ${organisation} für die ${env} läuft am ${day} ab. Danach kann Ihre Anwendung die e-Box damit nicht mehr erreichen.`,
    ended: (organisation, env, day) =>
      `Das Zertifikat von ${organisation} für die ${env} ist am ${day} abgelaufen. Ihre Anwendung kann die e-Box damit nicht mehr erreichen.`,
    send: 'Bitte senden Sie uns den öffentlichen Teil des neuen Zertifikats als Antwort auf diese E-Mail. Wir prüfen ihn und schreiben Ihnen, sobald Sie umstellen können.',
  },
  withdrawn: {
    subject: 'Ihr e-Box-Antrag ist zurückgezogen',
    happened: (organisation) =>
      `der e-Box-Antrag von ${organisation} wurde zurückgezogen und ist abgeschlossen.`,
    mistake:
      'Wenn Sie dies nicht erwartet haben, teilen Sie uns das bitte mit. Einen neuen Antrag können Sie uns jederzeit senden.',
  },
};
