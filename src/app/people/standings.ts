import type { Account, Platform } from '../../core/terms/terms';
import type { ChatGateway, Standing } from '../outbox/gateway';
import type { Clock } from '../time/clock';
import { within } from '../time/within';

/** Milliseconds that an account's standing is believed by what runs by the clock: people leave on a day, not in a minute. */
const LATELY_MS = 60 * 60 * 1_000;
/** After no answer, the platform is asked again at the earliest in this many milliseconds. */
const SILENCE_MS = 60 * 1_000;

/** Milliseconds that a person who chose somebody waits for what the platform says of them, of the 3 s that they have. */
const CHOOSING_MS = 1_000;
/** Milliseconds that a reminder waits, which nobody waits for: what it isn't told in time, it takes for a colleague. */
const REMINDING_MS = 10_000;

/** Whether messages and tasks still find the person behind an account. */
export interface Standings {
  /** As it is now, for somebody who is just being chosen. */
  now(account: Account): Promise<Standing>;
  /** As it was within the last hour. */
  lately(account: Account): Promise<Standing>;
}

type Gateways = Readonly<Partial<Record<Platform, Pick<ChatGateway, 'standingOf'>>>>;

export function createStandings(
  gateways: Gateways,
  clock: Clock,
  choosingMs = CHOOSING_MS,
): Standings {
  const known = new Map<string, { readonly standing: Standing; readonly until: number }>();

  async function ask({ platform, id }: Account, patienceMs: number): Promise<Standing> {
    const asked = gateways[platform]?.standingOf(id) ?? Promise.resolve<Standing>('unknown');
    const standing = await within(patienceMs, asked, (): Standing => 'unknown');
    const lifeMs = standing === 'unknown' ? SILENCE_MS : LATELY_MS;
    known.set(`${platform}:${id}`, { standing, until: clock.now().getTime() + lifeMs });
    return standing;
  }

  return {
    now: (account) => ask(account, choosingMs),
    async lately(account) {
      const before = known.get(`${account.platform}:${account.id}`);
      const left = before ? before.until - clock.now().getTime() : 0;
      // A clock that was set back must not keep an old answer for ever.
      return before && left > 0 && left <= LATELY_MS
        ? before.standing
        : await ask(account, REMINDING_MS);
    },
  };
}

/** Whether a message to an account with this standing would find nobody. */
export function isLost(standing: Standing): standing is 'gone' | 'bot' | 'outside' {
  return standing === 'gone' || standing === 'bot' || standing === 'outside';
}
