import type { Account } from '../../core/terms/terms';

/** The directory's addresses of accounts that hold a role, folded, for duties alone. */
export interface MailStore {
  /** Keeps what the platform told of an account, in place of what it told before. Empty: it tells none. */
  keep(account: Account, addresses: readonly string[], at: Date): Promise<void>;
  isAsked(account: Account): Promise<boolean>;
  /** Of these accounts, at most `limit` that were not asked for since `before`, those never asked for first. */
  due(accounts: readonly Account[], before: Date, limit: number): Promise<readonly Account[]>;
  /** Notes that these accounts hold a role at this moment. */
  held(accounts: readonly Account[], at: Date): Promise<void>;
  forget(account: Account): Promise<void>;
  /** Forgets the accounts that were not known to hold a role since this moment. */
  forgetUnheld(before: Date): Promise<void>;
}
