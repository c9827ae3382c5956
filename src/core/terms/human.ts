import { isSamePerson, type Account } from './terms';

/** An account, and those that are the same human's. */
export interface OneHuman {
  readonly account: Account;
  readonly others: readonly Account[];
}

/** Which accounts are one human's. An account that nothing is known of stands in neither list. */
export interface Humans {
  /** Those that their human linked: in everything but roles. The one used last is named. */
  readonly linked: readonly (OneHuman & { readonly usedLast: Account })[];
  /** Those that count as one for duties: linked, or of the same directory mail, or by way of one another. */
  readonly counted: readonly OneHuman[];
}

/** Where nobody has two accounts. */
export const NOBODY_LINKED: Humans = { linked: [], counted: [] };

/** The account, and those that its human linked to it. */
export function linkedWith({ linked }: Humans, account: Account): readonly Account[] {
  return [account, ...(ofAccount(linked, account)?.others ?? [])];
}

/** The account, and those that count as the same human's for duties. */
export function countedWith({ counted }: Humans, account: Account): readonly Account[] {
  return [account, ...(ofAccount(counted, account)?.others ?? [])];
}

/** Of the accounts linked to this one, itself included, the one that its human used last. */
export function usedLastOf({ linked }: Humans, account: Account): Account {
  return ofAccount(linked, account)?.usedLast ?? account;
}

export function isOneOf(accounts: readonly Account[], account: Account): boolean {
  return accounts.some((one) => isSamePerson(one, account));
}

/** A directory's mail address as it is compared: what differs in case, width or space around is the same one. */
export function foldedAddress(address: string): string {
  return address.normalize('NFKC').trim().toLowerCase();
}

function ofAccount<T extends OneHuman>(humans: readonly T[], account: Account): T | undefined {
  return humans.find((one) => isSamePerson(one.account, account));
}
