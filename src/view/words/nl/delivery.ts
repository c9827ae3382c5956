import type { Words } from '../en';
import { plural } from './terms';

export const delivery: Words['delivery'] = {
  everything: 'Alles is afgeleverd, of onderweg.',
  title: (count) => `Niet afgeleverd (${count})`,
  givenUp: 'Kon niet worden afgeleverd',
  waits: 'Wacht tot iemand iets doet',
  moreFollow: (count) => `en nog ${count}, die hierna komen.`,
  what: {
    draw: 'Een kaart in een kanaal',
    line: 'Een regel onder een kaart',
    direct: 'Een bericht aan een persoon',
    notice: 'Een bericht in een kanaal',
    mail: 'Een e-mail',
    'mail-card': 'De kaart van een binnengekomen e-mail',
    nudge: 'Een herinnering',
    expiry: 'Een melding van een vervallend certificaat',
    digest: 'Het overzicht',
    export: 'Een export',
    'blank-form': 'Een in te vullen formulier',
  },
  whatOf: (what, about) => `${what} (${about})`,
  triedAgainInVain: (by, at) => [
    'Opnieuw geprobeerd door ',
    { person: by, mention: false },
    ', ',
    { date: at, style: 'moment' },
    ', tevergeefs.',
  ],
  alreadyTried: (by, at) => [
    'Al opnieuw geprobeerd door ',
    { person: by, mention: false },
    ', ',
    { date: at, style: 'moment' },
    '.',
  ],
  alreadyTriedBy: (name) => `Al opnieuw geprobeerd door ${name}.`,
  alreadyGivenUp: (by, at) => [
    'Al opgegeven door ',
    { person: by, mention: false },
    ', ',
    { date: at, style: 'moment' },
    '.',
  ],
  alreadyGivenUpBy: (name) => `Al opgegeven door ${name}.`,
  wasGivenUp: (by, at) => [
    'Er is niets gewijzigd, het is opgegeven door ',
    { person: by, mention: false },
    ', ',
    { date: at, style: 'moment' },
    '.',
  ],
  wasGivenUpBy: (name) => `Er is niets gewijzigd, het is opgegeven door ${name}.`,
  first: (isOne, what) => (isOne ? `Het is: ${what}.` : `Het eerste is: ${what}.`),
  givenUpAt: (at, reason) => [
    'Definitief mislukt op ',
    { date: at, style: 'moment' },
    `: ${reason}`,
  ],
  tooOld:
    'De dag ervan is voorbij en het wordt dus niet meer verstuurd: /ebox digest toont dat van vandaag.',
  messages: (count) => `${count} ${plural(count, 'bericht', 'berichten')}`,
  byMail: (messages) => `${messages} per e-mail`,
  toPerson: (messages, system) => `${messages} aan een persoon in ${system}`,
  toFeed: (messages, feed, system) => `${messages} voor het kanaal van ${feed} in ${system}`,
  waitsSince: (since, reason) => ['Sinds ', { date: since, style: 'moment' }, `: ${reason}`],
  noReason: 'er is geen reden bekend',
  told: {
    waits: (what, reason, advice) =>
      `Wacht – ${what}: ${reason}. ${advice} Wat wachtte, wordt dan verzonden.`,
    worksAgain: (what) =>
      `Het werkt weer. Wat wachtte is aangekomen, en wat erachter wacht volgt: ${what}. Niemand hoeft er nog iets aan te doen.`,
    dead: (what, reason) =>
      `Niet afgeleverd – ${what}: ${reason}. Typ /ebox undelivered om het opnieuw te proberen of om het op te geven.`,
    back: (system, feeds) =>
      `Het werkt weer: de bot is terug in het kanaal van ${system} voor ${feeds}. Niemand hoeft er nog iets aan te doen.`,
    left: (what, feeds, advice, commands) =>
      `${what} Wat daar geplaatst wordt, wacht (${feeds}) en wordt verzonden zodra het kan. ${advice} Of kies een ander kanaal: typ daar ${commands}.`,
    leftUnused: (what, advice) =>
      `${what} Daar wordt niets geplaatst, dus er wacht niets. ${advice}`,
    linked: (name, system) =>
      `${name} in ${system} typte uw code: die account en deze zijn nu van één persoon. Was u het niet? Typ unlink.`,
    unlinked: (name, system) =>
      `${name} in ${system} beëindigde de koppeling met deze account. Elk krijgt weer zijn eigen herinneringen.`,
    moved: {
      requests: (by) => [
        { person: by, mention: false },
        ' heeft de kaarten van de aanvragen van hier naar een ander kanaal gebracht. Kaarten die hier staan, blijven en worden bijgehouden. Om ze hier weer te krijgen: /ebox channel requests.',
      ],
      approvals: (by) => [
        { person: by, mention: false },
        ' heeft wat aan de RSZ wordt gevraagd van hier naar een ander kanaal gebracht. Kaarten die hier staan, blijven en worden bijgehouden. Om het hier weer te krijgen: /ebox channel approvals.',
      ],
      digest: (by) => [
        { person: by, mention: false },
        ' heeft het dagoverzicht van hier naar een ander kanaal gebracht. Kaarten die hier staan, blijven en worden bijgehouden. Om het hier weer te krijgen: /ebox channel digest.',
      ],
    },
    standIn: (name, from, until) =>
      `U vervangt ${name} van ${from} tot en met ${until}: herinneringen voor ${name} komen naar u, en wat u in diens rol doet, wordt geregistreerd als gedaan in diens naam.`,
    standInOn: (name, day) =>
      `U vervangt ${name} op ${day}: herinneringen voor ${name} komen naar u, en wat u in diens rol doet, wordt geregistreerd als gedaan in diens naam.`,
  },
};
