import type { Words } from '../en';

export const process: Words['process'] = {
  asked: {
    agreement: 'die grundsätzliche Zustimmung des LSS',
    answer: 'die Antwort des Antragstellers auf die Frage des LSS',
    'kick-off': 'die Auftaktbesprechung',
    'formal-request': 'den förmlichen Antrag',
    'technical-validation': 'die technische Validierung des förmlichen Antrags',
    'formal-validation': 'die förmliche Validierung durch das LSS',
    certificate: 'das Zertifikat',
    configuration: 'die Konfiguration',
    tests: 'erfolgreiche Tests',
    move: 'den Wechsel in die nächste Umgebung',
    'go-live': 'die Inbetriebnahme',
    mail: 'eine E-Mail, die jemand lesen muss',
  },
  askedFor: (asked, environment) => `${asked} für ${environment}`,
  agreementQuestion: (organisation, recipients, from) =>
    `Stimmt das LSS grundsätzlich zu, dass ${organisation} ab ${from} Dokumente an ${recipients} sendet?`,
  validationQuestion: (organisation) =>
    `Bestätigt das LSS den förmlichen Antrag von ${organisation}? eBoxIntegration hat ihn technisch validiert.`,
  stepQuestion: (step, organisation) => `${step}, ${organisation}: Was sagt das LSS?`,
  event: {
    Imported: 'hat den Antrag übernommen',
    RequestRegistered: 'hat den Antrag registriert',
    AgreedInPrinciple: 'hat grundsätzlich zugestimmt',
    InformationAsked: 'hat weitere Angaben angefordert',
    QuestionAnswered: 'hat die Antwort des Antragstellers notiert',
    RequestRefused: 'hat den Antrag abgelehnt',
    KickOffRecorded: 'hat die Auftaktbesprechung notiert',
    KickOffSkipped: 'hat die Auftaktbesprechung übersprungen',
    FormalRequestRecorded: 'hat den förmlichen Antrag erfasst',
    TechnicallyValidated: 'hat den förmlichen Antrag technisch validiert',
    FormallyValidated: 'hat den förmlichen Antrag im Namen des LSS bestätigt',
    SentBack: 'hat den förmlichen Antrag zurückgeschickt',
    CsrChecked: 'hat eine CSR prüfen lassen',
    CertificateAccepted: 'hat ein Zertifikat hochgeladen, das angenommen wurde',
    CertificateRejected: 'hat ein Zertifikat hochgeladen, das nicht angenommen wurde',
    CertificateWarned: 'hat ein Zertifikat mit Warnungen hochgeladen',
    WarningsAccepted: 'hat das Zertifikat trotz seiner Warnungen angenommen',
    ConfigurationUpdated: 'hat die Prüfliste aktualisiert',
    ConfigurationCompleted: 'hat die Konfiguration für fertig erklärt',
    TestAccessRecorded: 'hat den Testzugang notiert',
    TestsConcluded: 'hat erfolgreiche Tests notiert',
    MovedOn: 'hat den Antrag in die nächste Umgebung gebracht',
    WentLive: 'hat den Antrag in Betrieb genommen',
    Held: 'hat den Antrag ausgesetzt',
    Resumed: 'hat den Antrag fortgesetzt',
    Withdrawn: 'hat den Antrag zurückgezogen',
    Snoozed: 'hat die Erinnerungen aufgeschoben',
    Noted: 'hat eine Notiz hinzugefügt',
    Assigned: 'hat den Antrag zugewiesen',
    MailReceived: 'hat eine E-Mail übernommen',
    MailSettled: 'hat eine E-Mail erledigt',
    MailWritten: 'hat dem Antragsteller geschrieben',
    Corrected: 'hat die Registrierung berichtigt',
    FormalRequestCorrected: 'hat den förmlichen Antrag berichtigt, der erneut zu validieren ist',
  },
  takenOver: (step, row, file) =>
    `hat den Antrag ${step === 'live' ? 'als bereits produktiv' : `in Schritt ${step}`} übernommen, aus Zeile ${row} einer Datei (SHA-256 ${file}…)`,
  fromBefore: (reference, day) => `Übernommen (${reference}), gestellt am ${day}`,
  agreedBefore: (day) =>
    `Die Grundsatzzustimmung des LSS liegt von früher vor: Sie wurde spätestens am ${day} erteilt.`,
  reference: 'Referenz',
  kickOffOf: (day) => `hat die Auftaktbesprechung vom ${day} notiert`,
  csrChecked: (environment, verdict) => `hat eine CSR für ${environment} prüfen lassen: ${verdict}`,
  csrVerdict: {
    accepted: 'keine Einwände',
    warnings: 'Warnungen',
    rejected: 'nicht angenommen',
  },
  certificateAccepted: (environment) => `hat das ${environment}-Zertifikat hochgeladen: angenommen`,
  certificateRejected: (environment, findings) =>
    `hat ein Zertifikat für ${environment} hochgeladen: nicht angenommen (${findings})`,
  certificateWarned: (environment, findings) =>
    `hat ein Zertifikat für ${environment} hochgeladen: über Warnungen ist zu entscheiden (${findings})`,
  warningsAccepted: (environment) =>
    `hat das ${environment}-Zertifikat trotz seiner Warnungen angenommen`,
  checklistCleared: (environment) => `hat die Prüfliste von ${environment} geleert`,
  checklistUpdated: (environment, done) =>
    `hat die Konfiguration von ${environment} aktualisiert, erledigt: ${done}`,
  configurationCompleted: (environment) =>
    `hat die Konfiguration von ${environment} für fertig erklärt`,
  testAccess: (environment) => `hat den Testzugang für ${environment} notiert`,
  testsConcluded: (environment) => `hat erfolgreiche Tests in ${environment} notiert`,
  snoozedUntil: (day) => `hat die Erinnerungen bis ${day} aufgeschoben`,
  movedOnTo: (environment) => `hat den Antrag zu ${environment} gebracht`,
  did: (name, event) => `${name} ${event}.`,
  didOn: (name, event, day) => `${name} ${event} (${day}).`,
  didAt: (name, event, moment) => `${name} ${event} (${moment})`,
  changed: 'der Antrag hat sich geändert',
  byAccountIn: (name, system) => `${name} (in ${system})`,
  contact: 'Kontaktperson',
  noManager: (groups) =>
    `Niemand kann im Namen des LSS entscheiden: Ich kenne keinen LSS-Verwalter.${groups} Ein Administrator ernennt jemanden mit /ebox grant @Person nsso.`,
  onlyManager: (groups) =>
    `Niemand kann im Namen des LSS entscheiden: Der einzige LSS-Verwalter hat diesen Antrag registriert oder validiert, und es muss jemand anderes sein.${groups} Ein Administrator ernennt eine andere Person mit /ebox grant @Person nsso.`,
  noOtherManager: (groups) =>
    `Niemand kann im Namen des LSS entscheiden: Alle LSS-Verwalter haben diesen Antrag registriert oder validiert, und es muss jemand anderes sein.${groups} Ein Administrator ernennt eine andere Person mit /ebox grant @Person nsso.`,
  emptyGroups: (groups) =>
    ` Die Benutzergruppe ${groups} von ROLE_NSSO ist leer, oder ich sehe ihre Mitglieder nicht: Wer das Chatsystem verwaltet, nimmt sie darin auf.`,
  assignedTo: 'Zugewiesen an',
};
