import type { MailStore } from '../../../src/app/requests/mail-store';

/** A desk that no mail has come to. */
export const noMails: MailStore = {
  known: async () => ({ isTaken: false, threads: new Map(), senders: new Map(), ofSender: [] }),
  takeOver: async () => 'known',
  commit: async () => 'moved',
  change: async () => false,
  get: async () => null,
  open: async () => ({ mails: [], total: 0 }),
  strayingSince: async () => 0,
  file: async () => null,
  threadOf: async () => null,
  answering: async () => null,
  placed: async () => null,
  place: async () => undefined,
};
