import type { Words } from '../../en';

/** What is said while requests are taken over from a file. */
export const movingIn: Words['movingIn'] = {
  unreadable: {
    empty: 'Die Datei ist leer. Bitte senden Sie die Datei mit den Anträgen.',
    'too-large':
      'Die Datei ist größer als 5 MB. Lassen Sie weg, was nicht verlangt wird, oder übernehmen Sie sie in Teilen.',
    'too-many-rows': 'Die Datei hat mehr als 10.000 Zeilen. Übernehmen Sie sie in Teilen.',
    macros:
      'Diese Arbeitsmappe enthält Makros. Speichern Sie sie als „Excel-Arbeitsmappe (*.xlsx)“ oder als CSV.',
    'unpacks-too-large':
      'Entpackt ist diese Arbeitsmappe größer als 64 MB; sie wurde nicht geöffnet. Speichern Sie sie neu als CSV.',
    'no-workbook':
      'Diese Arbeitsmappe lässt sich nicht öffnen. Speichern Sie sie neu als „Excel-Arbeitsmappe (*.xlsx)“ oder als CSV.',
    'old-excel':
      'Diese Arbeitsmappe stammt aus Excel vor 2007 oder hat ein Passwort. Speichern Sie sie ohne Passwort als „Excel-Arbeitsmappe (*.xlsx)“.',
    'broken-quotes':
      'Ein Anführungszeichen in der Datei wird nie geschlossen. Speichern Sie sie neu als CSV oder als „Excel-Arbeitsmappe (*.xlsx)“.',
    'too-slow':
      'Die Datei konnte nicht innerhalb von 30 Sekunden gelesen werden. Speichern Sie sie neu als CSV.',
  },
  noHeadings: (names) =>
    `Die erste Zeile muss die Namen der Spalten enthalten: ${names}. Die Vorlage enthält sie.`,
  noRows: 'Unter den Namen der Spalten steht keine Zeile.',
  columnMissing: 'Diese Spalte fehlt. Fügen Sie sie hinzu; die Vorlage enthält sie.',
  columnTwice: 'Diese Spalte kommt zweimal vor. Behalten Sie eine.',
  columnUnknown: (nearest) =>
    nearest === null
      ? 'Keine Spalte hat diesen Namen. Lassen Sie sie weg.'
      : `Keine Spalte hat diesen Namen. Meinten Sie ${nearest}?`,
  formula:
    'Hier steht eine Formel. Ersetzen Sie sie durch ihren Wert (in Excel: kopieren und Werte einfügen).',
  fillIn: 'Dies muss ausgefüllt sein.',
  tooMany: (most) => `Mehr als ${most} Fehler; dies sind die ersten.`,
  language: 'Schreiben Sie en, fr, nl oder de.',
  recipients: 'Schreiben Sie enterprises, citizens oder beide mit einem Komma dazwischen.',
  step: 'Schreiben Sie die Nummer des Schritts, in dem der Antrag wartet, 2 bis 10, oder live.',
  environment: 'Schreiben Sie INT, ACC oder PRD.',
  day: 'Schreiben Sie das Datum als 31/12/2026 oder 2026-12-31.',
  dayTooEarly: (first) =>
    `Ein Datum vor dem ${first} ist nicht möglich. Prüfen Sie die Zelle: Excel zeigt ein leeres Datum als 1900.`,
  dayTooLate: (last) => `Ein Datum nach dem ${last} ist nicht möglich. Prüfen Sie das Jahr.`,
  sameReference: (row) => `Zeile ${row} hat dieselbe Referenz. Jeder Antrag braucht eine eigene.`,
  contradiction: {
    'environment-not-yet':
      'In diesem Schritt ist ein Antrag noch in keiner Umgebung. Lassen Sie die Zelle leer.',
    'environment-missing': (names) =>
      `In diesem Schritt ist der Antrag in einer Umgebung. Schreiben Sie ${names}.`,
    'environment-passed-over': (names) =>
      `Mit dieser ersten Umgebung durchläuft der Antrag nur ${names}. Schreiben Sie eine davon oder berichtigen Sie first_environment.`,
    'not-there': (names) =>
      `Diesen Schritt gibt es in dieser Umgebung nicht. Schreiben Sie ${names} oder berichtigen Sie den Schritt.`,
    'certificate-missing':
      'In diesem Schritt liegt das Zertifikat vor. Schreiben Sie, bis wann es gilt, oder berichtigen Sie den Schritt.',
    'certificate-too-early':
      'In diesem Schritt gibt es dieses Zertifikat noch nicht. Lassen Sie die Zelle leer oder berichtigen Sie den Schritt.',
    'form-missing': 'Ab Schritt 5 liegt der formelle Antrag vor. Schreiben Sie, was darin steht.',
    'in-the-future': 'Dieser Tag liegt in der Zukunft. Schreiben Sie, wann es war.',
    'before-registration':
      'Der Antrag kann nicht seit einem Tag vor seiner Registrierung warten. Berichtigen Sie eines der beiden Daten.',
  },
  taken: (count) => `${count} ${count === 1 ? 'Antrag' : 'Anträge'} übernommen.`,
  wouldBeTaken: (count) =>
    `${count} ${count === 1 ? 'Antrag würde' : 'Anträge würden'} übernommen. Es wurde nichts gespeichert.`,
  nothingTaken: (faults) =>
    `${faults} Fehler. Es wurde nichts gespeichert: Alle Zeilen werden übernommen oder keine.`,
  updated: (count) => `${count} mit der berichtigten Datei aktualisiert.`,
  same: (count) => `${count} unverändert: bereits aus derselben Zeile übernommen.`,
  left: (ids) => `Belassen, weil hier bereits daran gearbeitet wurde: ${ids}.`,
  outcome: {
    new: 'neu',
    updated: 'aktualisiert',
    same: 'unverändert',
    left: 'belassen',
    fault: 'Fehler',
  },
  told: (by, count) =>
    `${by} hat ${count} ${count === 1 ? 'früheren Antrag' : 'frühere Anträge'} übernommen. Die Karten folgen hier; kein Antragsteller erhielt eine E-Mail.`,
  toldUpdated: (by, count) =>
    `${by} hat ${count} ${count === 1 ? 'übernommenen Antrag' : 'übernommene Anträge'} berichtigt.`,
  toldOverdue: (count, ids) =>
    `${count} davon ${count === 1 ? 'ist' : 'sind'} bereits überfällig oder nahe am Ende eines Zertifikats: ${ids}. Dafür wird niemand einzeln erinnert.`,
  /** What a file says that is handed over. */
  handed: {
    template:
      'Die Spalten, in denen Anträge übernommen werden. Füllen Sie sie aus, und senden Sie die Datei mit import als Text.',
    'dry-run': 'Alles, was ich gezeigt habe, Zeile für Zeile.',
  },
  chat: {
    templateOnItsWay: (name) =>
      `${name} ist in einer Direktnachricht zu Ihnen unterwegs. Füllen Sie die Datei aus, und senden Sie sie hier mit import als Text.`,
    columnsAre: (columns) =>
      `In Teams kann ich keine Dateien übergeben. Dies sind die Spalten, zum Kopieren in die erste Zeile einer CSV-Datei: ${columns}`,
    inFile: (count) =>
      `${count} weitere ${count === 1 ? 'Zeile' : 'Zeilen'}: Die Datei, die ich Ihnen sende, enthält alle.`,
    title: 'Anträge übernehmen',
    form: 'Anträge übernehmen',
    look: 'Prüfen',
    import: 'Importieren',
    intro:
      'Anträge, die anderswo laufen, aus einer Tabelle. Sie sehen zuerst, was daraus würde; gespeichert wird nichts, bevor Sie auf Importieren drücken.',
    fileHint: 'CSV oder XLSX, mit den Spalten der Vorlage, die import template Ihnen sendet',
    onlyAdmin:
      'Nur ein Administrator kann Anträge aus einer Tabelle übernehmen. Es wurde nichts gespeichert. Handelt es sich um ein ausgefülltes Formular, senden Sie es mit form und der Nummer des Antrags.',
    overheard:
      'Hier lesen alle, was ich antworte. Senden Sie mir die Datei in unserem persönlichen Chat, mit import als Text.',
    tooManyRows: (most, command) =>
      `Im Chat übernehme ich höchstens ${most} Anträge auf einmal. Senden Sie die Datei in Teilen, oder verwenden Sie ${command} dort, wo der Bot läuft.`,
    moreRows: (count, command) =>
      `${count} weitere ${count === 1 ? 'Zeile wird' : 'Zeilen werden'} hier nicht gezeigt. ${command}, dort, wo der Bot läuft, zeigt alles.`,
    moreFaults: (count, command) =>
      `${count} weitere Fehler. ${command}, dort, wo der Bot läuft, zeigt alles.`,
    mend: 'Berichtigen Sie dies in der Datei, und senden Sie sie erneut.',
    press:
      'Importieren übernimmt genau diese Datei, einmal, in Ihrem Namen: Sie können sich danach nicht für das LSS zu diesen Anträgen äußern. Niemand außerhalb wird angeschrieben.',
    already: (by, at) => ['Bereits übernommen von ', by, ', ', { date: at, style: 'moment' }, '.'],
    alreadyBy: (name) => `Bereits übernommen von ${name}. Jetzt wurde nichts geändert.`,
    gone: 'Ich habe diese Datei nicht mehr: Ich bewahre sie einen Tag auf, für die Person, die sie gesendet hat. Es wurde nichts gespeichert. Senden Sie sie erneut.',
    changed:
      'Seit dies gezeigt wurde, hat sich etwas geändert; es wurde nichts gespeichert. So sähe es jetzt aus. Prüfen Sie es, und drücken Sie erneut.',
    overtaken:
      'Dies wurde inzwischen neu gezeigt. Es wurde nichts gespeichert. Prüfen Sie, was unten steht, und drücken Sie dort.',
  },
  column: {
    reference: 'Wie der Antrag jetzt heißt; eindeutig. Dieselbe Referenz ist derselbe Antrag.',
    organisation: 'Die Organisation, die Dokumente senden möchte.',
    cbe: 'Ihre ZDU-Nummer; eine führende Null, die Excel wegließ, wird ergänzt.',
    contact_name: 'Die Kontaktperson beim Antragsteller.',
    contact_email: 'Deren E-Mail-Adresse.',
    language: 'Die Sprache der E-Mails.',
    use_cases: 'Welche Dokumente gesendet werden.',
    recipients: 'An wen: Unternehmen (enterprises), Bürger (citizens) oder beide.',
    documents_per_month: 'Wie viele Dokumente im Monat.',
    load_peaks: 'Wann es mehr sind. Darf leer bleiben.',
    planned_go_live: 'Der geplante Tag der Produktivsetzung.',
    first_environment: 'Die erste Umgebung.',
    registered_on: 'Wann zuerst angefragt wurde. Leer: seit wann der Antrag wartet.',
    step: 'Die Nummer des Schritts, in dem der Antrag wartet, oder live.',
    environment: 'Die aktuelle Umgebung, ab Schritt 6.',
    waiting_since: 'Seit wann der Antrag in diesem Schritt wartet oder produktiv ist. Leer: heute.',
    legal_name: 'Aus dem formellen Antrag; ab Schritt 5 nötig.',
    application_id: 'Aus dem formellen Antrag; ab Schritt 5 nötig.',
    message_types: 'Aus dem formellen Antrag; ab Schritt 5 nötig.',
    city: 'Aus dem formellen Antrag; ab Schritt 5 nötig.',
    region: 'Aus dem formellen Antrag; ab Schritt 5 nötig.',
    certificate_until_int: 'Der letzte Tag des Zertifikats für INT, falls es eines gibt.',
    certificate_until_acc: 'Der letzte Tag des Zertifikats für ACC, falls es eines gibt.',
    certificate_until_prd: 'Der letzte Tag des Zertifikats für PRD, falls es eines gibt.',
    note: 'Was Kolleginnen und Kollegen wissen sollten. Darf leer bleiben.',
  },
  sheet: 'Anträge',
  explained: 'Spalten',
  heading: { column: 'Spalte', means: 'Bedeutung', choices: 'Auswahl' },
};
