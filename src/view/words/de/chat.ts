import type { Words } from '../en';

export const chat: Words['chat'] = {
  stillWorking: 'Ich arbeite noch daran. Die Antwort folgt hier; Sie müssen nichts wiederholen.',
  pressToOpen: 'Öffnen Sie das Formular mit der Schaltfläche.',
  openForm: (id) => `${id}: Öffnen Sie das Formular mit der Schaltfläche.`,
  stopped:
    'Ich werde neu gestartet und war damit noch nicht fertig. Sehen Sie in einer Minute auf der Karte des Antrags nach: Steht es nicht dort, machen Sie es noch einmal; eine Datei muss erneut gesendet werden.',
  fileLost:
    'Ich wurde neu gestartet, bevor ich mit der Datei, die Sie geschickt haben, fertig war. Sehen Sie auf der Karte des Antrags nach: Steht sie dort nicht, schicken Sie die Datei noch einmal.',
  fileDone: 'Die Datei ist angekommen, und es ist erledigt. Die Karte des Antrags zeigt es.',
  whatYouTyped: 'Was Sie eingegeben hatten, zum Kopieren:',
  takeFile: 'Datei annehmen',
  file: {
    certificate: 'Zertifikat',
    csr: 'Signieranfrage (CSR)',
    form: 'Ausgefülltes Formular',
  },
  missing: (count) => `… (noch ${count} Zeichen)`,
  slack: {
    fileComing:
      'Die Datei ist von Slack noch unterwegs; das Formular ist daher schon geschlossen. Ich mache weiter und melde Ihnen hier das Ergebnis; Sie müssen sie nicht erneut senden.',
    notUnderstood:
      'Slack sandte dies in einer Form, die ich nicht kenne, und nichts wurde geändert. Geben Sie "/ebox help" ein, um zu sehen, was ich kann.',
    waitedTooLong:
      'Slack wartete zu lange, um das Formular zu öffnen; es blieb daher geschlossen. Nichts wurde geändert. Versuchen Sie es erneut.',
    formNotOpened:
      'Das Formular ließ sich nicht öffnen: Slack antwortete nicht. Nichts wurde geändert. Versuchen Sie es in einer Minute erneut.',
    formRefused: (code) =>
      `Das Formular ließ sich nicht öffnen: Slack antwortete "${code}". Nichts wurde geändert. Versuchen Sie es in einer Minute erneut.`,
    stillSaving:
      'Wird noch gespeichert. Warten Sie einige Sekunden und drücken Sie die Schaltfläche noch einmal: Nichts geschieht zweimal.',
    whatIs: (name) => `Was ist ${name}? Wählen Sie, und ich frage, für welchen Antrag es ist.`,
    request: 'Antrag',
    requestHint: 'Seine Nummer, z. B. DS-2026-0001. Sie steht oben auf seiner Karte.',
  },
  teams: {
    fileComing:
      'Die Datei ist von Teams noch unterwegs. Ich mache weiter und schreibe Ihnen das Ergebnis in unserem persönlichen Chat; Sie müssen sie nicht erneut senden.',
    stillSaving:
      'Wird noch gespeichert. Sehen Sie gleich auf der Karte des Antrags nach; nichts geschieht zweimal.',
    notUnderstood:
      'Teams sandte dies in einer Form, die ich nicht kenne, und nichts wurde geändert. Schreiben Sie mir „help“, um zu sehen, was ich kann.',
    nothingFound: 'Kein Antrag gefunden. Versuchen Sie es mit weniger Buchstaben.',
    noAccount:
      'Ich kann nicht sehen, wer Sie sind: Teams sandte kein Microsoft-Entra-Konto mit. Melden Sie sich mit Ihrem Dienstkonto an und versuchen Sie es erneut. Nichts wurde geändert.',
    fileGone:
      'Teams hält die Datei nicht mehr für mich bereit. Nichts wurde geändert. Senden Sie sie mir noch einmal in unserem persönlichen Chat.',
    notAFile:
      'Ein Bild oder einen Link kann ich nicht lesen. Hängen Sie die Datei selbst an (die Büroklammer) in unserem persönlichen Chat, mit dem, was sie ist und für welchen Antrag, z. B. certificate DS-2026-0001.',
    filesInPersonalChat:
      'Teams gibt mir von hier keine Dateien. Senden Sie sie mir in unserem persönlichen Chat, mit dem, was sie ist und für welchen Antrag, z. B. certificate DS-2026-0001.',
    attach: (title) =>
      `${title}: Hängen Sie die Datei an (die Büroklammer) in unserem persönlichen Chat, mit diesem Text:`,
    attachWith: (title, text) =>
      `${title}: Hängen Sie die Datei an (die Büroklammer) in unserem persönlichen Chat, mit dem Text „${text}“.`,
    inPlaceOf: (environment, others) => `Statt ${environment} kann es ${others} sein.`,
    whatIs: (name) => `Was ist ${name}?`,
    whatIsIt: 'Was ist es?',
    forWhich: 'Für welchen Antrag?',
    orWithWords: (id) => `Oder senden Sie sie erneut mit einem Text, z. B. „certificate ${id}“.`,
    sendWithText:
      'Was ist diese Datei, und für welchen Antrag? Senden Sie sie erneut mit dem Text „certificate DS-2026-0001“, „csr DS-2026-0001“ oder „form DS-2026-0001“, mit der Nummer des Antrags.',
    typeAName: 'Namen eingeben',
    nothingToChoose: (label) => `${label}: Es gibt nichts zur Auswahl.`,
    noFile: 'keine. Senden Sie sie mir in unserem persönlichen Chat.',
    welcome: (help) => [
      'Guten Tag, ich bin der e-Box-Bot: Ich begleite den Anschluss von Document Senders an die e-Box. Schreiben Sie ',
      { code: help },
      ', um zu sehen, was ich kann, und senden Sie mir Dateien hier.',
    ],
    welcomeAll: (help, channel) => [
      'Guten Tag, ich bin der e-Box-Bot: Ich begleite den Anschluss von Document Senders an die e-Box. Schreiben Sie ',
      { code: help },
      ', um zu sehen, was ich kann. Um die Karten der Anträge hier zu haben: ',
      { code: channel },
      '.',
    ],
    welcomeSummary:
      'Guten Tag, ich bin der e-Box-Bot. Schreiben Sie „help“, um zu sehen, was ich kann.',
    welcomeAllSummary:
      'Guten Tag, ich bin der e-Box-Bot. Schreiben Sie „@e-Box help“, um zu sehen, was ich kann.',
  },
};
