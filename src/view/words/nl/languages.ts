import type { Words } from '../en';

export const languages: Words['languages'] = {
  name: { en: 'Engels', fr: 'Frans', nl: 'Nederlands', de: 'Duits' },
  title: 'Talen',
  why: {
    chosen: (name) => `Ik schrijf u in het ${name}, omdat u dat gekozen hebt.`,
    told: (name, platform, locale) =>
      `Ik schrijf u in het ${name}, omdat dat de taal van uw ${platform} is (${locale}).`,
    notSpoken: (name, platform, locale) =>
      `Ik schrijf u in het ${name}, mijn standaardtaal: die van uw ${platform} (${locale}) spreek ik niet.`,
    desk: (name, platform) =>
      `Ik schrijf u in het ${name}, mijn standaardtaal: u hebt er geen gekozen, en ${platform} geeft mij de uwe niet door.`,
  },
  channel: {
    chosen: (name) =>
      `Wat ik in dit kanaal plaats, is in het ${name}: een beheerder heeft dat gekozen.`,
    desk: (name) => `Wat ik in dit kanaal plaats, is in het ${name}, mijn standaardtaal.`,
    change: (command) => ['Een beheerder kan dat wijzigen: ', { code: command }],
  },
  sameWords: 'De woorden die u typt, zijn in alle talen dezelfde.',
  asIn: (platform) => `Zoals in ${platform}`,
  notOne: (typed, languages) =>
    `“${typed}” is geen taal die ik spreek. Er is niets gewijzigd. Typ /ebox language, gevolgd door ${languages}.`,
  notOneHere: (typed, languages) =>
    `“${typed}” is geen taal die ik spreek. Er is niets gewijzigd. Typ /ebox language here, gevolgd door ${languages}.`,
  whichHere: (languages) =>
    `Welke taal? Er is niets gewijzigd. Typ /ebox language here, gevolgd door ${languages}.`,
  onlyAdmin:
    'Alleen een beheerder kan de taal van een kanaal kiezen. Er is niets gewijzigd. Uw eigen taal kiest u met /ebox language.',
  noChannel:
    'Dit is geen kanaal en heeft dus geen eigen taal. Er is niets gewijzigd. Typ /ebox language here in het kanaal, of /ebox language voor uw eigen taal.',
  hereAgain: (name) =>
    `Wat ik in dit kanaal plaats, is weer in het ${name}, zoals ik ben ingesteld. Een kaart die hier al staat, verandert bij de volgende stap van haar aanvraag.`,
  here: (name) =>
    `Wat ik in dit kanaal plaats, is voortaan in het ${name}. Een kaart die hier al staat, verandert bij de volgende stap van haar aanvraag.`,
};
