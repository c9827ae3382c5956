import type { Words } from '../../en';

/** The PDF form that requesters fill in, in the requester's language, and what is said of one that came back. */
export const sendingForm: Words['sendingForm'] = {
  title: 'Antragsformular für den Versand über die e-Box',
  intro:
    'Bitte prüfen Sie, was bereits ausgefüllt ist, und ergänzen Sie den Rest. Bei jedem Feld steht, was erwartet wird. Sie dürfen alle Texte in Ihrer Sprache verfassen.',
  sendBack:
    'Speichern Sie die Datei und senden Sie sie uns als Antwort auf unsere E-Mail. Ein Programm liest sie: Bitte drucken und scannen Sie sie nicht, und schützen Sie sie nicht durch ein Kennwort.',
  sections: {
    organisation: {
      title: 'Ihre Einrichtung',
      note: 'Gesetzliche Bezeichnung, Gemeinde und Region stehen später buchstabengetreu in Ihrem Zertifikat. Die Unternehmensnummer muss die der Einrichtung selbst sein.',
    },
    application: {
      title: 'Ihre Anwendung',
      note: 'Ein Tippfehler fällt hier erst auf, wenn Dokumente abgelehnt werden. Beantragen Sie für Ihren Client auch den OAuth-Scope zum Veröffentlichen.',
    },
    recipients: {
      title: 'An wen Sie versenden',
      note: 'Kreuzen Sie beide an, wenn Sie je an beide versenden: Ein Dokument für einen Bürger wird abgelehnt, wenn nur Unternehmen beantragt wurden.',
    },
    volume: {
      title: 'Umfang und Planung',
      note: 'Sie beginnen in einer Testumgebung. Die nächste Umgebung und die Produktion öffnen wir erst, wenn Sie uns darum bitten.',
    },
    contact: {
      title: 'Ansprechperson',
      note: 'Zu Zertifikaten und Tests schreiben wir der technischen Kontaktperson.',
    },
  },
  field: {
    requestId: {
      label: 'Antrag',
      help: 'Unsere Nummer für Ihren Antrag. Bitte lassen Sie sie unverändert.',
    },
    organisation: { label: 'Einrichtung', help: 'Der Name, unter dem man Sie kennt.' },
    cbeNumber: { label: 'Unternehmensnummer (ZDU)', help: 'Zehn Ziffern, z. B. 0206.731.645.' },
    legalName: {
      label: 'Gesetzliche Bezeichnung',
      help: 'Wie in der ZDU eingetragen, höchstens 64 Zeichen.',
    },
    city: { label: 'Gemeinde', help: 'Der Sitz der Einrichtung, z. B. Sint-Gillis.' },
    region: { label: 'Region', help: 'Ausgeschrieben, z. B. Brussel-Hoofdstad.' },
    applicationId: {
      label: 'Anwendungs-ID',
      help: 'Ohne Leerzeichen, höchstens 64 Zeichen, z. B. employment:job-attest:werkkaart.',
    },
    messageTypes: {
      label: 'Nachrichtentypen',
      help: 'Einer pro Zeile, genau so, wie Ihre Anwendung sie versendet.',
    },
    recipientEnterprises: { label: 'Unternehmen', help: 'Wir versenden Dokumente an Unternehmen.' },
    recipientCitizens: { label: 'Bürger', help: 'Wir versenden Dokumente an Bürger.' },
    documentsPerMonth: { label: 'Dokumente pro Monat', help: 'Eine ganze Zahl, z. B. 12000.' },
    loadPeaks: {
      label: 'Lastspitzen',
      help: 'Wann die meisten Dokumente versandt werden, z. B. Ende Mai. Darf leer bleiben.',
    },
    plannedGoLive: {
      label: 'Geplante Inbetriebnahme',
      help: 'Jahr, Monat und Tag, z. B. 2027-03-01.',
    },
    technicalContactName: {
      label: 'Name der technischen Kontaktperson',
      help: 'Wer das Zertifikat bestellt und die Tests durchführt.',
    },
    technicalContactEmail: {
      label: 'E-Mail der technischen Kontaktperson',
      help: 'Eine Adresse, die täglich gelesen wird.',
    },
    signedBy: {
      label: 'Ausgefüllt von',
      help: 'Name und Funktion der Person, die für dieses Formular einsteht.',
    },
  },
  page: (page, pages) => `Seite ${page} von ${pages}`,
  /** To staff, who record it. */
  read: {
    filled: 'Aus dem eingegangenen Formular ausgefüllt. Bitte vergleichen Sie vor dem Speichern.',
    unreadHead: (why) =>
      `Das Formular konnte nicht gelesen werden: ${why} Bitte tippen Sie ab, was darin steht.`,
    why: {
      notPdf: 'Es ist kein PDF.',
      encrypted: 'Es ist durch ein Kennwort geschützt.',
      noFields: 'Es hat keine Felder (gedruckt, gescannt oder reduziert).',
      foreign: 'Es ist nicht unser Formular.',
      signed: 'es ist unterschrieben; eine unterschriebene Datei bleibt, wie sie ist.',
      xfa: 'Es ist ein XFA-Formular.',
      broken: 'Es ist beschädigt.',
      tooBig: 'Es ist zu groß.',
      late: 'Das Lesen dauerte zu lange.',
      busy: 'Das Lesen ist noch nicht möglich; Sie können dieses Formular gleich noch einmal öffnen.',
    },
    other: (found, own) =>
      `Das Formular gehört zu ${found}, nicht zu ${own}: Es wurde nichts daraus übernommen.`,
    otherStop: (found, own) =>
      `Dieses Formular gehört zu ${found}, nicht zu ${own}. Füllen Sie alle Felder aus, um es trotzdem zu erfassen.`,
    problem: (label, error) => `${label}: ${error}`,
    problems:
      'Was im Formular steht und nicht stimmt (beim Beantworten der E-Mail, oder später beim Zurücksenden, wird es Ihnen als Text für den Antragsteller vorgeschlagen):',
    differs: 'Das Formular weicht von der Registrierung ab:',
    difference: (label, registered, form) =>
      `${label}: registriert „${registered}“, im Formular „${form}“.`,
    nothing: 'leer',
    hint: 'Was Sie leer lassen, wird aus dem Formular gelesen, wenn es unseres ist, und gezeigt, bevor es übernommen wird.',
    says: (value) =>
      `Im Formular steht „${value}“. Senden Sie noch einmal, um dies zu übernehmen, oder schreiben Sie etwas anderes.`,
  },
};
