import { foldedAddress } from '../../core/terms/human';
import { type Account, ROLES } from '../../core/terms/terms';
import type { SettingsStore } from '../settings/settings-store';
import type { Clock } from '../time/clock';
import { within } from '../time/within';
import type { Logger } from '../watching/log';
import type { Directory } from './directory-port';
import type { MailStore } from './mail-store';

/** Milliseconds that somebody who presses for the first time waits for the platform to tell their address. */
const PATIENCE_MS = 1_500;

/** Addresses of one account: the mail and the name to sign in with. More would be no directory's. */
const MOST_ADDRESSES = 5;

/** An address longer than this is none (RFC 5321, 4.5.3.1). */
const LONGEST_ADDRESS = 254;

const HOUR_MS = 60 * 60 * 1_000;
const DAY_MS = 24 * HOUR_MS;

/** Accounts asked for in one round: with a new directory they all come in some hours, and no platform is hurried. */
const ASKED_AT_ONCE = 50;

/** Which addresses the directory has for accounts with a role. */
export interface Mails {
  isAsked(account: Account): Promise<boolean>;
  /** Asks the platform for the addresses of an account with a role. False: it could not be asked. */
  learn(account: Account): Promise<boolean>;
  /** An account has lost its last role. */
  forget(account: Account): Promise<void>;
  /** Once an hour: asks again for what is a day old, and forgets who has held no role for a day. */
  refresh(): Promise<void>;
}

export interface MailsDeps {
  readonly store: MailStore;
  readonly directory: Directory;
  readonly settings: Pick<SettingsStore, 'holdersOf'>;
  /** Null: the platform could not be asked. Empty: it tells none. */
  readonly addressesOf: (account: Account) => Promise<readonly string[] | null>;
  /** Milliseconds that somebody waits for the platform, at their first press. */
  readonly patienceMs?: number;
  readonly clock: Clock;
  readonly log: Logger;
}

export function createMails({
  store,
  directory,
  settings,
  addressesOf,
  patienceMs = PATIENCE_MS,
  clock,
  log,
}: MailsDeps): Mails {
  let refreshedAt = 0;

  async function ask(account: Account): Promise<boolean> {
    const told = await within(patienceMs, addressesOf(account), () => null);
    if (told === null) return false;
    const addresses = told
      .map(foldedAddress)
      .filter((one) => one.includes('@') && one.length <= LONGEST_ADDRESS);
    const distinct = [...new Set(addresses)].slice(0, MOST_ADDRESSES);
    await store.keep(account, distinct, clock.now());
    return true;
  }

  async function refreshNow(now: Date): Promise<void> {
    const accounts = await holders();
    await store.held(accounts, now);
    const due = await store.due(accounts, new Date(now.getTime() - DAY_MS), ASKED_AT_ONCE);
    for (const account of due) await ask(account);
    await store.forgetUnheld(new Date(now.getTime() - DAY_MS));
  }

  async function holders(): Promise<readonly Account[]> {
    const found = await Promise.all(
      ROLES.flatMap((role): Promise<readonly Account[]>[] => [
        directory.holdersOf(role),
        settings.holdersOf(role),
      ]),
    );
    return found.flat();
  }

  return {
    isAsked: (account) => store.isAsked(account),
    learn: ask,
    forget: (account) => store.forget(account),
    async refresh() {
      const now = clock.now();
      if (Math.abs(now.getTime() - refreshedAt) < HOUR_MS) return;
      refreshedAt = now.getTime();
      await refreshNow(now).catch((error: unknown) => {
        log.warn({ err: error }, 'Failed to refresh the addresses of role holders');
      });
    },
  };
}
