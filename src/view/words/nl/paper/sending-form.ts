import type { Words } from '../../en';

/** The PDF form that requesters fill in, in the requester's language, and what is said of one that came back. */
export const sendingForm: Words['sendingForm'] = {
  title: 'Aanvraagformulier voor verzending via de e-Box',
  intro:
    'Kijk na wat al is ingevuld en vul de rest aan. Bij elk veld staat wat er verwacht wordt. U mag alle teksten in uw eigen taal schrijven.',
  sendBack:
    'Bewaar het bestand en bezorg het ons als antwoord op onze e-mail. Een programma leest het: druk het dus niet af, scan het niet en beveilig het niet met een wachtwoord.',
  sections: {
    organisation: {
      title: 'Uw organisatie',
      note: 'De wettelijke naam, de gemeente en het gewest komen letterlijk in uw certificaat. Het ondernemingsnummer moet dat van de organisatie zelf zijn.',
    },
    application: {
      title: 'Uw toepassing',
      note: 'Een tikfout komt hier pas aan het licht wanneer documenten geweigerd worden. Vraag voor uw client ook de OAuth-scope om te publiceren aan.',
    },
    recipients: {
      title: 'Voor wie',
      note: 'Kruis beide aan als u ooit naar beide verzendt: een document voor een burger wordt geweigerd als alleen ondernemingen zijn aangevraagd.',
    },
    volume: {
      title: 'Volume en planning',
      note: 'U begint in een testomgeving. De volgende omgeving en de productie openen we pas wanneer u het ons vraagt.',
    },
    contact: {
      title: 'Contactpersoon',
      note: 'Over certificaten en tests schrijven we naar de technische contactpersoon.',
    },
  },
  field: {
    requestId: { label: 'Aanvraag', help: 'Ons nummer voor uw aanvraag. Laat het ongewijzigd.' },
    organisation: { label: 'Organisatie', help: 'De naam waaronder men u kent.' },
    cbeNumber: { label: 'Ondernemingsnummer (KBO)', help: 'Tien cijfers, bv. 0206.731.645.' },
    legalName: {
      label: 'Wettelijke naam',
      help: 'Zoals ingeschreven in de KBO, hoogstens 64 tekens.',
    },
    city: { label: 'Gemeente', help: 'De zetel van de organisatie, bv. Sint-Gillis.' },
    region: { label: 'Gewest', help: 'Voluit, bv. Brussel-Hoofdstad.' },
    applicationId: {
      label: 'Toepassings-ID',
      help: 'Zonder spaties, hoogstens 64 tekens, bv. employment:job-attest:werkkaart.',
    },
    messageTypes: {
      label: 'Berichttypes',
      help: 'Eén per regel, precies zoals uw toepassing ze verstuurt.',
    },
    recipientEnterprises: {
      label: 'Ondernemingen',
      help: 'We verzenden documenten naar ondernemingen.',
    },
    recipientCitizens: { label: 'Burgers', help: 'We verzenden documenten naar burgers.' },
    documentsPerMonth: { label: 'Documenten per maand', help: 'Een geheel getal, bv. 12000.' },
    loadPeaks: {
      label: 'Piekmomenten',
      help: 'Wanneer de meeste documenten vertrekken, bv. eind mei. Mag leeg blijven.',
    },
    plannedGoLive: { label: 'Geplande ingebruikname', help: 'Jaar, maand en dag, bv. 2027-03-01.' },
    technicalContactName: {
      label: 'Naam van de technische contactpersoon',
      help: 'Wie het certificaat bestelt en de tests uitvoert.',
    },
    technicalContactEmail: {
      label: 'E-mailadres van de technische contactpersoon',
      help: 'Eén adres dat elke dag gelezen wordt.',
    },
    signedBy: {
      label: 'Ingevuld door',
      help: 'Naam en functie van wie voor dit formulier instaat.',
    },
  },
  page: (page, pages) => `Pagina ${page} van ${pages}`,
  /** To staff, who record it. */
  read: {
    filled: 'Ingevuld op basis van het ontvangen formulier. Vergelijk voor u opslaat.',
    unreadHead: (why) => `Het formulier kon niet gelezen worden: ${why} Typ over wat erin staat.`,
    why: {
      notPdf: 'het is geen PDF.',
      encrypted: 'het is beveiligd met een wachtwoord.',
      noFields: 'het bevat geen velden (afgedrukt, gescand of afgevlakt).',
      foreign: 'het is niet ons formulier.',
      signed: 'het is ondertekend; een ondertekend bestand blijft zoals het is.',
      xfa: 'het is een XFA-formulier.',
      broken: 'het is beschadigd.',
      tooBig: 'het is te groot.',
      late: 'het lezen duurde te lang.',
      busy: 'de lezer is nog niet klaar; u kunt dit formulier straks opnieuw openen.',
    },
    other: (found, own) =>
      `Dit formulier is dat van ${found}, niet van ${own}: er is niets uit overgenomen.`,
    otherStop: (found, own) =>
      `Dit formulier is dat van ${found}, niet van ${own}. Vul alle velden in om het toch te registreren.`,
    problem: (label, error) => `${label}: ${error}`,
    problems:
      'Wat in het formulier staat en niet klopt (bij het beantwoorden van de e-mail, of later bij het terugsturen, wordt het u als tekst voor de aanvrager voorgesteld):',
    differs: 'Het formulier wijkt af van de registratie:',
    difference: (label, registered, form) =>
      `${label}: geregistreerd “${registered}”, in het formulier “${form}”.`,
    nothing: 'leeg',
    hint: 'Wat u leeg laat, wordt uit het formulier gelezen als het het onze is, en getoond voor het wordt overgenomen.',
    says: (value) =>
      `Het formulier vermeldt “${value}”. Verstuur nog eens om dit over te nemen, of schrijf iets anders.`,
  },
};
