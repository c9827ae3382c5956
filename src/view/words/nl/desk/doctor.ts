import type { Words } from '../../en';

export const doctor: Words['doctor'] = {
  title: 'Hoe het met de bot gaat',
  onlyAdmin: 'Alleen een beheerder kan de bot laten nakijken.',
  overheard: 'Iedereen hier leest wat ik antwoord. Schrijf mij doctor in onze persoonlijke chat.',
  changesNothing: 'Er is niets gewijzigd of geplaatst.',
  summary: {
    ok: 'Alles wat ik heb nagekeken, is in orde.',
    warning: 'De bot kan werken. Er zijn enkele aandachtspunten.',
    wrong: 'Er werkt iets niet zolang niemand het verhelpt.',
  },
  level: { ok: 'In orde', warning: 'Let op', wrong: 'Fout' },
  area: {
    settings: 'Instellingen',
    database: 'Databank',
    clock: 'Klok',
    slack: 'Slack',
    teams: 'Teams',
    channels: 'Kanalen',
    roles: 'Rollen',
    mail: 'E-mail',
    mailbox: 'Postbus',
    certificates: 'Certificaten',
    calendar: 'Kalender',
  },
  said: {
    settingsRead: 'Alle instellingen zijn bruikbaar.',
    noChat: 'Er is geen chatsysteem verbonden.',
    database: {
      ready: 'De databank antwoordt, is bijgewerkt en kan worden beschreven.',
      'not-migrated': 'De databank is nog niet bijgewerkt naar deze versie.',
      standby: 'De databank is een kopie die alleen leest.',
      'read-only': 'De databank leest alleen: default_transaction_read_only staat aan.',
      'no-rights': 'De gebruiker van DATABASE_URL mag niet in de tabellen van de bot schrijven.',
    },
    embedded:
      'Het is de ingebouwde databank: een stroomonderbreking kan de laatste wijzigingen kosten.',
    databaseAway: (reason) => `De databank antwoordt niet: ${reason}`,
    databaseInUse: 'De bot heeft de ingebouwde databank geopend; ik kan ze dus niet nakijken.',
    noDatabase: (folder) => `Er is nog geen databank in ${folder}.`,
    clockRight: (where) => `De klok van deze machine loopt gelijk met die van ${where}.`,
    clockWrong: (where, seconds) =>
      `De klok van deze machine wijkt ${seconds} s af van die van ${where}.`,
    clockAlone: 'Er was geen andere klok om die van deze machine mee te vergelijken.',
    slackOff: 'Slack is niet verbonden.',
    slackToken: (bot, team) => `Het token is dat van ${bot} in ${team}.`,
    slackRefused: (reason) => `Slack is met dit token niet bruikbaar: ${reason}`,
    scopes: (count) => `Het token heeft alle ${count} machtigingen (scopes).`,
    scopesMissing: (scopes) => `Het token mist machtigingen (scopes): ${scopes}.`,
    scopesUntold: 'Slack zei niet welke machtigingen (scopes) het token heeft.',
    drawings: (count) =>
      `Slack aanvaardt alle ${count} kaarten, formulieren en lijsten van een voorbeeldaanvraag.`,
    drawingRefused: (what, reason) => `Slack zou “${what}” weigeren: ${reason}`,
    drawingsUnchecked: (reason) => `Slack heeft kaarten en formulieren niet nagekeken: ${reason}`,
    teamsOff: 'Teams is niet verbonden.',
    teamsAnonymous: 'Teams staat open voor iedereen op deze machine (TEAMS_ALLOW_ANONYMOUS).',
    teamsNowhere:
      'De app is nog nergens geïnstalleerd; het token kon dus niet worden uitgeprobeerd.',
    teamsToken: 'Teams antwoordt de bot waar die het laatst actief was.',
    teamsPlaces: (places) => `De app is geïnstalleerd in: ${places}.`,
    teamsRefused: (reason) => `Teams is niet bruikbaar: ${reason}`,
    withoutAddress: (system, names) =>
      `${system} geeft geen e-mailadres van: ${names}. Of zij een tweede account hebben, blijkt alleen uit link, en de functiescheiding steunt alleen daarop.`,
    withoutChat: (names) =>
      `Deze personen met een rol hebben in Teams geen chat met de bot: ${names}.`,
    feedNone: {
      requests: 'Geen kanaal krijgt de kaarten van de aanvragen.',
      approvals: 'Geen kanaal krijgt wat aan de RSZ wordt gevraagd.',
      digest: 'Geen kanaal krijgt het dagoverzicht.',
    },
    feed: (channel, feed) => `${channel} krijgt zijn berichten (${feed}).`,
    feedNotIn: (channel, feed) =>
      `De bot zit niet in ${channel}, dat berichten moet krijgen (${feed}).`,
    feedArchived: (channel, feed) =>
      `${channel}, dat berichten moet krijgen (${feed}), is gearchiveerd.`,
    feedShared: (channel, feed) =>
      `Mensen van een andere organisatie lezen ${channel}, dat berichten krijgt (${feed}): er zijn gasten, of het is gedeeld.`,
    feedUnknown: (channel, feed, reason) =>
      `Het kanaal ${channel} voor berichten (${feed}) kan niet worden nagekeken: ${reason}`,
    roleHeld: (role, count) => `${role}: ${count}.`,
    roleEmpty: (role) => `Niemand heeft de rol ${role}.`,
    groupEmpty: (role, group) =>
      `Slack toont geen enkel lid van de groep ${group}, die de rol ${role} heeft.`,
    holdersLost: (role, names) =>
      `Accounts met de rol ${role} die vertrokken zijn, apps zijn of van elders komen: ${names}.`,
    smtpOff:
      'Er wordt geen e-mail verstuurd: elke e-mail staat klaar om te kopiëren in de thread van zijn aanvraag.',
    smtp: (host) => `${host} aanvaardt onze e-mail: het aanmelden lukte. Er is niets verstuurd.`,
    smtpRefused: (host, reason) => `${host} aanvaardt onze e-mail niet: ${reason}`,
    senderUnseen: (domain) =>
      `Of ${domain} deze server toestaat (SPF) en zijn e-mail ondertekent (DKIM), is van hieruit niet te zien.`,
    imapOff: 'Er wordt geen postbus gelezen.',
    imap: (mailbox) => `${mailbox} kan worden geopend. Er is niets gelezen.`,
    imapRefused: (reason) => `De postbus kan niet worden gelezen: ${reason}`,
    anchorsNone:
      'Er zijn geen vertrouwensankers ingesteld: wie een certificaat uitgaf, wordt niet nagekeken.',
    anchorsUnread: 'De lezer van certificaten start niet.',
    anchorProblem: (problem) => `Een bestand van TRUST_ANCHORS is niet bruikbaar: ${problem}.`,
    anchor: (name, until) => `Vertrouwensanker ${name}, tot ${until}.`,
    anchorEnds: (name, until) => `Vertrouwensanker ${name} vervalt op ${until}.`,
    anchorEnded: (name, until) => `Vertrouwensanker ${name} is vervallen op ${until}.`,
    holidays: (days) =>
      `Vrije dagen in de komende twaalf maanden, weekends niet meegeteld: ${days}.`,
    holidaysNone: 'Er is geen feestdag bekend voor de komende twaalf maanden.',
    notInTime: (seconds) => `Er kwam geen antwoord binnen ${seconds} s.`,
  },
  todo: {
    settings: 'Pas het aan zoals de regel zegt en start de bot opnieuw.',
    noChat:
      'Verbind Slack (docs/connect-slack.md) of Teams (docs/connect-teams.md). Om de bot zonder te proberen, biedt npm start een lokale werkruimte.',
    database: {
      'not-migrated': 'Start de bot: die werkt de databank bij het starten bij.',
      standby: 'Vermeld de primaire server in DATABASE_URL, of maak de kopie primair.',
      'read-only': 'Zet het uit op de server: tot dan kan niets worden vastgelegd.',
      'no-rights': 'Geef de rechten, of vermeld de eigenaar van de tabellen in DATABASE_URL.',
    },
    embedded: 'Gebruik Postgres (DATABASE_URL) voor het dagelijkse werk.',
    databaseAway: 'Kijk DATABASE_URL na, en of de server draait en deze machine toelaat.',
    databaseInUse: 'Typ /ebox doctor in de chat, of stop eerst de bot.',
    noDatabase: 'Start de bot één keer, of vermeld de map van de bot in DATA_DIR.',
    clock:
      'Stel de tijd van deze machine in met NTP: Slack weigert een afwijking van vijf minuten.',
    clockAlone: 'Zorg ervoor dat NTP op deze machine draait.',
    slackRefused:
      'Bekijk het token onder OAuth & Permissions van de Slack-app, stel SLACK_BOT_TOKEN in en start opnieuw.',
    scopes: 'Neem manifests/slack.json over in de Slack-app en installeer ze opnieuw.',
    drawing: 'Meld het aan wie de code van de bot onderhoudt: de tekst noemt de plaats.',
    later: 'Vraag het over enkele minuten opnieuw.',
    teamsAnonymous: 'Stel voor echt gebruik MICROSOFT_APP_ID in en laat dit weg.',
    teamsNowhere:
      'Installeer de app in een team en in een persoonlijke chat: docs/connect-teams.md.',
    teamsRefused:
      'Kijk MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD, MICROSOFT_APP_TENANT_ID en MICROSOFT_APP_TYPE na.',
    withoutAddress: {
      slack:
        'Geef de app de machtiging users:read.email, of laat wie twee accounts heeft link typen.',
      teams:
        'Installeer de app in een team waar zij in zitten, of laat wie twee accounts heeft link typen.',
    },
    withoutChat:
      'Ze krijgen daar geen herinneringen tot de app voor hen is geïnstalleerd en ze er één keer naar hebben geschreven.',
    feedNone: {
      requests: 'Typ /ebox channel requests in het kanaal dat ze moet krijgen.',
      approvals: 'Typ /ebox channel approvals in het kanaal dat ze moet krijgen.',
      digest: 'Typ /ebox channel digest in het kanaal dat het moet krijgen.',
    },
    feedShared:
      'Kies met /ebox channel een kanaal van uw eigen organisatie, of laat hen dit verlaten: zij lezen alle kaarten.',
    invite: 'Nodig de bot daar uit, of kies een ander kanaal met /ebox channel.',
    role: (role, setting) => `Geef ze met /ebox grant @person ${role}, of in ${setting}.`,
    group: (setting) =>
      `Kijk de id van de groep na in ${setting}, en of het token de machtiging usergroups:read heeft.`,
    holders: (setting) => `Haal ze weg met /ebox revoke, of uit ${setting}.`,
    smtpOff: 'Stel SMTP_URL in om e-mail te laten versturen.',
    smtp: 'Kijk SMTP_URL na, en of de server deze machine laat versturen.',
    sender: 'Vraag het aan de beheerder van het domein: zonder beide belandt e-mail bij de spam.',
    imap: 'Kijk IMAP_URL na.',
    anchorsNone: 'Zet de certificaten van de uitgevers in een map en vermeld die in TRUST_ANCHORS.',
    anchorsUnread: 'Het logboek van de bot zegt waarom.',
    anchorProblem: 'Vervang het bestand, of haal het weg.',
    anchor: 'Voeg het nieuwe certificaat van de uitgever toe aan TRUST_ANCHORS.',
    holidays:
      'Meld het aan wie de code van de bot onderhoudt: termijnen zouden vrije dagen meetellen.',
  },
};
