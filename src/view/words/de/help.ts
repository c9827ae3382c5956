import type { Words } from '../en';

export const help: Words['help'] = {
  groups: {
    look: 'Nachsehen',
    staff: 'eBoxIntegration-Team',
    reminders: 'Erinnerungen',
    admin: 'Verwaltung',
  },
  does: {
    stats: 'wie lange Schritte dauern, wo Anträge stocken, was aus ihnen wurde',
    home: 'was auf Sie wartet, was Sie zuletzt getan haben, Ihre E-Mails, Abwesenheit und Sprache',
    list: 'Anträge finden',
    show: 'die Karte eines Antrags, mit dem, was Sie tun können',
    digest: 'was heute auf wen wartet, und was überfällig ist',
    history: 'alles, was damit geschah',
    new: 'einen Antrag registrieren',
    form: 'das ausgefüllte Antragsformular erfassen; mit „blank“ nach der Nummer das noch auszufüllende Formular',
    correct: 'berichtigen, was registriert ist, oder den förmlichen Antrag',
    csr: 'eine Signieranfrage prüfen, bevor das Zertifikat bestellt wird',
    certificate: 'ein Zertifikat hochladen und prüfen',
    note: 'eine Notiz für Kollegen schreiben',
    assign: 'sagen, wem der Antrag gehört',
    export: 'alle Anträge als CSV, oder einen als JSON, nur an Sie',
    hold: 'die Frist anhalten, weiterlaufen lassen, den Antrag schließen',
    mail: 'eingegangene E-Mails, die auf jemanden warten',
    write: 'eine E-Mail an den Antragsteller, in Ihren Worten',
    undelivered: 'Nachrichten, die nicht ankamen, mit einer Schaltfläche für einen neuen Versuch',
    snooze: 'keine Erinnerungen bis zu einem Datum Ihrer Wahl',
    away: 'sagen, wann Sie abwesend sind und wer Sie vertritt',
    link: 'Ihr Konto hier und das im anderen Chat gehören einer Person, oder nicht',
    grant: 'Rollen: staff, nsso, ebox, admin',
    channel: 'dieser Kanal bekommt diese Nachrichten',
    language: 'in welcher Sprache ich Ihnen schreibe, und warum; eine andere wählen',
    import:
      'aus einer Tabelle übernehmen, was anderswo läuft: erst gezeigt, gespeichert, wenn Sie drücken',
    doctor: 'den Bot prüfen: was in Ordnung ist, und was bei allem anderen zu tun ist',
    languageHere: 'was in diesem Kanal erscheint, ist in dieser Sprache',
  },
  title: 'Anschluss an die e-Box',
  summary: 'Was Sie dem e-Box-Bot schreiben können',
  whatIAm:
    'Ich begleite den Anschluss von Document Senders an die e-Box, vom ersten Antrag bis zur Inbetriebnahme. Alles andere geschieht über die Schaltflächen auf der Karte eines Antrags.',
  where:
    'In Teams, und in einer Direktnachricht an mich in Slack, gelten dieselben Wörter ohne /ebox.',
  noRole:
    'Sie haben hier noch keine Rolle, daher kann ich Ihnen nur diese Hilfe zeigen. Ein Administrator kann Ihnen mit /ebox grant eine geben.',
  roles: (roles) => `Ihre Rollen: ${roles}.`,
  didYouMean: (word, nearest) => `„${word}“ kenne ich nicht. Meinten Sie /ebox ${nearest}?`,
  oldButton: 'Diese Schaltfläche kenne ich nicht mehr. Nichts wurde geändert.',
  oldForm: 'Dieses Formular kenne ich nicht mehr. Nichts wurde geändert. Öffnen Sie es erneut.',
};
