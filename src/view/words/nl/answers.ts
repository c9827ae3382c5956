import type { Words } from '../en';
import { plural } from './terms';

export const answers: Words['answers'] = {
  fault: (reference) =>
    `Opslaan lukt nu niet, er is niets gewijzigd. Probeer het over een minuut opnieuw. Blijft het duren, geef uw beheerder dan het nummer ${reference}.`,
  doubt: (reference) =>
    `Ik kan niet zeggen of dit is opgeslagen: de databank antwoordde niet meer. Kijk over een minuut of het gebeurd is: wat over een aanvraag gaat, staat op haar kaart. Zo niet, doe het dan opnieuw. Blijft het duren, geef uw beheerder dan het nummer ${reference}.`,
  limited: (seconds) =>
    `Dat was meer tegelijk dan ik van één persoon aanneem. Er is niets gewijzigd. Ga verder over ${seconds} ${plural(seconds, 'seconde', 'seconden')}.`,
  nobodyCalled: (name) =>
    `“${name}” kwam aan als gewone letters, dus ik weet niet welke account het is. Er is niets gewijzigd. Typ @ en kies de persoon uit de lijst die opent.`,
  whichRequest: (word) => `Welke aanvraag? Typ /ebox ${word} en haar nummer, bv. DS-2026-0001.`,
  noId: (typed) =>
    `“${typed}” is geen nummer van een aanvraag. Het ziet eruit als DS-2026-0001; zoek het met /ebox list all.`,
  roles: {
    onlyAdmin: {
      grant: 'Alleen een beheerder kan rollen geven. Er is niets gewijzigd.',
      revoke: 'Alleen een beheerder kan rollen afnemen. Er is niets gewijzigd.',
    },
    how: (word, roles) => `Typ /ebox ${word} @persoon rol, met als rol ${roles}.`,
    hasAlready: (name, role, meaning) => `${name} heeft de rol ${role} (${meaning}) al.`,
    hasNow: (name, role, meaning) => `${name} heeft nu de rol ${role} (${meaning}).`,
    stillHas: (name, role, setting) =>
      `De toekenning is weg, maar ${name} heeft de rol ${role} nog door de configuratie (${setting}).`,
    gone: (name, role) => `${name} heeft de rol ${role} niet meer.`,
    notGranted: (name, role, setting) =>
      `${name} kreeg de rol ${role} niet in de chat. Een rol uit de configuratie (${setting}) wordt daar afgenomen.`,
  },
  channel: {
    onlyStaff: 'Alleen het team of een beheerder kan de kanalen kiezen. Er is niets gewijzigd.',
    how: (feeds) => `Typ /ebox channel en ${feeds}, in het kanaal zelf.`,
    noChannel: {
      requests:
        'Dit is geen kanaal en kan de kaarten van de aanvragen dus niet krijgen. Er is niets gewijzigd. Typ /ebox channel requests in het kanaal dat ze moet krijgen.',
      approvals:
        'Dit is geen kanaal en kan de vragen aan de RSZ dus niet krijgen. Er is niets gewijzigd. Typ /ebox channel approvals in het kanaal dat ze moet krijgen.',
      digest:
        'Dit is geen kanaal en kan het dagoverzicht dus niet krijgen. Er is niets gewijzigd. Typ /ebox channel digest in het kanaal dat het moet krijgen.',
    },
    shared:
      'In dit kanaal zijn mensen van een andere organisatie (gasten, of een gedeeld kanaal), en zij zouden alle aanvragen lezen. Er is niets gewijzigd. Kies een kanaal van uw eigen organisatie.',
    onlyAdminMoves:
      'Alleen een beheerder kan wat aan de RSZ wordt gevraagd naar een ander kanaal brengen. Er is niets gewijzigd.',
    gets: {
      requests:
        'Dit kanaal krijgt voortaan de kaarten van de aanvragen. Kaarten die elders staan, blijven daar en worden bijgehouden. Ben ik nog geen lid, nodig mij dan uit.',
      approvals:
        'Dit kanaal krijgt voortaan wat aan de RSZ wordt gevraagd. Kaarten die elders staan, blijven daar en worden bijgehouden. Ben ik nog geen lid, nodig mij dan uit.',
      digest:
        'Dit kanaal krijgt voortaan het dagoverzicht. Kaarten die elders staan, blijven daar en worden bijgehouden. Ben ik nog geen lid, nodig mij dan uit.',
    },
  },
  blankForm: {
    onlyStaff:
      'Alleen het team of een beheerder krijgt het blanco formulier. Er is niets verstuurd.',
    onItsWay: (id) =>
      `Het formulier van ${id} is naar u onderweg, in een rechtstreeks bericht. Het is in de taal van de aanvrager, met wat al bekend is ingevuld.`,
    notInTeams: (id) =>
      `In Teams kan ik geen bestanden overhandigen. Het formulier ging naar de aanvrager met de brief over het akkoord; in Slack stuurt /ebox form ${id} blank het naar u.`,
    handed: (id) => `Het aanvraagformulier van ${id}, om in te vullen.`,
  },
  export: {
    onlyStaff: 'Alleen het team of een beheerder kan exporteren. Er is niets geëxporteerd.',
    noId: (typed) =>
      `“${typed}” is geen nummer van een aanvraag. Typ /ebox export voor alle aanvragen als CSV, /ebox export excel voor een werkmap, of /ebox export DS-2026-0001 voor één.`,
    notInTeams: (command) =>
      `In Teams kan ik geen bestanden overhandigen. Wie de bot beheert, krijgt het met: ${command}. In Slack stuurt /ebox export het naar u.`,
    workbook: (most, command) =>
      `Alle aanvragen zijn naar u onderweg als Excel-werkmap, in een rechtstreeks bericht. Ze bevat de eerste ${most}; voor meer is er ${command}. De export is genoteerd.`,
    csv: (most, command) =>
      `Alle aanvragen zijn naar u onderweg als CSV-bestand, in een rechtstreeks bericht. Wilt u het in Excel openen, typ dan liever /ebox export excel: een werkmap behoudt kolommen en nullen. Het bevat de eerste ${most}; voor meer is er ${command}. De export is genoteerd.`,
    one: (id) =>
      `${id} is naar u onderweg als JSON-bestand, in een rechtstreeks bericht. De export is genoteerd.`,
    all: (count) => `Alle aanvragen (${count}), zoals gevraagd.`,
    first: (most, count, command) =>
      `De eerste ${most} aanvragen (${count}), zoals gevraagd. Voor allemaal: ${command}, waar de bot draait.`,
    history: (id) => `${id} met de geschiedenis, zoals gevraagd.`,
    sheet: 'Aanvragen',
    heading: {
      request: 'Aanvraag',
      organisation: 'Organisatie',
      cbe: 'Ondernemingsnummer',
      status: 'Toestand',
      step: 'Stap',
      environment: 'Omgeving',
      waitingFor: 'Wacht op',
      waitingSince: 'Wacht sinds',
      heldSince: 'Opgeschort sinds',
      assignedTo: 'Toegewezen aan',
      registeredBy: 'Geregistreerd door',
      registeredAt: 'Geregistreerd op',
      contactName: 'Naam contactpersoon',
      contactEmail: 'E-mail contactpersoon',
      language: 'Taal',
      useCases: 'Toepassingen',
      recipients: 'Bestemmelingen',
      documentsPerMonth: 'Documenten per maand',
      loadPeaks: 'Piekmomenten',
      plannedGoLive: 'Geplande ingebruikname',
      firstEnvironment: 'Eerste omgeving',
      closedAt: 'Afgesloten op',
      lastChange: 'Laatste wijziging',
      lastChangeBy: 'Laatst gewijzigd door',
      lastChangeAt: 'Laatst gewijzigd op',
      removedAt: 'Persoonsgegevens verwijderd op',
    },
    certificateEnds: (environment) => `Einde ${environment}-certificaat`,
  },
  link: {
    overheard:
      'Iedereen hier leest wat ik antwoord, en de code is alleen voor u. Er werd geen code gemaakt. Schrijf mij link in onze persoonlijke chat.',
    noRole:
      'Alleen wie een rol heeft, kan accounts koppelen: de berichten van een rol zouden volgen. Er is niets gewijzigd. Een beheerder kan er een geven met /ebox grant.',
    code: (code, minutes) =>
      `Uw code is ${code}. Schrijf mij binnen ${minutes} minuten link ${code} in een direct bericht, met uw andere account. Geef hem aan niemand: wie hem typt, wordt één persoon met u.`,
    linked: (name, system) =>
      `Klaar. Deze account en ${name} in ${system} zijn nu van één persoon: wat de ene deed, telt voor de andere, en herinneringen komen één keer, in de chat die u het laatst gebruikte. Elke account behoudt zijn rollen. unlink maakt het ongedaan.`,
    unlinked: (system) =>
      `Klaar. Deze account en die in ${system} zijn niet meer gekoppeld. Elk krijgt zijn eigen herinneringen.`,
    notLinked: 'Deze account is met geen andere gekoppeld. Er is niets gewijzigd. Begin met link.',
    already: (system) =>
      `Deze account is al gekoppeld, met een in ${system}. Er is niets gewijzigd. Beëindig dat eerst met unlink.`,
    fault: {
      unknown:
        'Deze code is aan niemand gegeven. Er is niets gewijzigd. Kijk hem na, of typ link met uw andere account voor een nieuwe.',
      expired:
        'Deze code is vervallen. Er is niets gewijzigd. Typ link met uw andere account voor een nieuwe.',
      used: 'Deze code is al gebruikt. Er is niets gewijzigd. Typ link met uw andere account voor een nieuwe.',
      'tried-too-often':
        'Te veel codes werkten niet. Er is niets gewijzigd. Wacht tien minuten en typ dan link met uw andere account voor een nieuwe.',
      itself:
        'Dit is de account die de code vroeg. Er is niets gewijzigd. Typ hem met uw andere account.',
      'linked-already':
        'Deze account is al met een andere gekoppeld. Er is niets gewijzigd. Beëindig dat eerst met unlink.',
      'other-linked-already':
        'De account die deze code vroeg, is al met een andere gekoppeld. Er is niets gewijzigd. Typ daar eerst unlink.',
    },
  },
  away: {
    noRole:
      'Alleen wie een rol heeft, kan een afwezigheid noteren: eBoxIntegration-team, RSZ-beheerders en e-Box-team. Er is niets gewijzigd.',
    noneNoted: 'Er is geen afwezigheid van u genoteerd.',
    calledOff: 'Uw afwezigheid is geannuleerd: alles komt weer bij u.',
    noted: (absence) => `Genoteerd: u bent afwezig ${absence}. /ebox away off annuleert dit.`,
  },
  undelivered: {
    noRole:
      'Alleen het team of een beheerder kan zien wat niet is afgeleverd, en het opnieuw laten proberen of opgeven. Er is niets gewijzigd.',
    givenUp: 'Het is opgegeven: het wordt niet meer verstuurd. Wat erachter wachtte, gaat verder.',
    inHand:
      'Het wordt net verstuurd, dus er is niets gewijzigd. Staat het hieronder over een minuut nog, druk dan opnieuw op Opgeven.',
    notWaiting:
      'Het wacht niet meer: het is intussen afgeleverd, of wordt opnieuw geprobeerd. Er is niets gewijzigd.',
    queued: 'Het wordt nu opnieuw geprobeerd. Mislukt ook dat, dan komt het terug in deze lijst.',
    unknown: 'Het staat niet meer tussen de opgegeven berichten. Er is niets gewijzigd.',
  },
};
