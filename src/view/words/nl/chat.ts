import type { Words } from '../en';

export const chat: Words['chat'] = {
  stillWorking: 'Ik ben er nog mee bezig. Het antwoord volgt hier; u hoeft niets opnieuw te doen.',
  pressToOpen: 'Druk op de knop om het formulier te openen.',
  openForm: (id) => `${id}: druk op de knop om het formulier te openen.`,
  stopped:
    'Ik word herstart en was hiermee nog niet klaar. Kijk over een minuut op de kaart van de aanvraag: staat het er niet, doe het dan opnieuw; een bestand moet opnieuw worden gestuurd.',
  fileLost:
    'Ik werd herstart voordat ik klaar was met het bestand dat u stuurde. Kijk op de kaart van de aanvraag: staat het er niet op, stuur het bestand dan nog eens.',
  fileDone: 'Het bestand is aangekomen, en het is gebeurd. De kaart van de aanvraag toont het.',
  whatYouTyped: 'Wat u had getypt, om te kopiëren:',
  takeFile: 'Bestand aannemen',
  file: {
    certificate: 'Certificaat',
    csr: 'Te ondertekenen CSR',
    form: 'Ingevuld formulier',
  },
  missing: (count) => `… (nog ${count} tekens)`,
  slack: {
    fileComing:
      'Het bestand is nog onderweg van Slack; het formulier is dus al gesloten. Ik ga verder en meld u hier wat het geworden is; u hoeft het niet opnieuw te sturen.',
    notUnderstood:
      'Slack stuurde dit in een vorm die ik niet ken, en er is niets gewijzigd. Typ "/ebox help" voor wat ik kan doen.',
    waitedTooLong:
      'Slack wachtte te lang om het formulier te openen; het bleef dus dicht. Er is niets gewijzigd. Probeer opnieuw.',
    formNotOpened:
      'Het formulier kon niet openen: Slack antwoordde niet. Er is niets gewijzigd. Probeer het over een minuut opnieuw.',
    formRefused: (code) =>
      `Het formulier kon niet openen: Slack antwoordde "${code}". Er is niets gewijzigd. Probeer het over een minuut opnieuw.`,
    stillSaving:
      'Bezig met opslaan. Wacht enkele seconden en druk nog eens op de knop: niets gebeurt twee keer.',
    whatIs: (name) => `Wat is ${name}? Kies, en ik vraag voor welke aanvraag het is.`,
    request: 'Aanvraag',
    requestHint: 'Haar nummer, bv. DS-2026-0001. Het staat bovenaan op de kaart.',
  },
  teams: {
    fileComing:
      'Het bestand is nog onderweg van Teams. Ik ga verder en schrijf u in onze persoonlijke chat wat het geworden is; u hoeft het niet opnieuw te sturen.',
    stillSaving:
      'Bezig met opslaan. Kijk zo dadelijk op de kaart van de aanvraag; niets gebeurt twee keer.',
    notUnderstood:
      'Teams stuurde dit in een vorm die ik niet ken, en er is niets gewijzigd. Schrijf mij “help” voor wat ik kan doen.',
    nothingFound: 'Geen aanvraag gevonden. Probeer met minder letters.',
    noAccount:
      'Ik kan niet zien wie u bent: Teams stuurde geen Microsoft Entra-account mee. Meld u aan met uw werkaccount en probeer opnieuw. Er is niets gewijzigd.',
    fileGone:
      'Teams bewaart het bestand niet meer voor mij. Er is niets gewijzigd. Stuur het mij nog eens in onze persoonlijke chat.',
    notAFile:
      'Ik kan geen afbeelding of link lezen. Voeg het bestand zelf toe (de paperclip) in onze persoonlijke chat, met wat het is en voor welke aanvraag, bv. certificate DS-2026-0001.',
    filesInPersonalChat:
      'Teams geeft mij hier geen bestanden. Stuur het mij in onze persoonlijke chat, met wat het is en voor welke aanvraag, bv. certificate DS-2026-0001.',
    attach: (title) =>
      `${title}: voeg het bestand toe (de paperclip) in onze persoonlijke chat, met deze tekst:`,
    attachWith: (title, text) =>
      `${title}: voeg het bestand toe (de paperclip) in onze persoonlijke chat, met de tekst “${text}”.`,
    inPlaceOf: (environment, others) => `In plaats van ${environment} kan het ${others} zijn.`,
    whatIs: (name) => `Wat is ${name}?`,
    whatIsIt: 'Wat is het?',
    forWhich: 'Voor welke aanvraag?',
    orWithWords: (id) => `Of stuur het opnieuw met een tekst, bv. “certificate ${id}”.`,
    sendWithText:
      'Wat is dit bestand, en voor welke aanvraag? Stuur het opnieuw met de tekst “certificate DS-2026-0001”, “csr DS-2026-0001” of “form DS-2026-0001”, met het nummer van de aanvraag.',
    typeAName: 'Typ een naam',
    nothingToChoose: (label) => `${label}: er is niets om uit te kiezen.`,
    noFile: 'geen. Stuur het mij in onze persoonlijke chat.',
    welcome: (help) => [
      'Hallo, ik ben de e-Box-bot: ik begeleid de aansluiting van Document Senders op de e-Box. Schrijf ',
      { code: help },
      ' voor wat ik kan doen, en stuur mij bestanden hier.',
    ],
    welcomeAll: (help, channel) => [
      'Hallo, ik ben de e-Box-bot: ik begeleid de aansluiting van Document Senders op de e-Box. Schrijf ',
      { code: help },
      ' voor wat ik kan doen. Om de kaarten van de aanvragen hier te krijgen: ',
      { code: channel },
      '.',
    ],
    welcomeSummary: 'Hallo, ik ben de e-Box-bot. Schrijf “help” voor wat ik kan doen.',
    welcomeAllSummary: 'Hallo, ik ben de e-Box-bot. Schrijf “@e-Box help” voor wat ik kan doen.',
  },
};
