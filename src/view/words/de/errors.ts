import type { Words } from '../en';
import { plural } from './terms';

export const errors: Words['errors'] = {
  fillIn: 'Bitte füllen Sie dieses Feld aus.',
  tooLong: (max) =>
    `Höchstens ${max} Zeichen; der Rest gehört in den förmlichen Antrag oder in eine Notiz.`,
  atMostCharacters: (max) => `Höchstens ${max} Zeichen.`,
  severalAddresses: 'Geben Sie eine E-Mail-Adresse an; hier stehen mehrere.',
  noAddress: 'Das ist keine E-Mail-Adresse. Sie lautet etwa name@organisation.be.',
  noDomain: 'Hinter dem @ muss eine Domäne stehen, etwa organisation.be.',
  dateForm: 'Schreiben Sie das Datum als JJJJ-MM-TT, z. B. 2027-03-01.',
  past: (today) => `Dieses Datum ist vorbei; heute ist der ${today}.`,
  yearsAhead: (years, last) =>
    `Höchstens ${years} Jahre im Voraus: ${last} ist der letzte Tag. Prüfen Sie das Jahr.`,
  withinAYear: (today) => `Höchstens ein Jahr vor oder nach heute, ${today}. Prüfen Sie das Jahr.`,
  afterToday: (today) => `Wählen Sie einen Tag nach heute, ${today}.`,
  yearAhead: (last) => `Höchstens ein Jahr im Voraus: ${last} ist der letzte Tag.`,
  wholeNumber: 'Schreiben Sie eine ganze Zahl in Ziffern, z. B. 12000.',
  atMostDigits: (max) => `Höchstens ${max} ${plural(max, 'Ziffer', 'Ziffern')}.`,
  atLeastOne: 'Mindestens 1.',
  abbreviated: (value, full) =>
    `„${value}“ ist abgekürzt: Schreiben Sie es aus, z. B. ${full}. So wird es im Zertifikat stehen.`,
  commonName: (max) =>
    `Höchstens ${max} Zeichen: Sie wird zum CN des Zertifikats, der nicht mehr fasst.`,
  noSpaces: 'Eine Anwendungs-ID hat keine Leerzeichen, z. B. employment:job-attest:werkkaart.',
  named: {
    applicationId: 'Die Anwendungs-ID',
    legalName: 'Die gesetzliche Bezeichnung',
    city: 'Die Gemeinde',
    region: 'Die Region',
  },
  cbe: {
    'not-digits':
      'Eine Unternehmensnummer besteht nur aus Ziffern, z. B. 0206.731.645; hier war keine zu lesen. Zwischen den Ziffern stehen Buchstaben, oder es gibt keine Nummer.',
    'first-digit':
      'Eine Unternehmensnummer beginnt mit 0 oder 1; eine, die mit 2 beginnt, gehört zu einer Niederlassungseinheit. Geben Sie die Nummer des Unternehmens selbst an; Sie finden sie auf kbopub.economie.fgov.be.',
    'missing-digit':
      'Eine Unternehmensnummer hat zehn Ziffern (neun ohne die führende 0); diese hat neun, die nicht passen, also fehlt eine.',
    several: 'Hier steht mehr als eine Unternehmensnummer. Geben Sie eine an.',
  },
  cbeLength: (digits) =>
    `Eine Unternehmensnummer hat zehn Ziffern (neun ohne die führende 0); diese hat ${digits}.`,
  cbeCheckDigits: (first, expected, found) =>
    `Die Prüfziffern passen nicht: Auf ${first} folgt ${expected}, nicht ${found}. Eine der zehn Ziffern ist vertippt.`,
  chooseLanguage: 'Wählen Sie die Sprache der E-Mails an den Antragsteller.',
  chooseRecipients: 'Wählen Sie Unternehmen, Bürger oder beide.',
  startsIn: (environments) => `Ein Antrag beginnt in ${environments}.`,
  chooseFile: 'Wählen Sie eine Datei.',
  choosePerson: 'Wählen Sie eine Person.',
  chooseDay: 'Wählen Sie einen Tag.',
  chooseEnvironment: 'Wählen Sie INT, ACC oder PRD.',
  chooseOne: 'Bitte treffen Sie eine Wahl.',
  attachForm: 'Hängen Sie das ausgefüllte Formular an.',
  emptyFile:
    'Diese Datei ist leer. Ist sie nur ein Link auf eine Datei im Netz (OneDrive, SharePoint, Google Drive), hängen Sie die Datei selbst an; sonst wählen Sie eine andere.',
  notLookedThrough:
    'Ich konnte nicht die ganze Datei nach privaten Schlüsseln durchsehen, daher wurde nichts davon gespeichert. Schicken Sie sie noch einmal, möglichst als PDF von wenigen Seiten; gelingt auch das nicht, wenden Sie sich an einen Administrator.',
  tooSlow:
    'Die Datei kam nicht binnen einer Minute an. Nichts wurde gespeichert. Hängen Sie sie erneut an; gelingt auch das nicht, senden Sie eine kleinere oder wenden Sie sich an einen Administrator.',
  notHandedOver:
    'Das Chatsystem hat die Datei nicht herausgegeben. Nichts wurde gespeichert. Hängen Sie sie erneut an; gelingt das nicht, wenden Sie sich an einen Administrator.',
  foreignHost:
    'Die Datei liegt anderswo (etwa in einem Drive), unter einer Adresse, die nicht zum Chatsystem gehört, und wurde daher nicht abgeholt. Laden Sie sie dort herunter und hängen Sie die Datei selbst an.',
  tooBig: (limit) =>
    `Diese Datei ist größer als ${limit}. Nichts wurde gespeichert. Senden Sie eine kleinere.`,
  megabytes: (size) => `${size} MB`,
  kilobytes: (size) => `${size} kB`,
  sentAlong: (name, found) => `„${name}“, mitgeschickt: ${found}`,
  nothingStored: 'Nichts wurde gespeichert.',
  nothingChanged: (faults) => `Nichts wurde geändert: ${faults}`,
  nothingChangedYet: 'Nichts wurde geändert:',
  mend: (fields) => `Noch wurde nichts geändert. Bitte berichtigen Sie: ${fields}.`,
  privateKey:
    'Dieser Text enthält einen privaten Schlüssel; deshalb wurde nichts davon gespeichert oder weitergegeben. Löschen Sie die Nachricht oder den Entwurf, worin er steht. Wer ihn gesehen hat, kann den Schlüssel verwenden: Lassen Sie jedes Zertifikat dieses Schlüssels widerrufen, erzeugen Sie einen neuen Schlüssel und bestellen Sie erneut. Ich brauche nur den öffentlichen Teil: das Zertifikat oder die CSR.',
  unfit: {
    gone: (name) =>
      `Das Konto von ${name} ist deaktiviert oder in keinem der Teams und Kanäle, die ich kenne; nichts würde ankommen. Nichts wurde geändert. Wählen Sie jemand anderen.`,
    bot: (name) =>
      `${name} ist eine App und tut mit einem Antrag nichts. Nichts wurde geändert. Wählen Sie eine Person.`,
    outside: (name) =>
      `${name} gehört zu einer anderen Einrichtung, die keine Anträge sehen darf. Nichts wurde geändert. Wählen Sie jemanden mit einem Konto bei uns.`,
    'no-role': (name) =>
      `${name} hat keine Rolle und könnte mit dem Antrag nichts tun. Nichts wurde geändert. Wählen Sie jemanden mit einer Rolle, oder bitten Sie einen Administrator um eine: /ebox grant @Person staff, nsso oder ebox.`,
  },
  absence: {
    endsBeforeItStarts: 'Das liegt vor dem ersten Tag. Nichts wurde geändert.',
    over: 'Diese Tage sind vorbei. Nichts wurde geändert.',
    tooFar: (last) =>
      `Höchstens ein Jahr im Voraus: ${last} ist der letzte Tag. Nichts wurde geändert.`,
    noRole: 'Sie haben keine Rolle, in der jemand Sie vertreten könnte.',
    ownStandIn: 'Wählen Sie jemand anderen: Sie können sich nicht selbst vertreten.',
    lacksRole: (roles) =>
      `Diese Person hat die nötige Rolle nicht (${roles}), und eine Vertretung verleiht keine. Wählen Sie jemand anderen, oder bitten Sie einen Administrator um /ebox grant.`,
    overlap: (absence) =>
      `Sie sind bereits abwesend: ${absence}. Nichts wurde geändert; /ebox away off hebt es auf.`,
    circle: (names) =>
      `${names}: dann ebenfalls abwesend, und alles käme zu Ihnen zurück. Wählen Sie jemand anderen.`,
  },
};
