import type { Words } from '../../en';

/** What is said while requests are taken over from a file. */
export const movingIn: Words['movingIn'] = {
  unreadable: {
    empty: 'Het bestand is leeg. Stuur het bestand met de aanvragen.',
    'too-large':
      'Het bestand is groter dan 5 MB. Laat weg wat niet gevraagd wordt, of neem het in delen over.',
    'too-many-rows': 'Het bestand telt meer dan 10.000 rijen. Neem het in delen over.',
    macros: 'Deze werkmap bevat macro’s. Sla ze op als “Excel-werkmap (*.xlsx)” of als CSV.',
    'unpacks-too-large':
      'Uitgepakt is deze werkmap groter dan 64 MB; ze werd niet geopend. Sla ze opnieuw op als CSV.',
    'no-workbook':
      'Deze werkmap kan niet worden geopend. Sla ze opnieuw op als “Excel-werkmap (*.xlsx)” of als CSV.',
    'old-excel':
      'Deze werkmap is van een Excel van vóór 2007 of heeft een wachtwoord. Sla ze zonder wachtwoord op als “Excel-werkmap (*.xlsx)”.',
    'broken-quotes':
      'Een aanhalingsteken in het bestand wordt nergens gesloten. Sla het opnieuw op als CSV of als “Excel-werkmap (*.xlsx)”.',
    'too-slow':
      'Het bestand kon niet binnen 30 seconden worden gelezen. Sla het opnieuw op als CSV.',
  },
  noHeadings: (names) =>
    `De eerste rij moet de namen van de kolommen bevatten: ${names}. Het sjabloon bevat ze.`,
  noRows: 'Onder de namen van de kolommen staat geen enkele rij.',
  columnMissing: 'Deze kolom ontbreekt. Voeg ze toe; het sjabloon bevat ze.',
  columnTwice: 'Deze kolom staat er twee keer. Behoud er één.',
  columnUnknown: (nearest) =>
    nearest === null
      ? 'Geen enkele kolom heeft deze naam. Laat ze weg.'
      : `Geen enkele kolom heeft deze naam. Bedoelt u ${nearest}?`,
  formula:
    'Hier staat een formule. Vervang ze door haar waarde (in Excel: kopiëren en waarden plakken).',
  fillIn: 'Dit moet ingevuld zijn.',
  tooMany: (most) => `Meer dan ${most} fouten; dit zijn de eerste.`,
  language: 'Schrijf en, fr, nl of de.',
  recipients: 'Schrijf enterprises, citizens, of beide met een komma ertussen.',
  step: 'Schrijf het nummer van de stap waarin de aanvraag wacht, 2 tot 10, of live.',
  environment: 'Schrijf INT, ACC of PRD.',
  day: 'Schrijf de datum als 31/12/2026 of 2026-12-31.',
  dayTooEarly: (first) =>
    `Een datum vóór ${first} is niet mogelijk. Controleer de cel: Excel toont een lege datum als 1900.`,
  dayTooLate: (last) => `Een datum na ${last} is niet mogelijk. Controleer het jaar.`,
  sameReference: (row) =>
    `Rij ${row} heeft dezelfde referentie. Elke aanvraag heeft een eigen referentie nodig.`,
  contradiction: {
    'environment-not-yet':
      'In deze stap is een aanvraag nog in geen enkele omgeving. Laat de cel leeg.',
    'environment-missing': (names) =>
      `In deze stap is de aanvraag in een omgeving. Schrijf ${names}.`,
    'environment-passed-over': (names) =>
      `Met deze eerste omgeving doorloopt de aanvraag alleen ${names}. Schrijf een daarvan of verbeter first_environment.`,
    'not-there': (names) =>
      `Deze stap bestaat niet in deze omgeving. Schrijf ${names} of verbeter de stap.`,
    'certificate-missing':
      'In deze stap is het certificaat er. Schrijf tot wanneer het geldig is of verbeter de stap.',
    'certificate-too-early':
      'In deze stap is dit certificaat er nog niet. Laat de cel leeg of verbeter de stap.',
    'form-missing': 'Vanaf stap 5 is de formele aanvraag er. Schrijf wat erin staat.',
    'in-the-future': 'Deze dag moet nog komen. Schrijf wanneer het was.',
    'before-registration':
      'De aanvraag kan niet wachten sinds een dag vóór haar registratie. Verbeter een van beide.',
  },
  taken: (count) => `${count} ${count === 1 ? 'aanvraag' : 'aanvragen'} overgenomen.`,
  wouldBeTaken: (count) =>
    `${count} ${count === 1 ? 'aanvraag zou' : 'aanvragen zouden'} worden overgenomen. Er werd niets opgeslagen.`,
  nothingTaken: (faults) =>
    `${faults} ${faults === 1 ? 'fout' : 'fouten'}. Er werd niets opgeslagen: alle rijen worden overgenomen, of geen enkele.`,
  updated: (count) => `${count} bijgewerkt met het verbeterde bestand.`,
  same: (count) => `${count} ongewijzigd: eerder overgenomen van dezelfde rij.`,
  left: (ids) => `Ongemoeid gelaten, omdat er hier al aan gewerkt werd: ${ids}.`,
  outcome: {
    new: 'nieuw',
    updated: 'bijgewerkt',
    same: 'ongewijzigd',
    left: 'ongemoeid',
    fault: 'fout',
  },
  told: (by, count) =>
    `${by} heeft ${count} eerdere ${count === 1 ? 'aanvraag' : 'aanvragen'} overgenomen. De kaarten volgen hier; geen enkele aanvrager kreeg een e-mail.`,
  toldUpdated: (by, count) =>
    `${by} heeft ${count} overgenomen ${count === 1 ? 'aanvraag' : 'aanvragen'} verbeterd.`,
  toldOverdue: (count, ids) =>
    `${count} ervan ${count === 1 ? 'is' : 'zijn'} al over tijd of dicht bij het einde van een certificaat: ${ids}. Hiervoor volgen geen afzonderlijke herinneringen.`,
  /** What a file says that is handed over. */
  handed: {
    template:
      'De kolommen waarin aanvragen worden overgenomen. Vul ze in en stuur het bestand met import als tekst.',
    'dry-run': 'Alles wat ik toonde, rij per rij.',
  },
  chat: {
    templateOnItsWay: (name) =>
      `${name} is naar u onderweg, in een rechtstreeks bericht. Vul het in en stuur het hier met import als tekst.`,
    columnsAre: (columns) =>
      `In Teams kan ik geen bestanden overhandigen. Dit zijn de kolommen, om in de eerste regel van een CSV te kopiëren: ${columns}`,
    inFile: (count) =>
      `Nog ${count} ${count === 1 ? 'regel' : 'regels'}: het bestand dat ik u stuur, bevat ze allemaal.`,
    title: 'Aanvragen overnemen',
    form: 'Aanvragen overnemen',
    look: 'Nakijken',
    import: 'Importeren',
    intro:
      'Aanvragen die elders lopen, uit een rekenblad. U ziet eerst wat het zou opleveren; er wordt niets opgeslagen voordat u op Importeren drukt.',
    fileHint: 'CSV of XLSX, met de kolommen van het sjabloon, dat import template u stuurt',
    onlyAdmin:
      'Alleen een beheerder kan aanvragen uit een rekenblad overnemen. Er werd niets opgeslagen. Gaat het om een ingevuld formulier, stuur het dan met form en het nummer van de aanvraag.',
    overheard:
      'Iedereen hier leest wat ik antwoord. Stuur mij het bestand in onze persoonlijke chat, met import als tekst.',
    tooManyRows: (most, command) =>
      `In de chat neem ik hoogstens ${most} aanvragen tegelijk over. Stuur het bestand in delen, of gebruik ${command} waar de bot draait.`,
    moreRows: (count, command) =>
      `Nog ${count} ${count === 1 ? 'rij die hier niet wordt getoond' : 'rijen die hier niet worden getoond'}. ${command}, waar de bot draait, toont alles.`,
    moreFaults: (count, command) =>
      `Nog ${count} ${count === 1 ? 'fout' : 'fouten'}. ${command}, waar de bot draait, toont alles.`,
    mend: 'Verbeter dit in het bestand en stuur het opnieuw.',
    press:
      'Importeren neemt precies dit bestand over, één keer, op uw naam: u kunt zich daarna niet namens de RSZ over deze aanvragen uitspreken. Niemand buiten de dienst krijgt een bericht.',
    already: (by, at) => ['Al overgenomen door ', by, ', ', { date: at, style: 'moment' }, '.'],
    alreadyBy: (name) => `Al overgenomen door ${name}. Er werd nu niets gewijzigd.`,
    gone: 'Ik heb dit bestand niet meer: ik bewaar het één dag, voor wie het stuurde. Er werd niets opgeslagen. Stuur het opnieuw.',
    changed:
      'Er is iets gewijzigd sinds dit werd getoond; er werd niets opgeslagen. Zo zou het er nu uitzien. Kijk het na en druk opnieuw.',
    overtaken:
      'Dit werd intussen opnieuw getoond. Er werd niets opgeslagen. Kijk na wat hieronder staat en druk daar.',
  },
  column: {
    reference: 'Hoe de aanvraag nu heet; uniek. Dezelfde referentie is dezelfde aanvraag.',
    organisation: 'De organisatie die documenten wil versturen.',
    cbe: 'Haar KBO-nummer; een voorloopnul die Excel wegliet, wordt hersteld.',
    contact_name: 'De contactpersoon bij de aanvrager.',
    contact_email: 'Diens e-mailadres.',
    language: 'De taal van de e-mails.',
    use_cases: 'Welke documenten verstuurd worden.',
    recipients: 'Aan wie: ondernemingen (enterprises), burgers (citizens) of beide.',
    documents_per_month: 'Hoeveel documenten per maand.',
    load_peaks: 'Wanneer het er meer zijn. Mag leeg blijven.',
    planned_go_live: 'De geplande dag van de livegang.',
    first_environment: 'De eerste omgeving.',
    registered_on: 'Wanneer de eerste vraag kwam. Leeg: sinds wanneer de aanvraag wacht.',
    step: 'Het nummer van de stap waarin de aanvraag wacht, of live.',
    environment: 'De huidige omgeving, vanaf stap 6.',
    waiting_since: 'Sinds wanneer de aanvraag in deze stap wacht, of live is. Leeg: vandaag.',
    legal_name: 'Uit de formele aanvraag; nodig vanaf stap 5.',
    application_id: 'Uit de formele aanvraag; nodig vanaf stap 5.',
    message_types: 'Uit de formele aanvraag; nodig vanaf stap 5.',
    city: 'Uit de formele aanvraag; nodig vanaf stap 5.',
    region: 'Uit de formele aanvraag; nodig vanaf stap 5.',
    certificate_until_int: 'De laatste dag van het certificaat voor INT, als er een is.',
    certificate_until_acc: 'De laatste dag van het certificaat voor ACC, als er een is.',
    certificate_until_prd: 'De laatste dag van het certificaat voor PRD, als er een is.',
    note: 'Wat collega’s moeten weten. Mag leeg blijven.',
  },
  sheet: 'Aanvragen',
  explained: 'Kolommen',
  heading: { column: 'Kolom', means: 'Betekenis', choices: 'Keuzes' },
};
