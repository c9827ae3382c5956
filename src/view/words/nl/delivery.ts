import type { Words } from '../en';
import { plural } from './terms';

export const delivery: Words['delivery'] = {
  everything: 'Alles is afgeleverd, of onderweg.',
  title: (count) => `Niet afgeleverd (${count})`,
  givenUp: 'Kon niet worden afgeleverd',
  cameBack: 'Teruggekomen',
  waits: 'Wacht tot iemand iets doet',
  moreFollow: (count) => `en nog ${count}, die hierna komen.`,
  what: {
    draw: 'Een kaart in een kanaal',
    line: 'Een regel onder een kaart',
    direct: 'Een bericht aan een persoon',
    notice: 'Een bericht in een kanaal',
    mail: 'Een e-mail',
    'mail-card': 'De kaart van een binnengekomen e-mail',
    'mail-text': 'Een binnengekomen e-mail, als bestand',
    nudge: 'Een herinnering',
    expiry: 'Een melding van een vervallend certificaat',
    digest: 'Het overzicht',
    export: 'Een export',
    'blank-form': 'Een in te vullen formulier',
    file: 'Een bestand',
    'slow-file': 'Een bestand dat lang duurde',
    invitation: 'Een startvergadering voor de agenda van een collega',
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
  why: {
    askedToWait: (system, seconds) => `${system} vraagt ${seconds} s te wachten`,
    notDue: 'het is voor later',
    outsideHours: 'buiten de werkuren wordt niemand herinnerd',
    database: 'de databank antwoordde niet',
    noAnswer: (seconds) => `er kwam geen antwoord binnen ${seconds} s`,
    httpStatus: (system, method, status) => `${system} antwoordde HTTP ${status} op ${method}`,
    answeredWith: (system, method, error) => `${system} antwoordde ${error} op ${method}`,
    noSense: (system, method) => `het antwoord van ${system} op ${method} is onbegrijpelijk`,
    unreachedFor: (system, method, words) =>
      `${system} is niet bereikbaar voor ${method}: ${words}`,
    unreached: (system, words) => `${system} is niet bereikbaar: ${words}`,
    foreignHost: (system) =>
      `${system} gaf voor het bestand een adres op dat niet van ${system} is`,
    token: (why) => `het token van de bot: ${why}`,
    person: (name, why) => `een bericht aan ${name} is niet mogelijk: ${why}`,
    teamsStatus: (status, error) =>
      `Teams antwoordde ${status}${error === '' ? '' : ` (${error})`}`,
    noToken: (words) => `Microsoft gaf de bot geen token: “${words}”`,
    credentials: (why) => `de aanmeldgegevens van de bot: ${why}`,
    conversationUnknown: 'Teams heeft dit gesprek niet aan de bot gemeld',
    takesNoFile: (system) => `${system} neemt geen bestand van de bot aan`,
    noDirectory: 'de adreslijst antwoordde niet',
    noDirectoryMail:
      'de adreslijst heeft geen e-mailadres van deze collega. Stuur de uitnodiging door',
    mailAddress:
      'het e-mailadres van de contactpersoon is niet één geldig adres. Ga het na bij de aanvrager',
    mailToken: (host, words) => `${host} geeft geen token voor de mailserver: “${words}”`,
    mailTokenAway: (host, status) =>
      status === ''
        ? `${host} is niet bereikbaar voor een token; het wordt opnieuw gevraagd`
        : `${host} antwoordt ${status} in plaats van een token te geven; het wordt opnieuw gevraagd`,
    noMailPassword:
      'SMTP_URL bevat een gebruiker zonder wachtwoord. Voeg het toe, of stel MAIL_OAUTH_CLIENT_ID in',
    mailLogin: (words) => `de mailserver vraagt andere aanmeldgegevens: ${words}`,
    mailSender: (words) => `de mailserver weigert ons afzenderadres: ${words}`,
    mailServer: (words) => `de mailserver bedient ons niet: ${words}`,
    mailRecipient: (words) =>
      `de mailserver weigert de geadresseerde: ${words}. Ga het adres na bij de aanvrager`,
    mailRefused: (words) => `de mailserver weigert de e-mail: ${words}`,
    week: (why) => `een week lang niet afgeleverd; de laatste reden was: ${why}`,
    failedInside: (times, why) => `${times} keer mislukt in de bot zelf: ${why}`,
    gone: 'het bericht waar dit bij hoort, bestaat niet meer',
    noRequest: 'de aanvraag bestaat niet',
    noCard: 'de kaart van de aanvraag staat nergens',
    noSmtp: 'SMTP_URL is niet meer ingesteld',
    noFile: (name) => `het bijgevoegde bestand ${name} bestaat niet meer`,
    notMade: (name) => `het formulier ${name} kon niet gemaakt worden`,
    unknownKind: (kind) => `deze versie van de bot kent geen bericht van het type ${kind}`,
    noChannel: (feed) => `er is geen kanaal gekozen voor ${feed}`,
    notConnected: (system) => `${system} is niet verbonden`,
  },
  token: {
    secretValue: (secret) =>
      `Kopieer de waarde van het geheim, niet de id, naar ${secret} en start de bot opnieuw.`,
    secretEnded: (secret) =>
      `Het geheim is verlopen: maak in Entra een nieuw voor de app, stel ${secret} in en start de bot opnieuw.`,
    noApp: (id, tenant) =>
      `De tenant kent die app niet: kijk ${id} en ${tenant} na en start de bot opnieuw.`,
    noTenant: (tenant) => `Die tenant bestaat niet: kijk ${tenant} na en start de bot opnieuw.`,
    client: (id, secret) => `Kijk ${id} en ${secret} na en start de bot opnieuw.`,
    rights:
      'Geef de app de toepassingsmachtigingen IMAP.AccessAsApp en SMTP.SendAsApp, met toestemming van een beheerder, en haar service-principal volledige toegang tot de mailbox (docs/connect-mail.md).',
    mailbox:
      'Geef de app de toepassingsmachtiging IMAP.AccessAsApp, met toestemming van een beheerder, en haar service-principal volledige toegang tot de mailbox (docs/connect-mail.md).',
    other: (all) =>
      `Kijk de app in Entra en de variabelen die met ${all} beginnen na en start de bot opnieuw.`,
  },
  mailboxTrouble: {
    tokenRefused: (user, words) => `De mailserver weigert het token voor ${user}: “${words}”.`,
    login: (words) =>
      `De mailserver weigert de gebruiker of het wachtwoord van IMAP_URL: “${words}”.`,
    folder: (folder, words) =>
      `De mailserver weigert ${folder} te openen: “${words}”. Kijk de map in IMAP_URL na.`,
    away: (server, words) => `De mailserver ${server} is niet bereikbaar (${words}).`,
  },
  accounts: {
    user_disabled: 'de account is gedeactiveerd (user_disabled)',
    user_not_found: 'Slack kent die account niet (user_not_found)',
    cannot_dm_bot: 'de account hoort bij een app (cannot_dm_bot)',
  },
  advice: {
    invite: (channel, bot) =>
      `De bot zit niet in ${channel}, of het kanaal bestaat niet meer. Nodig de bot uit: typ “/invite ${bot}” in ${channel}.`,
    askAdmin: (channel, bot) =>
      `De werkruimte laat ${bot} niet in ${channel} schrijven. Vraag een admin van Slack om dat toe te staan.`,
    archived: (channel) => `${channel} is gearchiveerd. Haal het kanaal in Slack uit het archief.`,
    frozen: (channel) => `${channel} is bevroren. Een admin van Slack kan het vrijgeven.`,
    scopes: (bot) =>
      `${bot} mist een machtiging. Vergelijk de scopes met manifests/slack.json en installeer de app opnieuw.`,
    appBlocked:
      'Een admin van Teams heeft de e-Box-app geblokkeerd. In het Teams-beheercentrum (Teams-apps, Apps beheren) kan die de app weer toestaan.',
    otherCloud:
      'De e-Box-app is in een andere Microsoft-cloud geregistreerd dan die van deze organisatie. De beheerder van de bot registreert de app in de juiste.',
    personBlocked: (name) =>
      `${name ?? 'Deze persoon'} heeft de e-Box-app in Teams geblokkeerd en kan die in het gesprek met de app weer toelaten.`,
    noChat: (name) => `${name ?? 'Deze persoon'} heeft in Teams geen gesprek met de e-Box-app.`,
    mayNotWrite: (place) =>
      `De e-Box-app mag in Teams niet schrijven in ${place}. Vraag een eigenaar om dat toe te staan.`,
    notIn: (place) => `De e-Box-app zit in Teams niet meer in ${place}.`,
    smtpLogin:
      'Controleer de gebruikersnaam en het wachtwoord in SMTP_URL en start de bot opnieuw.',
    mailFrom:
      'Stel in MAIL_FROM een adres in dat de server van SMTP_URL ons laat gebruiken, en start de bot opnieuw.',
    smtpAllow:
      'Vraag de beheerder van de server van SMTP_URL om deze machine te laten verzenden, met TLS waar een aanmelding nodig is.',
    choose: (command) => `Typ ${command} in het kanaal dat ze moet krijgen.`,
    orChoose: (feed, command) => `Of kies een ander kanaal voor ${feed}: typ daar ${command}.`,
    connect: (system) =>
      `Stel de aanmeldgegevens van ${system} in en start opnieuw, of laat het zo: er wacht niets anders op.`,
  },
  addAgain: {
    personal: 'De app moet worden toegevoegd (Apps, e-Box) en “help” toegestuurd krijgen.',
    group: 'Voeg de app daar weer toe (Apps, in het gesprek) en schrijf “@e-Box help”.',
    channel:
      'Voeg de app daar weer toe (Team beheren, Apps) en schrijf “@e-Box help” in het kanaal.',
  },
  place: {
    personal: (name) =>
      name === null ? 'het gesprek met deze persoon' : `het gesprek met ${name}`,
    group: (name) => (name === null ? 'het groepsgesprek' : `het groepsgesprek “${name}”`),
    channel: (name, team) =>
      `het kanaal${name === null ? '' : ` “${name}”`}${team === null ? '' : ` van het team “${team}”`}`,
  },
  removed: {
    one: (place) => `De e-Box-app is in Teams verwijderd uit ${place}.`,
    team: (team, channels) =>
      `De e-Box-app is in Teams verwijderd uit het team “${team}” (${channels} kanalen).`,
    some: (place, channels) =>
      `De e-Box-app is in Teams verwijderd uit een team (${channels} kanalen, waaronder ${place}).`,
  },
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
