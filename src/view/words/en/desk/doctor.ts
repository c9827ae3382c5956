/** What the doctor found, and what to do about it. */
export const doctor = {
  title: 'How the bot is',
  onlyAdmin: 'Only an admin can have the bot looked over.',
  overheard: 'Everybody here reads what I answer. Write doctor to me in our personal chat.',
  changesNothing: 'Nothing was changed or posted.',
  summary: {
    ok: 'Everything I looked at is well.',
    warning: 'The bot can work. Some things somebody should know of.',
    wrong: 'Something doesn’t work until somebody mends it.',
  },
  level: { ok: 'Well', warning: 'Note', wrong: 'Wrong' },
  area: {
    settings: 'Settings',
    database: 'Database',
    clock: 'Clock',
    slack: 'Slack',
    teams: 'Teams',
    channels: 'Channels',
    roles: 'Roles',
    mail: 'Mail',
    mailbox: 'Mailbox',
    certificates: 'Certificates',
    calendar: 'Calendar',
  },
  said: {
    settingsRead: 'All settings can be used.',
    noChat: 'No chat system is connected.',
    database: {
      ready: 'The database answers, is migrated and can be written.',
      'not-migrated': 'The database is not migrated to this version.',
      standby: 'The database is a standby, which only reads.',
      'read-only': 'The database only reads: default_transaction_read_only is on.',
      'no-rights': 'The user of DATABASE_URL may not write to the bot’s tables.',
    },
    embedded: 'It is the embedded database: a power cut may cost the last changes.',
    databaseAway: (reason: string) => `The database doesn’t answer: ${reason}`,
    databaseInUse: 'The bot has the embedded database open, so I can’t look into it.',
    noDatabase: (folder: string) => `There is no database in ${folder} yet.`,
    clockRight: (where: string) => `The clock of this machine goes with that of ${where}.`,
    clockWrong: (where: string, seconds: number) =>
      `The clock of this machine is ${seconds} s away from that of ${where}.`,
    clockAlone: 'There was no other clock to compare this machine’s with.',
    slackOff: 'Slack is not connected.',
    slackToken: (bot: string, team: string) => `The token is that of ${bot} in ${team}.`,
    slackRefused: (reason: string) => `Slack can’t be used with this token: ${reason}`,
    scopes: (count: number) => `The token has all ${count} scopes.`,
    scopesMissing: (scopes: string) => `The token lacks scopes: ${scopes}.`,
    scopesUntold: 'Slack didn’t say which scopes the token has.',
    drawings: (count: number) =>
      `Slack takes all ${count} cards, forms and lists of a sample request.`,
    drawingRefused: (what: string, reason: string) => `Slack would refuse “${what}”: ${reason}`,
    drawingsUnchecked: (reason: string) => `Slack didn’t check cards and forms: ${reason}`,
    teamsOff: 'Teams is not connected.',
    teamsAnonymous: 'Teams is open to anybody on this machine (TEAMS_ALLOW_ANONYMOUS).',
    teamsNowhere: 'The app is not installed anywhere yet, so the token could not be tried.',
    teamsToken: 'Teams answers the bot where it was heard last.',
    teamsPlaces: (places: string) => `The app is installed in: ${places}.`,
    teamsRefused: (reason: string) => `Teams can’t be used: ${reason}`,
    withoutAddress: (system: string, names: string) =>
      `${system} tells no mail address of: ${names}. Whether they have a second account is known from link alone, and duties rest on that.`,
    withoutChat: (names: string) =>
      `These role holders have no chat with the bot in Teams: ${names}.`,
    feedNone: {
      requests: 'No channel gets the requests’ cards.',
      approvals: 'No channel gets what the NSSO is asked.',
      digest: 'No channel gets the daily digest.',
    },
    feed: (channel: string, feed: string) => `${channel} gets its feed (${feed}).`,
    feedNotIn: (channel: string, feed: string) =>
      `The bot is not in ${channel}, which shall get a feed (${feed}).`,
    feedArchived: (channel: string, feed: string) =>
      `${channel}, which shall get a feed (${feed}), is archived.`,
    feedShared: (channel: string, feed: string) =>
      `People of another organisation read ${channel}, which gets a feed (${feed}): guests are in it, or it is shared.`,
    feedUnknown: (channel: string, feed: string, reason: string) =>
      `The channel ${channel} of a feed (${feed}) can’t be looked at: ${reason}`,
    roleHeld: (role: string, count: number) => `${role}: ${count}.`,
    roleEmpty: (role: string) => `Nobody has the role ${role}.`,
    groupEmpty: (role: string, group: string) =>
      `The group ${group} of the role ${role} has no member that Slack shows.`,
    holdersLost: (role: string, names: string) =>
      `Accounts with the role ${role} that have left, are apps or are from elsewhere: ${names}.`,
    smtpOff: 'No mail is sent: each stands ready to copy in its request’s thread.',
    smtp: (host: string) => `${host} takes our mail: the log-in worked. Nothing was sent.`,
    smtpRefused: (host: string, reason: string) => `${host} doesn’t take our mail: ${reason}`,
    senderUnseen: (domain: string) =>
      `Whether ${domain} allows this server (SPF) and signs its mail (DKIM) can’t be seen from here.`,
    imapOff: 'No mailbox is read.',
    imap: (mailbox: string) => `${mailbox} can be opened. Nothing was read.`,
    imapRefused: (reason: string) => `The mailbox can’t be read: ${reason}`,
    anchorsNone: 'No trust anchors are set, so who issued a certificate is not checked.',
    anchorsUnread: 'The reader of certificates doesn’t start.',
    anchorProblem: (problem: string) => `A file of TRUST_ANCHORS can’t be used: ${problem}.`,
    anchor: (name: string, until: string) => `Trust anchor ${name}, until ${until}.`,
    anchorEnds: (name: string, until: string) => `Trust anchor ${name} ends on ${until}.`,
    anchorEnded: (name: string, until: string) => `Trust anchor ${name} ended on ${until}.`,
    holidays: (days: string) => `Days off in the next twelve months, weekends apart: ${days}.`,
    holidaysNone: 'No holiday is known for the next twelve months.',
    notInTime: (seconds: number) => `There was no answer within ${seconds} s.`,
  },
  todo: {
    settings: 'Set it as the line says, then start the bot again.',
    noChat:
      'Connect Slack (docs/connect-slack.md) or Teams (docs/connect-teams.md). To try the bot without, npm start serves a local workspace.',
    database: {
      'not-migrated': 'Start the bot: it migrates at its start.',
      standby: 'Name the primary in DATABASE_URL, or promote the standby.',
      'read-only': 'Turn it off on the server: until then nothing can be recorded.',
      'no-rights': 'Give it the rights, or name the tables’ owner in DATABASE_URL.',
    },
    embedded: 'Use Postgres (DATABASE_URL) for daily work.',
    databaseAway: 'Check DATABASE_URL, and that the server runs and lets this machine in.',
    databaseInUse: 'Type /ebox doctor in chat, or stop the bot first.',
    noDatabase: 'Start the bot once, or name the bot’s folder in DATA_DIR.',
    clock: 'Set this machine’s time by NTP: Slack refuses what is five minutes off.',
    clockAlone: 'See to it that NTP runs on this machine.',
    slackRefused:
      'Look at the token under OAuth & Permissions of the Slack app, set SLACK_BOT_TOKEN and start again.',
    scopes: 'Take over manifests/slack.json in the Slack app, then install it again.',
    drawing: 'Tell whoever looks after the bot’s code: the text names the place.',
    later: 'Ask again in a few minutes.',
    teamsAnonymous: 'For real use, set MICROSOFT_APP_ID and leave it out.',
    teamsNowhere: 'Install the app in a team and in personal chat: docs/connect-teams.md.',
    teamsRefused:
      'Check MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD, MICROSOFT_APP_TENANT_ID and MICROSOFT_APP_TYPE.',
    withoutAddress: {
      slack: 'Give the app the scope users:read.email, or have whoever has two accounts type link.',
      teams:
        'Install the app in a team that they are in, or have whoever has two accounts type link.',
    },
    withoutChat:
      'They get no reminders there until the app is installed for them and they have written to it once.',
    feedNone: {
      requests: 'Type /ebox channel requests in the channel that shall get them.',
      approvals: 'Type /ebox channel approvals in the channel that shall get them.',
      digest: 'Type /ebox channel digest in the channel that shall get it.',
    },
    feedShared:
      'Choose a channel of your own with /ebox channel, or have them leave this one: they read every card.',
    invite: 'Invite the bot there, or choose another channel with /ebox channel.',
    role: (role: string, setting: string) =>
      `Give it with /ebox grant @person ${role}, or in ${setting}.`,
    group: (setting: string) =>
      `Check the group’s id in ${setting}, and that the token has the scope usergroups:read.`,
    holders: (setting: string) => `Take them out with /ebox revoke, or of ${setting}.`,
    smtpOff: 'Set SMTP_URL to have mail sent.',
    smtp: 'Check SMTP_URL, and that the server lets this machine send.',
    sender: 'Ask who looks after the domain: without them, mail ends up as spam.',
    imap: 'Check IMAP_URL.',
    anchorsNone: 'Put the issuers’ certificates in a folder and name it in TRUST_ANCHORS.',
    anchorsUnread: 'The bot’s log says why.',
    anchorProblem: 'Replace the file, or take it away.',
    anchor: 'Add the issuer’s new certificate to TRUST_ANCHORS.',
    holidays: 'Tell whoever looks after the bot’s code: deadlines would count days off.',
  },
};
