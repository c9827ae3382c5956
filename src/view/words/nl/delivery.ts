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
    nudge: 'Een herinnering',
    expiry: 'Een melding van een vervallend certificaat',
    digest: 'Het overzicht',
    export: 'Een export',
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
  reason: {
    'request-gone': 'De aanvraag bestaat niet',
    'no-card': 'De kaart van de aanvraag staat nergens',
    'message-gone': 'Het bericht waar het bij hoort, is weg',
    'no-mail-server': 'SMTP_URL is niet meer ingesteld',
    'no-files-in-teams': 'Teams neemt geen bestanden van de bot aan',
    'outside-work': 'Buiten de werkuren wordt niemand herinnerd',
    'database-away': 'De databank antwoordde niet',
  },
  attachmentGone: (name) => `Het bijgevoegde bestand ${name} is weg`,
  noChannel: (feed) => `Er is geen kanaal gekozen voor ${feed}`,
  notConnected: (platform) => `${platform} is niet verbonden`,
  unknownKind: (kind) => `Deze versie van de bot kent geen berichten van het type ${kind}`,
  forAWeek: (reason) => `Een week lang niet afgeleverd; de laatste reden was: ${reason}`,
  failedInside: (times, reason) => `${times} keer mislukt binnen de bot: ${reason}`,
  noAnswer: (seconds) => `Geen antwoord binnen ${seconds} s`,
  advice: {
    chooseChannel: (feed) => `Typ /ebox channel ${feed} in het kanaal dat ze moet krijgen.`,
    setCredentials: (platform) =>
      `Stel de toegangsgegevens van ${platform} in en herstart, of laat het zo: niets anders wacht erop.`,
    slackInvite: (channel, bot) =>
      `De bot zit niet in ${channel}, of het kanaal is weg. Nodig hem uit: typ "/invite ${bot}" in ${channel}.`,
    slackAskAdmin: (channel, bot) =>
      `De workspace laat ${bot} niet toe in ${channel} te schrijven. Vraag een Slack-beheerder om toelating, of kies een ander kanaal met "/ebox channel".`,
    slackArchived: (channel) =>
      `${channel} is gearchiveerd. Maak dat ongedaan in Slack, of kies een ander kanaal met "/ebox channel".`,
    slackFrozen: (channel) => `${channel} is bevroren. Kies een ander kanaal met "/ebox channel".`,
    slackMissingScope: (bot) =>
      `${bot} mist een machtiging. Vergelijk de scopes met manifests/slack.json, en installeer de app opnieuw.`,
    teamsBlocked:
      'Deze persoon heeft de e-Box-app in Teams geblokkeerd. De blokkering opheffen kan in de chat ermee.',
    teamsPersonal:
      'Deze persoon heeft geen chat met de e-Box-app in Teams. De app toevoegen (Apps, e-Box) en er “help” aan schrijven volstaat.',
    teamsGroup:
      'De e-Box-app zit niet meer in deze chat. Voeg ze opnieuw toe (Apps, in de chat) en schrijf daar “@e-Box help”.',
    teamsChannel:
      'De e-Box-app zit niet meer in dit team. Voeg ze opnieuw toe (Team beheren, Apps) en schrijf “@e-Box help” in het kanaal. Of kies een ander kanaal en schrijf daar “@e-Box channel requests”.',
  },
  told: {
    mailAbout: (mail, subject) => `${mail} (“${subject}”)`,
    waits: (what, reason, advice) =>
      `${what} moet wachten: ${reason}. ${advice} Wat wachtte, wordt dan verstuurd.`,
    dead: (what, reason) =>
      `${what} kon niet worden afgeleverd: ${reason}. Typ /ebox undelivered om het opnieuw te laten proberen.`,
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
