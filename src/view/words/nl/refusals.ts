import type { Words } from '../en';

export const refusals: Words['refusals'] = {
  unknownRequest: (id) => `De aanvraag ${id} bestaat niet. Zoek haar nummer met /ebox list all.`,
  roleMissing: (doing, roles) =>
    `${doing}: dat kan alleen ${roles}, en u hebt die rol niet. Er is niets gewijzigd. Een beheerder kan ze geven met /ebox grant.`,
  registering: 'Een aanvraag registreren',
  looking: 'Aanvragen raadplegen',
  registeredYourself:
    'U hebt deze aanvraag zelf geregistreerd en kunt dus niet namens de RSZ beslissen. Er is niets gewijzigd. Een andere RSZ-beheerder kan dat wel.',
  validatedYourself:
    'U hebt deze aanvraag zelf gevalideerd en kunt dus niet namens de RSZ beslissen. Er is niets gewijzigd. Een andere RSZ-beheerder kan dat wel.',
  stale: (id, happened) =>
    `Er is niets gewijzigd. Sinds deze kaart is getoond: ${happened}. Open ${id} opnieuw met /ebox show ${id}.`,
  notNow: (act, id, parties) =>
    `${act} kan nu niet: ${id} wacht op ${parties}. Er is niets gewijzigd.`,
  nobody: 'niemand',
  held: (id, since) =>
    `${id} is opgeschort sinds ${since}. Er is niets gewijzigd. Het team kan hervatten met /ebox resume ${id}.`,
  closed: (id, outcome, since) =>
    `${id} is afgesloten: ${outcome} sinds ${since}. Er is niets gewijzigd.`,
  noWarningsPending: (id) =>
    `Geen enkel certificaat van ${id} wacht op een beslissing over waarschuwingen. Er is niets gewijzigd. Laad er een op met /ebox certificate ${id}.`,
  noEnvironment: (id) =>
    `${id} heeft geen certificaat waarvoor dit kan dienen. Er is niets gewijzigd. Bekijk de aanvraag met /ebox show ${id}.`,
  whichEnvironment: (id, environments, first) =>
    `Voor welke omgeving? Voor ${id} kan het ${environments} zijn. Er is niets gewijzigd. Zet ze achter het nummer, bv. /ebox certificate ${id} ${first}.`,
  checklistOpen: (id, items) =>
    `De configuratie van ${id} is niet volledig, nog te doen: ${items}. Er is niets gewijzigd. Vink dat eerst aan met Configureren.`,
  unknownItem: (item) =>
    `“${item}” staat niet op de controlelijst van deze aanvraag. Er is niets gewijzigd. Open Configureren opnieuw.`,
  nothingToCorrect: (id) =>
    `Niets verschilt van wat er voor ${id} staat, dus er is niets gewijzigd. Wijzig een veld, of sluit het formulier.`,
  busy: (id) => `Anderen wijzigen ${id} op dit ogenblik. Er is niets gewijzigd. Probeer opnieuw.`,
  fromElsewhere: {
    outside:
      'Uw account hoort bij een andere organisatie, en ik werk alleen voor de eigen medewerkers van deze: vraag het aan wie u hier heeft uitgenodigd.',
    gone: 'Uw account is hier uitgeschakeld, dus kan ik niets voor u doen: vraag het aan de beheerder van deze chat.',
    bot: 'Ik werk alleen voor personen, en deze account is die van een app.',
  },
};
