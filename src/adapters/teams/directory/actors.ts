import type { Conversation } from '../../../app/outbox/conversations';
import type { Standing } from '../../../app/outbox/gateway';
import type { Clock } from '../../../app/time/clock';
import { within } from '../../../app/time/within';
import { BoundedMap } from '../../chat-kit/bounded-map';
import type { IncomingActivity } from '../inbound/activity';
import type { Asking } from './asking';

/** How long what Teams told of an account is believed, in milliseconds: nobody becomes a guest from one hour to the next. */
const LIFE_MS = 60 * 60 * 1000;
/** After no answer Teams is asked again at the earliest in this many milliseconds. */
const SILENCE_MS = 60 * 1000;
/** A person who does something waits this long for what Teams says of the account, in milliseconds, of the 5 s they have. */
const PATIENCE_MS = 500;
/** Accounts remembered: every person of a large organisation who ever uses the bot. */
const MOST_ACCOUNTS = 5_000;

export interface ActorsParts {
  readonly asking: Pick<Asking, 'membership'>;
  readonly clock: Clock;
  /** Milliseconds that an answer waits for what Teams knows. Null: as long as it is worth. */
  readonly lookUpMs: number | null;
}

/** Whether those who do something are colleagues: guests, and people of other tenants in a shared channel, are not. */
export class Actors {
  private readonly known = new BoundedMap<
    string,
    { readonly standing: Standing; readonly until: number }
  >(MOST_ACCOUNTS);

  constructor(private readonly parts: ActorsParts) {}

  /**
   * Learns what the account behind an activity is, as long as the person can wait: from the tenant that the activity
   * names beside that of the conversation's host ("Apps for shared and private channels"), else from the members of the
   * place. Without an answer it stays `unknown`.
   */
  async arrived(
    { from, conversation, channelData }: IncomingActivity,
    place: Conversation,
  ): Promise<void> {
    const { id, aadObjectId, tenantId } = from;
    if (aadObjectId === undefined) return;
    const own = tenantId ?? channelData?.tenant?.id;
    if (isOther(own, conversation.tenantId)) return this.keep(aadObjectId, 'outside');
    const now = this.parts.clock.now().getTime();
    const until = this.known.get(aadObjectId)?.until ?? 0;
    // A clock that was set back must not keep an old answer for ever.
    if (until > now && until - now <= LIFE_MS) return;
    await within(
      this.parts.lookUpMs ?? PATIENCE_MS,
      this.learn(aadObjectId, id, place),
      () => undefined,
    );
  }

  /** What the account of somebody who did something is, as far as it is known by now. */
  standing(id: string): Standing {
    return this.known.get(id)?.standing ?? 'unknown';
  }

  private async learn(id: string, teamsId: string, place: Conversation): Promise<void> {
    const found = await this.parts.asking.membership(place, teamsId);
    // Who speaks where the members don't know them has come this moment, or with a card that was passed on.
    this.keep(id, found === 'none' ? 'unknown' : found);
  }

  private keep(id: string, standing: Standing): void {
    const lifeMs = standing === 'unknown' ? SILENCE_MS : LIFE_MS;
    this.known.set(id, { standing, until: this.parts.clock.now().getTime() + lifeMs });
  }
}

function isOther(own: string | undefined, host: string | undefined): boolean {
  return own !== undefined && host !== undefined && own.toLowerCase() !== host.toLowerCase();
}
