import type { Instant, Person } from '../../../../core/terms/terms';
import type { Said } from '../../writing/said';

/** What chat says of the mails that came in. */
export const mailbox = {
  request: 'Request',
  otherRequestHint:
    'The id of the one that it belongs to, e.g. DS-2026-0001. Empty: nobody knows yet',
  belongsHint: 'Its id, e.g. DS-2026-0001; /ebox list all finds it',
  from: 'From',
  subject: 'Subject',
  text: 'Text',
  came: {
    person: 'took over a mail',
    machine: 'took over an automatic mail, which moves nothing',
    bounce: 'was told that a mail did not arrive',
  },
  became: {
    taken: 'took what a mail brought',
    done: 'settled a mail',
    elsewhere: 'said that a mail belongs elsewhere',
  },
  wrote: 'wrote to the requester',
  answeredOne: 'answered a mail',
  settledAlready: (id: string) =>
    `This mail of ${id} waits for nobody any more. Nothing was changed. /ebox mail shows what does.`,
  title: {
    person: (sender: string) => `Mail from ${sender}`,
    machine: (sender: string) => `Automatic mail from ${sender}`,
    bounce: (sender: string) => `Did not arrive: notice from ${sender}`,
    unreadable: (sender: string) => `A mail that could not be read, from ${sender}`,
  },
  /** Who takes mails over, where it stands in a history as a person does. */
  reader: 'The mailbox',
  unknownSender: 'an unknown sender',
  noSubject: '(no subject)',
  verifiedAs: (domain: string) => `verified as ${domain}`,
  notVerified: 'not verified',
  wholeMail: 'Whole mail',
  forwardedFrom: (writer: string) => `Passed on. Written by ${writer}, says whoever sent it.`,
  restInFile: 'This is the beginning: the whole of it comes as a file.',
  asFile: 'As a file',
  noFileInTeams: 'In Teams I can’t hand over files: the rest of it stands in the mailbox.',
  fileIsOnItsWay: 'The whole mail is on its way to you as a file, in a direct message.',
  fileOf: (sender: string) => `The whole mail of ${sender}.`,
  moreFiles: (count: number) => `and ${count} more files`,
  absent: {
    secret:
      'holds a private key: it was not stored, and still lies in the mailbox. Delete it there, and have any certificate of this key revoked: press Reply to tell its sender',
    'too-big': 'too large to be taken over: it lies in the mailbox',
    'too-many': 'one of too many files to be taken over: it lies in the mailbox',
    unsearched:
      'could not be looked through for private keys, so it was not stored: it lies in the mailbox',
  },
  kind: { certificate: 'certificate', csr: 'CSR' },
  verdict: { accepted: 'no objection', warnings: 'warnings', rejected: 'not accepted' },
  checked: (what: string, environment: string, verdict: string) =>
    `${what} for ${environment}, ${verdict}. It counts when somebody takes it.`,
  bytes: 'bytes',
  ofStranger: (ids: string) =>
    `It speaks of ${ids}, but its sender is not known there. Who is it? Press “Belongs to” if it is right.`,
  namesNone: (ids: string) =>
    `Its sender is the contact of ${ids}, and it names none. Press “Belongs to” and say which.`,
  writerIsOf: (ids: string) =>
    `Who wrote it, as its sender says, is the contact of ${ids}. Press “Belongs to” if it is right.`,
  settled: {
    answered: (by: Person, at: Instant): Said => [
      'Answered by ',
      { person: by, mention: false },
      ', ',
      { date: at, style: 'moment' },
    ],
    done: (by: Person, at: Instant): Said => [
      'Settled by ',
      { person: by, mention: false },
      ', ',
      { date: at, style: 'moment' },
    ],
    taken: (by: Person, at: Instant): Said => [
      'Taken by ',
      { person: by, mention: false },
      ', ',
      { date: at, style: 'moment' },
    ],
    'not-ours': (by: Person, at: Instant): Said => [
      'Not for us, says ',
      { person: by, mention: false },
      ', ',
      { date: at, style: 'moment' },
    ],
  },
  belongsTo: 'Belongs to',
  notForUs: 'Not for us',
  fromTheMail: 'From the mail',
  movedTo: (address: string, id: string) => `This mail of ${address} is ${id}’s now.`,
  movedToChannel: (address: string) => `This mail of ${address} waits in the requests channel now.`,
  noneWaits: 'No mail waits for anybody.',
  waiting: (count: number) => `Mails that wait for somebody (${count})`,
  noRequest: 'No request',
  gone: 'This mail is not here any more: it was kept long enough, or never was. Nothing was changed.',
  noSuchRequest: 'There is no such request. Find its id with /ebox list all.',
  typeId: 'Write a request’s id, e.g. DS-2026-0001.',
  isAnswering: (name: string) => `${name} has opened this form too, and may be answering.`,
  alreadyOf: (id: string) => `This mail is ${id}’s already. Nothing was changed.`,
  alreadySettledBy: (name: string) =>
    `This mail was settled already by ${name}. Nothing was changed.`,
  alreadySettled: 'This mail was settled already. Nothing was changed.',
  faster: 'Somebody else was faster. Nothing was changed. /ebox mail shows what waits.',
  busy: (id: string) => `Others are changing ${id} or this mail at this very moment. Try again.`,
};
