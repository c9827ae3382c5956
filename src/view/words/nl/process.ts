import type { Words } from '../en';

export const process: Words['process'] = {
  asked: {
    agreement: 'het principeakkoord van de RSZ',
    answer: 'het antwoord van de aanvrager op de vraag van de RSZ',
    'kick-off': 'de startvergadering',
    'formal-request': 'de formele aanvraag',
    'technical-validation': 'de technische validatie van de formele aanvraag',
    'formal-validation': 'de formele validatie door de RSZ',
    certificate: 'het certificaat',
    configuration: 'de configuratie',
    tests: 'geslaagde tests',
    move: 'de stap naar de volgende omgeving',
    'go-live': 'de ingebruikname',
    mail: 'een e-mail die iemand moet lezen',
  },
  askedFor: (asked, environment) => `${asked} voor ${environment}`,
  agreementQuestion: (organisation, recipients, from) =>
    `Geeft de RSZ zijn principeakkoord opdat ${organisation} documenten verstuurt naar ${recipients}, vanaf ${from}?`,
  validationQuestion: (organisation) =>
    `Bevestigt de RSZ de formele aanvraag van ${organisation}? eBoxIntegration heeft ze technisch gevalideerd.`,
  stepQuestion: (step, organisation) => `${step}, ${organisation}: wat zegt de RSZ?`,
  event: {
    Imported: 'heeft de aanvraag overgenomen',
    RequestRegistered: 'heeft de aanvraag geregistreerd',
    AgreedInPrinciple: 'heeft het principeakkoord gegeven',
    InformationAsked: 'heeft informatie gevraagd',
    QuestionAnswered: 'heeft het antwoord van de aanvrager genoteerd',
    RequestRefused: 'heeft de aanvraag geweigerd',
    KickOffRecorded: 'heeft de startvergadering genoteerd',
    KickOffPlanned: 'heeft de startvergadering gepland',
    KickOffAnswered: 'heeft een antwoord op de uitnodiging doorgegeven',
    KickOffSkipped: 'heeft de startvergadering overgeslagen',
    FormalRequestRecorded: 'heeft de formele aanvraag ingevoerd',
    TechnicallyValidated: 'heeft de formele aanvraag technisch gevalideerd',
    FormallyValidated: 'heeft de formele aanvraag namens de RSZ bevestigd',
    SentBack: 'heeft de formele aanvraag teruggestuurd',
    CsrChecked: 'heeft een CSR laten controleren',
    CertificateAccepted: 'heeft een certificaat opgeladen dat aanvaard is',
    CertificateRejected: 'heeft een certificaat opgeladen dat niet aanvaard is',
    CertificateWarned: 'heeft een certificaat met waarschuwingen opgeladen',
    WarningsAccepted: 'heeft het certificaat aanvaard ondanks de waarschuwingen',
    ConfigurationUpdated: 'heeft de controlelijst bijgewerkt',
    ConfigurationCompleted: 'heeft de configuratie klaar verklaard',
    TestAccessRecorded: 'heeft de testtoegang genoteerd',
    TestsConcluded: 'heeft geslaagde tests genoteerd',
    MovedOn: 'heeft de aanvraag naar de volgende omgeving gebracht',
    WentLive: 'heeft de aanvraag in productie verklaard',
    Held: 'heeft de aanvraag opgeschort',
    Resumed: 'heeft de aanvraag hervat',
    Withdrawn: 'heeft de aanvraag ingetrokken',
    Snoozed: 'heeft de herinneringen uitgesteld',
    Noted: 'heeft een notitie toegevoegd',
    Assigned: 'heeft de aanvraag toegewezen',
    MailReceived: 'heeft een e-mail overgenomen',
    MailSettled: 'heeft een e-mail afgehandeld',
    MailWritten: 'heeft de aanvrager geschreven',
    Corrected: 'heeft de registratie verbeterd',
    FormalRequestCorrected:
      'heeft de formele aanvraag verbeterd, die opnieuw gevalideerd moet worden',
  },
  takenOver: (step, row, file) =>
    `heeft de aanvraag overgenomen ${step === 'live' ? 'als live' : `in stap ${step}`}, uit rij ${row} van een bestand (SHA-256 ${file}…)`,
  fromBefore: (reference, day) => `Overgenomen (${reference}), ingediend op ${day}`,
  agreedBefore: (day) =>
    `Het principeakkoord van de RSZ dateert van vroeger: het werd uiterlijk op ${day} gegeven.`,
  reference: 'Referentie',
  kickOffOf: (day) => `heeft de startvergadering van ${day} genoteerd`,
  csrChecked: (environment, verdict) =>
    `heeft een CSR voor ${environment} laten controleren: ${verdict}`,
  csrVerdict: {
    accepted: 'geen bezwaar',
    warnings: 'waarschuwingen',
    rejected: 'niet aanvaard',
  },
  certificateAccepted: (environment) => `heeft het ${environment}-certificaat opgeladen: aanvaard`,
  certificateRejected: (environment, findings) =>
    `heeft een certificaat voor ${environment} opgeladen: niet aanvaard (${findings})`,
  certificateWarned: (environment, findings) =>
    `heeft een certificaat voor ${environment} opgeladen: te beslissen over waarschuwingen (${findings})`,
  warningsAccepted: (environment) =>
    `heeft het ${environment}-certificaat aanvaard ondanks de waarschuwingen`,
  checklistCleared: (environment) => `heeft de controlelijst van ${environment} leeggemaakt`,
  checklistUpdated: (environment, done) =>
    `heeft de configuratie van ${environment} bijgewerkt, klaar: ${done}`,
  configurationCompleted: (environment) =>
    `heeft de configuratie van ${environment} klaar verklaard`,
  testAccess: (environment) => `heeft de testtoegang voor ${environment} genoteerd`,
  testsConcluded: (environment) => `heeft geslaagde tests in ${environment} genoteerd`,
  snoozedUntil: (day) => `heeft de herinneringen uitgesteld tot ${day}`,
  movedOnTo: (environment) => `heeft de aanvraag naar ${environment} gebracht`,
  did: (name, event) => `${name} ${event}.`,
  didOn: (name, event, day) => `${name} ${event} op ${day}.`,
  didAt: (name, event, moment) => `${name} ${event} (${moment})`,
  changed: 'is de aanvraag gewijzigd',
  byAccountIn: (name, system) => `${name} (in ${system})`,
  contact: 'Contactpersoon',
  noManager: (groups) =>
    `Niemand kan namens de RSZ beslissen: ik ken geen RSZ-beheerder.${groups} Een beheerder maakt iemand dat met /ebox grant @persoon nsso.`,
  onlyManager: (groups) =>
    `Niemand kan namens de RSZ beslissen: de enige RSZ-beheerder heeft deze aanvraag geregistreerd of gevalideerd, en het moet iemand anders zijn.${groups} Een beheerder stelt een andere persoon aan met /ebox grant @persoon nsso.`,
  noOtherManager: (groups) =>
    `Niemand kan namens de RSZ beslissen: alle RSZ-beheerders hebben deze aanvraag geregistreerd of gevalideerd, en het moet iemand anders zijn.${groups} Een beheerder stelt een andere persoon aan met /ebox grant @persoon nsso.`,
  emptyGroups: (groups) =>
    ` De gebruikersgroep ${groups} van ROLE_NSSO is leeg, of ik zie haar leden niet: wie het chatsysteem beheert, zet ze erin.`,
  assignedTo: 'Toegewezen aan',
};
