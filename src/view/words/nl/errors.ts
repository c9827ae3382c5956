import type { Words } from '../en';
import { plural } from './terms';

export const errors: Words['errors'] = {
  fillIn: 'Vul dit in.',
  tooLong: (max) =>
    `Hoogstens ${max} tekens; de rest hoort in de formele aanvraag of in een notitie.`,
  atMostCharacters: (max) => `Hoogstens ${max} tekens.`,
  severalAddresses: 'Geef één e-mailadres; hier staan er meer.',
  noAddress: 'Dit is geen e-mailadres. Het ziet eruit als naam@organisatie.be.',
  noDomain: 'Achter de @ moet een domein staan, zoals organisatie.be.',
  dateForm: 'Schrijf de datum als JJJJ-MM-DD, bv. 2027-03-01.',
  past: (today) => `Deze datum is voorbij; vandaag is het ${today}.`,
  yearsAhead: (years, last) =>
    `Hoogstens ${years} jaar vooruit: ${last} is de laatste dag. Kijk het jaar na.`,
  withinAYear: (today) => `Binnen een jaar vanaf vandaag, ${today}. Kijk het jaar na.`,
  afterToday: (today) => `Kies een dag na vandaag, ${today}.`,
  yearAhead: (last) => `Hoogstens een jaar vooruit: ${last} is de laatste dag.`,
  wholeNumber: 'Schrijf een geheel getal in cijfers, bv. 12000.',
  atMostDigits: (max) => `Hoogstens ${max} ${plural(max, 'cijfer', 'cijfers')}.`,
  atLeastOne: 'Minstens 1.',
  abbreviated: (value, full) =>
    `“${value}” is afgekort: schrijf het voluit, bv. ${full}. Zo komt het in het certificaat.`,
  commonName: (max) =>
    `Hoogstens ${max} tekens: het wordt de CN van het certificaat, die er niet meer kan bevatten.`,
  noSpaces: 'Een toepassings-ID heeft geen spaties, bv. employment:job-attest:werkkaart.',
  named: {
    applicationId: 'De toepassings-ID',
    legalName: 'De wettelijke naam',
    city: 'De gemeente',
    region: 'Het gewest',
  },
  cbe: {
    'not-digits':
      'Een ondernemingsnummer bestaat alleen uit cijfers, bv. 0206.731.645; hier kon er geen gelezen worden. Er staan letters tussen de cijfers, of er is geen nummer.',
    'first-digit':
      'Een ondernemingsnummer begint met 0 of 1; een nummer dat met 2 begint, is dat van een vestigingseenheid. Geef het nummer van de onderneming zelf; u vindt het op kbopub.economie.fgov.be.',
    'missing-digit':
      'Een ondernemingsnummer heeft tien cijfers (negen zonder de 0 vooraan); dit heeft er negen die niet kloppen, dus er ontbreekt er een.',
    several: 'Hier staat meer dan één ondernemingsnummer. Geef er één.',
  },
  cbeLength: (digits) =>
    `Een ondernemingsnummer heeft tien cijfers (negen zonder de 0 vooraan); dit heeft er ${digits}.`,
  cbeCheckDigits: (first, expected, found) =>
    `De controlecijfers kloppen niet: na ${first} komt ${expected}, niet ${found}. Een van de tien cijfers is fout getypt.`,
  chooseLanguage: 'Kies de taal van de e-mails aan de aanvrager.',
  chooseRecipients: 'Kies ondernemingen, burgers of beide.',
  startsIn: (environments) => `Een aanvraag begint in ${environments}.`,
  chooseFile: 'Kies een bestand.',
  choosePerson: 'Kies een persoon.',
  chooseDay: 'Kies een dag.',
  chooseEnvironment: 'Kies INT, ACC of PRD.',
  chooseOne: 'Maak een keuze.',
  attachForm: 'Voeg het ingevulde formulier toe.',
  emptyFile:
    'Dit bestand is leeg. Is het alleen een link naar een bestand online (OneDrive, SharePoint, Google Drive)? Voeg dan het bestand zelf toe; kies anders een ander.',
  notLookedThrough:
    'Ik kon niet het hele bestand op private sleutels doorzoeken, dus er is niets van bewaard. Stuur het nog eens, liefst als pdf van enkele pagina’s; lukt ook dat niet, verwittig dan een beheerder.',
  tooSlow:
    'Het bestand kwam niet binnen een minuut aan. Er is niets bewaard. Voeg het opnieuw toe; lukt ook dat niet, stuur dan een kleiner of verwittig een beheerder.',
  notHandedOver:
    'Het chatsysteem heeft het bestand niet doorgegeven. Er is niets bewaard. Voeg het opnieuw toe; lukt het niet, verwittig dan een beheerder.',
  foreignHost:
    'Het bestand staat ergens anders (op een drive bijvoorbeeld), op een adres dat niet van het chatsysteem zelf is, en werd dus niet opgehaald. Download het daar en voeg het bestand zelf toe.',
  tooBig: (limit) =>
    `Dit bestand is groter dan ${limit}. Er is niets bewaard. Stuur een kleiner bestand.`,
  megabytes: (size) => `${size} MB`,
  kilobytes: (size) => `${size} kB`,
  sentAlong: (name, found) => `“${name}”, meegestuurd: ${found}`,
  nothingStored: 'Er is niets bewaard.',
  nothingChanged: (faults) => `Er is niets gewijzigd: ${faults}`,
  nothingChangedYet: 'Er is niets gewijzigd:',
  mend: (fields) => `Er is nog niets gewijzigd. Verbeter eerst: ${fields}.`,
  privateKey:
    'Deze tekst bevat een privésleutel; er is dus niets van bewaard of doorgegeven. Verwijder het bericht of de kladversie waarin hij staat. Wie hem heeft gezien, kan de sleutel gebruiken: laat elk certificaat van deze sleutel intrekken, maak een nieuwe sleutel en bestel opnieuw. Ik heb alleen het openbare deel nodig: het certificaat of de CSR.',
  unfit: {
    gone: (name) =>
      `De account van ${name} is uitgeschakeld, of zit in geen enkel team of kanaal dat ik ken; niets zou aankomen. Er is niets gewijzigd. Kies iemand anders.`,
    bot: (name) =>
      `${name} is een app en doet niets met een aanvraag. Er is niets gewijzigd. Kies een persoon.`,
    outside: (name) =>
      `${name} hoort bij een andere organisatie, die geen aanvragen mag zien. Er is niets gewijzigd. Kies iemand met een account van ons.`,
    'no-role': (name) =>
      `${name} heeft geen rol en zou niets met de aanvraag kunnen doen. Er is niets gewijzigd. Kies iemand met een rol, of vraag er een aan een beheerder: /ebox grant @persoon staff, nsso of ebox.`,
  },
  absence: {
    endsBeforeItStarts: 'Dit ligt vóór de eerste dag. Er is niets gewijzigd.',
    over: 'Deze dagen zijn voorbij. Er is niets gewijzigd.',
    tooFar: (last) =>
      `Hoogstens een jaar vooruit: ${last} is de laatste dag. Er is niets gewijzigd.`,
    noRole: 'U hebt geen rol waarin iemand u kan vervangen.',
    ownStandIn: 'Kies iemand anders: u kunt uzelf niet vervangen.',
    lacksRole: (roles) =>
      `Deze persoon heeft niet de nodige rol (${roles}), en vervangen geeft geen rol. Kies iemand anders, of vraag een beheerder om /ebox grant te gebruiken.`,
    overlap: (absence) =>
      `U bent al afwezig: ${absence}. Er is niets gewijzigd; /ebox away off maakt het ongedaan.`,
    circle: (names) =>
      `${names}: dan ook afwezig, en alles zou bij u terugkomen. Kies iemand anders.`,
  },
};
