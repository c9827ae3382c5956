import { plural } from './terms';

/** Answers to typed words, faults, and the rate limit. */
export const answers = {
  fault: (reference: string) =>
    `Can't save just now, nothing was changed. Try again in a minute. If it lasts, tell your admin the number ${reference}.`,
  doubt: (reference: string) =>
    `I can't tell whether this was saved: the database stopped answering. Look in a minute whether it is there: what is about a request stands on its card. If it is not, do it again. If it lasts, tell your admin the number ${reference}.`,
  limited: (seconds: number) =>
    `That was more at once than I take from one person. Nothing was changed. Go on in ${seconds} ${plural(seconds, 'second', 'seconds')}.`,
  nobodyCalled: (name: string) =>
    `“${name}” came as plain letters, so I can’t tell whose account it is. Nothing was changed. Type @ and choose the person from the list that opens.`,
  whichRequest: (word: string) =>
    `Which request? Type /ebox ${word} and its id, e.g. DS-2026-0001.`,
  noId: (typed: string) =>
    `“${typed}” is no request’s id. One reads DS-2026-0001; find it with /ebox list all.`,

  roles: {
    onlyAdmin: {
      grant: 'Only an admin can grant roles. Nothing was changed.',
      revoke: 'Only an admin can revoke roles. Nothing was changed.',
    },
    how: (word: string, roles: string) =>
      `Type /ebox ${word} @person role, with one of ${roles} as the role.`,
    hasAlready: (name: string, role: string, meaning: string) =>
      `${name} has the role ${role} (${meaning}) already.`,
    hasNow: (name: string, role: string, meaning: string) =>
      `${name} has the role ${role} (${meaning}) now.`,
    stillHas: (name: string, role: string, setting: string) =>
      `The grant is gone, but ${name} still has the role ${role} from the configuration (${setting}).`,
    gone: (name: string, role: string) => `${name} no longer has the role ${role}.`,
    notGranted: (name: string, role: string, setting: string) =>
      `${name} was not granted the role ${role} in chat. A role of the configuration (${setting}) is taken away there.`,
  },

  channel: {
    onlyStaff: 'Only staff or an admin can choose the channels. Nothing was changed.',
    how: (feeds: string) => `Type /ebox channel and one of ${feeds}, in the channel itself.`,
    noChannel: {
      requests:
        'This is no channel, so it can’t get the requests’ cards. Nothing was changed. Type /ebox channel requests in the channel that shall get them.',
      approvals:
        'This is no channel, so it can’t get what the NSSO is asked. Nothing was changed. Type /ebox channel approvals in the channel that shall get them.',
      digest:
        'This is no channel, so it can’t get the daily digest. Nothing was changed. Type /ebox channel digest in the channel that shall get them.',
    },
    shared:
      'People of another organisation are in this channel (guests, or a channel that is shared), and they would read every request. Nothing was changed. Choose a channel of your own.',
    onlyAdminMoves:
      'Only an admin can move what the NSSO is asked to another channel. Nothing was changed.',
    gets: {
      requests:
        'This channel gets the requests’ cards from now on. Cards that stand elsewhere stay there and are kept up to date. If I am not a member yet, invite me.',
      approvals:
        'This channel gets what the NSSO is asked from now on. Cards that stand elsewhere stay there and are kept up to date. If I am not a member yet, invite me.',
      digest:
        'This channel gets the daily digest from now on. Cards that stand elsewhere stay there and are kept up to date. If I am not a member yet, invite me.',
    },
  },

  blankForm: {
    onlyStaff: 'Only staff or an admin get the blank form. Nothing was sent.',
    onItsWay: (id: string) =>
      `The form of ${id} is on its way to you, in a direct message. It is in the requester’s language, with what is known filled in.`,
    notInTeams: (id: string) =>
      `In Teams I can’t hand over files. The form went to the requester with the letter of the agreement; in Slack, /ebox form ${id} blank sends it to you.`,
    handed: (id: string) => `The sending request form of ${id}, to be filled in.`,
  },
  export: {
    onlyStaff: 'Only staff or an admin can export. Nothing was exported.',
    noId: (typed: string) =>
      `“${typed}” is no request’s id. Type /ebox export for all requests as CSV, /ebox export excel for a workbook, or /ebox export DS-2026-0001 for one.`,
    notInTeams: (command: string) =>
      `In Teams I can’t hand over files. Whoever runs the bot gets it with: ${command}. In Slack, /ebox export sends it to you.`,
    workbook: (most: number, command: string) =>
      `All requests are on their way to you as an Excel workbook, in a direct message. It takes the first ${most}; for more there is ${command}. The export is noted.`,
    csv: (most: number, command: string) =>
      `All requests are on their way to you as a CSV file, in a direct message. If it shall be opened in Excel, type /ebox export excel instead: a workbook keeps columns and zeros. It takes the first ${most}; for more there is ${command}. The export is noted.`,
    one: (id: string) =>
      `${id} is on its way to you as a JSON file, in a direct message. The export is noted.`,
    all: (count: number) => `All requests (${count}), as you asked.`,
    first: (most: number, count: number, command: string) =>
      `The first ${most} requests (${count}), as you asked. For all of them: ${command}, where the bot runs.`,
    history: (id: string) => `${id} with its history, as you asked.`,
    sheet: 'Requests',
    /** Headings of the columns. */
    heading: {
      request: 'Request',
      organisation: 'Organisation',
      cbe: 'CBE number',
      status: 'Status',
      step: 'Step',
      environment: 'Environment',
      waitingFor: 'Waiting for',
      waitingSince: 'Waiting since',
      heldSince: 'On hold since',
      assignedTo: 'Assigned to',
      registeredBy: 'Registered by',
      registeredAt: 'Registered at',
      contactName: 'Contact name',
      contactEmail: 'Contact e-mail',
      language: 'Language',
      useCases: 'Use cases',
      recipients: 'Recipients',
      documentsPerMonth: 'Documents per month',
      loadPeaks: 'Load peaks',
      plannedGoLive: 'Planned go-live',
      firstEnvironment: 'First environment',
      closedAt: 'Closed at',
      lastChange: 'Last change',
      lastChangeBy: 'Last change by',
      lastChangeAt: 'Last change at',
      removedAt: 'Personal data removed at',
    },
    certificateEnds: (environment: string) => `${environment} certificate ends`,
  },

  /** One human with an account in each chat system, which is called by its name. */
  link: {
    overheard:
      'Everybody here reads what I answer, and the code is for you alone. No code was made. Write link to me in our personal chat.',
    noRole:
      'Only somebody with a role can link accounts: the messages of a role would follow. Nothing was changed. An admin can give one with /ebox grant.',
    code: (code: string, minutes: number) =>
      `Your code is ${code}. Within ${minutes} minutes, write link ${code} to me in a direct message, under your other account. Give it to nobody: whoever types it becomes one person with you.`,
    linked: (name: string, system: string) =>
      `Done. This account and ${name} in ${system} are one person’s now: what the one did counts for the other, and reminders come once, to the chat you used last. Roles stay each account’s own. unlink undoes it.`,
    unlinked: (system: string) =>
      `Done. This account and the one in ${system} are no longer linked. Each gets its own reminders.`,
    notLinked: 'This account is linked with no other. Nothing was changed. link begins it.',
    already: (system: string) =>
      `This account is linked already, with one in ${system}. Nothing was changed. unlink ends that first.`,
    fault: {
      unknown:
        'Nobody was given this code. Nothing was changed. Look at it again, or type link under your other account for a new one.',
      expired:
        'This code has expired. Nothing was changed. Type link under your other account for a new one.',
      used: 'This code was used already. Nothing was changed. Type link under your other account for a new one.',
      'tried-too-often':
        'Too many codes did not work. Nothing was changed. Wait ten minutes, then type link under your other account for a new one.',
      itself:
        'This is the account that asked for the code. Nothing was changed. Type it under your other account.',
      'linked-already':
        'This account is linked with another already. Nothing was changed. unlink ends that first.',
      'other-linked-already':
        'The account that asked for this code is linked with another already. Nothing was changed. Type unlink there first.',
    },
  },
  away: {
    noRole:
      'Only somebody with a role can note an absence: staff, NSSO managers and the e-Box team. Nothing was changed.',
    noneNoted: 'No absence of yours is noted.',
    calledOff: 'Your absence is called off: everything comes to you again.',
    noted: (absence: string) => `Noted: you are away ${absence}. /ebox away off calls it off.`,
  },

  undelivered: {
    noRole:
      'Only staff or an admin can see what was not delivered, and have it tried again or give it up. Nothing was changed.',
    givenUp: 'It is given up: it will not be sent any more. What waited behind it goes on.',
    inHand:
      'It is being sent just now, so nothing was changed. If it still stands below in a minute, press Give up again.',
    notWaiting:
      'It does not wait any more: it was delivered meanwhile, or is tried again. Nothing was changed.',
    queued: 'It is tried again now. If that fails too, it comes back to this list.',
    unknown: 'It is not among what was given up any more. Nothing was changed.',
  },
};
