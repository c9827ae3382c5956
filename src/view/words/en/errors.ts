import type { CbeFault } from '../../../core/terms/cbe';
import { plural } from './terms';

/** What is wrong with a field, and what to write instead. Slack shows some 500 characters. */
export const errors = {
  fillIn: 'Please fill this in.',
  tooLong: (max: number) =>
    `At most ${max} characters; leave the rest for the formal request or a note.`,
  atMostCharacters: (max: number) => `At most ${max} characters.`,
  severalAddresses: 'Give one e-mail address; more than one stands here.',
  noAddress: 'This is no e-mail address. It reads like name@organisation.be.',
  noDomain: 'What stands behind the @ must be a domain, like organisation.be.',
  dateForm: 'Write the date as YYYY-MM-DD, e.g. 2027-03-01.',
  past: (today: string) => `This date is past; today is ${today}.`,
  yearsAhead: (years: number, last: string) =>
    `At most ${years} years ahead: ${last} is the last day. Look at the year again.`,
  withinAYear: (today: string) => `Within a year of today, ${today}. Look at the year again.`,
  afterToday: (today: string) => `Choose a day after today, which is ${today}.`,
  yearAhead: (last: string) => `At most a year ahead: ${last} is the last day.`,
  wholeNumber: 'Write a whole number in digits, e.g. 12000.',
  atMostDigits: (max: number) => `At most ${max} ${plural(max, 'digit', 'digits')}.`,
  atLeastOne: 'At least 1.',
  abbreviated: (value: string, full: string) =>
    `“${value}” is abbreviated: write it in full, e.g. ${full}. It will stand so in the certificate.`,
  commonName: (max: number) =>
    `At most ${max} characters: it becomes the certificate’s CN, which holds no more.`,
  noSpaces: 'An application ID has no spaces, e.g. employment:job-attest:werkkaart.',
  named: {
    applicationId: 'The application ID',
    legalName: 'The legal name',
    city: 'The city',
    region: 'The region',
  },
  cbe: {
    'not-digits':
      'A CBE number has only digits, e.g. 0206.731.645; none could be read here. Letters stand between the digits, or there is no number.',
    'first-digit':
      'A CBE number starts with 0 or 1; one that starts with 2 is that of an establishment unit. Give the number of the enterprise itself; kbopub.economie.fgov.be shows it.',
    'missing-digit':
      'A CBE number has ten digits (nine when the leading 0 is dropped); this has nine that don’t fit, so one is missing.',
    several: 'More than one CBE number stands here. Give one.',
  } satisfies Record<Exclude<CbeFault, 'check-digits' | 'length'>, string>,
  cbeLength: (digits: number) =>
    `A CBE number has ten digits (nine when the leading 0 is dropped); this has ${digits}.`,
  cbeCheckDigits: (first: string, expected: string, found: string) =>
    `The check digits don’t fit: after ${first} come ${expected}, not ${found}. One of the ten digits is mistyped.`,
  chooseLanguage: 'Choose the language of the requester’s mail.',
  chooseRecipients: 'Choose enterprises, citizens, or both.',
  startsIn: (environments: string) => `A request starts in ${environments}.`,
  chooseFile: 'Choose a file.',
  choosePerson: 'Choose a person.',
  chooseDay: 'Choose a day.',
  chooseEnvironment: 'Choose INT, ACC or PRD.',
  chooseOne: 'Please choose one.',
  attachForm: 'Attach the completed form.',
  emptyFile:
    'This file is empty. If it is only a link to a file in a drive (OneDrive, SharePoint, Google Drive), attach the file itself; else choose another.',
  notLookedThrough:
    'I could not look through the whole of this file for private keys, so nothing of it was stored. Send it once more, as a PDF of a few pages if you can; if that fails too, tell an admin.',
  tooSlow:
    'The file did not arrive within a minute. Nothing was stored. Attach it again; if that fails too, send a smaller one or tell an admin.',
  notHandedOver:
    'The chat system did not hand over the file. Nothing was stored. Attach it again; if that fails, tell an admin.',
  foreignHost:
    'The file lies elsewhere (in a drive, say), at an address that is not the chat system’s own, so it was not fetched. Download it there and attach the file itself.',
  tooBig: (limit: string) =>
    `This file is larger than ${limit}. Nothing was stored. Send a smaller one.`,
  megabytes: (size: number) => `${size} MB`,
  kilobytes: (size: number) => `${size} KB`,
  sentAlong: (name: string, found: string) => `“${name}”, sent along: ${found}`,
  nothingStored: 'Nothing was stored.',
  nothingChanged: (faults: string) => `Nothing was changed: ${faults}`,
  nothingChangedYet: 'Nothing was changed:',
  mend: (fields: string) => `Nothing was changed yet. Please mend: ${fields}.`,
  privateKey:
    'This text holds a private key, so nothing of it was stored or passed on. Delete the message or draft that it stands in. Whoever saw it can use the key: have any certificate of this key revoked, make a new key and order again. What I need is the public part alone: the certificate, or the CSR.',
  unfit: {
    gone: (name: string) =>
      `${name}’s account is deactivated, or is in none of the teams and channels that I know, so nothing would reach them. Nothing was changed. Choose somebody else.`,
    bot: (name: string) =>
      `${name} is an app, and does nothing with a request. Nothing was changed. Choose a person.`,
    outside: (name: string) =>
      `${name} belongs to another organisation, which must not see requests. Nothing was changed. Choose somebody with an account of ours.`,
    'no-role': (name: string) =>
      `${name} has no role, so could do nothing with the request. Nothing was changed. Choose somebody with a role, or ask an admin for one: /ebox grant @person staff, nsso or ebox.`,
  },
  absence: {
    endsBeforeItStarts: 'This is before the first day. Nothing was changed.',
    over: 'These days are past. Nothing was changed.',
    tooFar: (last: string) => `At most a year ahead: ${last} is the last day. Nothing was changed.`,
    noRole: 'You have no role that somebody could stand in for.',
    ownStandIn: 'Choose somebody else: you can’t stand in for yourself.',
    lacksRole: (roles: string) =>
      `This person is no ${roles}, and standing in gives no role. Choose another, or ask an admin to /ebox grant it.`,
    overlap: (absence: string) =>
      `You are away already: ${absence}. Nothing was changed; /ebox away off calls it off.`,
    circle: (names: string) =>
      `${names} will be away then, and it would come back to you. Choose another.`,
  },
};
