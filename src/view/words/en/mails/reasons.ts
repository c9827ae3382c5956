/** Why a mail is told of: what beside its own words staff should know, and what to do about it. */
export const reasons = {
  ours: 'A mail of ours',
  oursTo: (address: string) => `A mail of ours to ${address}`,
  didNotArrive: (what: string, why: string) =>
    `${what} did not arrive: ${why}. Check the address with the requester.`,
  notYetArrived: (what: string, why: string) =>
    `${what} has not arrived yet, and is still being tried: ${why}.`,
  noneGiven: 'no reason was given',
  machine: (sign: string) => `Sent by a machine (${sign}).`,
  secretInText:
    'Its text holds a private key, so nothing of the text was stored. It still lies in the mailbox: delete it there, and tell its sender to make a new key.',
  tooBig: (megabytes: number) =>
    `It is larger than ${megabytes} MB. Read it in the mailbox, and ask its sender for less.`,
  broken: 'Its form is broken, or nested too deeply. Read it in the mailbox.',
  tooSlow: 'It takes too long to be read. Read it in the mailbox.',
  notRead: 'It could not be read. Read it in the mailbox.',
  notStored: 'It could not be stored; the log of the bot says why. Read it in the mailbox.',
  burst: (most: number) =>
    `More than ${most} mails of no request came in within a minute. They are kept, and not shown here one by one: /ebox mail lists them.`,
};
