import type { Conversation, ConversationStore } from '../../../app/outbox/conversations';
import { within } from '../../../app/time/within';
import type { Clock } from '../../../app/time/clock';
import type { Logger } from '../../../app/watching/log';
import type { Standing } from '../../../app/outbox/gateway';
import { isLost } from '../../../app/people/standings';
import type { Person } from '../../../core/terms/terms';
import { BoundedMap } from '../../chat-kit/bounded-map';
import { FewAtOnce } from '../../../app/time/few-at-once';
import type { Connection } from '../connect/connection';
import type { Account } from '../inbound/activity';
import { LIMIT } from '../render/limits';
import { reference } from '../inbound/place';
import { Asking, hasName, type Member } from './asking';

/** How long a channel's members are believed, in milliseconds: people join rarely, and a card is drawn often. */
const ROSTER_LIFE_MS = 10 * 60 * 1000;
/** How long role holders are believed for whose card is their own, in milliseconds: a new one presses Refresh till then. */
const HOLDERS_LIFE_MS = 60 * 1000;
/** How long members that could not be read are not asked for again, in milliseconds. */
const SILENCE_MS = 60 * 1000;
/** How long a role holder who is offered is believed to be there, in milliseconds: who is chosen is looked at again. */
const OFFERED_LIFE_MS = 60 * 60 * 1000;
/** Mentioned accounts that are looked up: commands read the first, and each may cost a call to Teams. */
const MOST_MENTIONED = 10;
/** Places whose members are asked for one name: whoever holds a role is in one of the desk's channels. */
const MOST_ASKED = 5;
/** A person who clicked waits for Teams' answer too: a name is not worth more of their time, in milliseconds. */
const PATIENCE_MS = 500;
/**
 * Accounts whose names are looked up at once, each by a query and some calls to Teams. A form that offers hundreds of role
 * holders would else take every connection to the database from those who decide.
 */
const LOOKED_UP_AT_ONCE = 3;
/** Channels remembered; a bot is in a handful. */
const MOST_ROSTERS = 100;
/** Accounts remembered: every person of a large organisation who ever uses the bot. */
const MOST_ACCOUNTS = 5_000;

interface Roster {
  readonly members: readonly Member[];
  readonly until: number;
}

export interface PeopleParts {
  readonly connection: Connection;
  readonly conversations: Pick<ConversationStore, 'personal' | 'shared'>;
  readonly clock: Clock;
  readonly log: Logger;
  /** Everybody who holds a role, for who sees a card of their own and whom a form offers. */
  readonly holders: () => Promise<readonly Person[]>;
  /** Milliseconds that an answer waits for a name. Null: as long as it is worth. */
  readonly lookUpMs: number | null;
}

/** Who is behind Teams' ids. Teams has two for everybody: the Entra object id, and one that only this bot sees. */
export class People {
  private readonly rosters = new BoundedMap<string, Roster>(MOST_ROSTERS);
  private readonly known = new BoundedMap<string, Member>(MOST_ACCOUNTS);
  private readonly lost = new BoundedMap<
    string,
    { readonly isLost: boolean; readonly until: number }
  >(MOST_ACCOUNTS);
  private readonly asked = new Map<string, Promise<Person | null>>();
  private readonly lookUps = new FewAtOnce(LOOKED_UP_AT_ONCE);
  /** Until when, by account: Teams didn't tell the addresses. */
  private readonly unaddressed = new BoundedMap<string, number>(MOST_ACCOUNTS);
  /** Until when, by account: Teams didn't tell the name. */
  private readonly silent = new BoundedMap<string, number>(MOST_ACCOUNTS);
  private knownHolders: { readonly holders: readonly Person[]; readonly until: number } | null =
    null;

  private readonly asking: Asking;

  constructor(private readonly parts: PeopleParts) {
    this.asking = new Asking(parts.connection, parts.log);
  }

  /**
   * The person who did something somewhere, or null for an account without an Entra id (a bot, a guest of a meeting).
   * Teams leaves the name out of some activities: then it is looked up, as long as a click can wait.
   */
  async personOf({ id, name, aadObjectId }: Account, place: Conversation): Promise<Person | null> {
    if (aadObjectId === undefined) return null;
    const said = name?.trim() ?? '';
    const known =
      said === ''
        ? await within(
            this.parts.lookUpMs ?? PATIENCE_MS,
            this.named(aadObjectId, place),
            () => null,
          )
        : null;
    const person: Person = {
      platform: 'teams',
      id: aadObjectId,
      name: said || known?.name || aadObjectId,
    };
    this.remember({ teamsId: id, person });
    return person;
  }

  /** The persons behind the first ten mentions; one that Teams doesn't tell about is left out. */
  async mentioned(place: Conversation, accounts: readonly Account[]): Promise<readonly Person[]> {
    const found = await Promise.all(
      accounts
        .slice(0, MOST_MENTIONED)
        .map(
          async (account) =>
            (await this.personOf(account, place)) ?? (await this.lookUp(place, account.id)),
        ),
    );
    return found.filter((one) => one !== null);
  }

  /**
   * An account with its name: the last one heard, the one kept with its personal chat, or what the members of a place
   * say where the bot is; null where nobody knows it. Teams is asked again after SILENCE_MS at the earliest.
   */
  async named(id: string, here?: Conversation): Promise<Person | null> {
    const known = this.known.get(id)?.person;
    if (known && hasName(known)) return known;
    if (this.isSilent(id)) return null;
    const asked =
      this.asked.get(id) ??
      this.lookUps.run(() => this.lookUpName(id, here)).finally(() => this.asked.delete(id));
    this.asked.set(id, asked);
    return await asked;
  }

  private async lookUpName(id: string, here?: Conversation): Promise<Person | null> {
    const chat = await this.parts.conversations.personal('teams', id);
    const kept = reference.safeParse(chat?.reference);
    if (kept.success && kept.data.name) {
      const person: Person = { platform: 'teams', id, name: kept.data.name };
      this.remember({ teamsId: kept.data.user ?? id, person });
      return person;
    }
    for (const place of await this.placesOf(chat, here)) {
      const found = await this.lookUp(place, id);
      if (found && hasName(found)) return found;
    }
    this.silent.set(id, this.parts.clock.now().getTime() + SILENCE_MS);
    return null;
  }

  private isSilent(id: string): boolean {
    return isFresh(this.silent.get(id) ?? 0, this.parts.clock.now().getTime(), SILENCE_MS);
  }

  /** The directory's addresses of an account, however long it takes; null while no place of the bot's tells them. */
  async addresses(id: string): Promise<readonly string[] | null> {
    const known = this.known.get(id)?.addresses;
    if (known) return known;
    const { conversations, clock } = this.parts;
    const now = clock.now().getTime();
    if (isFresh(this.unaddressed.get(id) ?? 0, now, SILENCE_MS)) return null;
    for (const place of await this.placesOf(await conversations.personal('teams', id))) {
      const found = await this.ask(place, id);
      if (found?.addresses && found.person.id === id) return found.addresses;
    }
    this.unaddressed.set(id, now + SILENCE_MS);
    return null;
  }

  /** Where members can be asked for: the nearest first. */
  private async placesOf(
    chat: Conversation | null,
    here?: Conversation,
  ): Promise<readonly Conversation[]> {
    const shared = await this.parts.conversations.shared('teams', MOST_ASKED);
    return [...(here ? [here] : []), ...(chat ? [chat] : []), ...shared].slice(0, MOST_ASKED);
  }

  /**
   * What an account is now, by the members of the places where the bot is: `outside` where one of them has it for a
   * guest's or another tenant's, `gone` where each of them says that it has no such member. `unknown` where one can't be
   * asked.
   */
  async standing(id: string): Promise<Standing> {
    const { conversations } = this.parts;
    const shared = await conversations.shared('teams', MOST_ASKED);
    const answers = await Promise.all(shared.map((place) => this.asking.membership(place, id)));
    if (answers.includes('outside')) return 'outside';
    if (answers.includes('here')) return 'here';
    return answers.length > 0 && answers.every((one) => one === 'none') ? 'gone' : 'unknown';
  }

  /** Teams' own id for an account, once heard. */
  teamsId(id: string): string | null {
    return this.known.get(id)?.teamsId ?? null;
  }

  /** Whom a form for a person offers: who holds a role, but nobody whose account has gone or is another organisation's. */
  async holders(): Promise<readonly Person[]> {
    const all = await this.parts.holders();
    const lost = await Promise.all(all.map(({ id }) => this.isLostLately(id)));
    return all.filter((_, index) => !lost[index]);
  }

  /** Whether an account was known as lost within the hour; who can't be looked up in time is offered, and looked at again when chosen. */
  private async isLostLately(id: string): Promise<boolean> {
    const now = this.parts.clock.now().getTime();
    const known = this.lost.get(id);
    if (known && isFresh(known.until, now, OFFERED_LIFE_MS)) return known.isLost;
    const asked = this.lookUps.run(async () => {
      const lost = isLost(await this.standing(id));
      this.lost.set(id, {
        isLost: lost,
        until: this.parts.clock.now().getTime() + OFFERED_LIFE_MS,
      });
      return lost;
    });
    return await within(this.parts.lookUpMs ?? PATIENCE_MS, asked, () => known?.isLost ?? false);
  }

  /** Who gets a card of their own in a place: role holders first, at most LIMIT.viewers. */
  async viewers(place: Conversation): Promise<readonly string[]> {
    const own = reference.safeParse(place.reference);
    if (place.kind === 'personal') return own.data?.user ? [own.data.user] : [];
    const [members, holders] = await Promise.all([this.members(place), this.holdersLately()]);
    const holds = (one: Member) =>
      holders.some(({ platform, id }) => platform === 'teams' && id === one.person.id);
    const ours = members.filter(({ isOutside }) => isOutside !== true);
    const ordered = [...ours.filter(holds), ...ours.filter((one) => !holds(one))];
    return ordered.slice(0, LIMIT.viewers).map(({ teamsId }) => teamsId);
  }

  /** Every card that is delivered asks: the database and the directory are asked once in a while. */
  private async holdersLately(): Promise<readonly Person[]> {
    const now = this.parts.clock.now().getTime();
    const known = this.knownHolders;
    if (known && isFresh(known.until, now, HOLDERS_LIFE_MS)) return known.holders;
    const holders = await this.parts.holders();
    this.knownHolders = { holders, until: now + HOLDERS_LIFE_MS };
    return holders;
  }

  /** A member of a place by either id. */
  private async lookUp(place: Conversation, teamsId: string): Promise<Person | null> {
    const remembered = [...this.known.values()].find((one) => one.teamsId === teamsId);
    if (remembered && hasName(remembered.person)) return remembered.person;
    return (await this.ask(place, teamsId))?.person ?? null;
  }

  private async ask(place: Conversation, teamsId: string): Promise<Member | null> {
    const found = await this.asking.member(place, teamsId);
    if (found) this.remember(found);
    return found;
  }

  private async members(place: Conversation): Promise<readonly Member[]> {
    const now = this.parts.clock.now().getTime();
    const before = this.rosters.get(place.id);
    if (before && isFresh(before.until, now, ROSTER_LIFE_MS)) return before.members;
    const read = await this.asking.members(place);
    const members = read ?? before?.members ?? [];
    this.rosters.set(place.id, {
      members,
      until: now + (read ? ROSTER_LIFE_MS : SILENCE_MS),
    });
    for (const one of members) this.remember(one);
    return members;
  }

  private remember(found: Member): void {
    const before = this.known.get(found.person.id);
    const person = before && !hasName(found.person) ? before.person : found.person;
    this.known.set(person.id, { ...before, ...found, person });
  }
}

/** A clock that was set back must not keep an old list for ever. */
function isFresh(until: number, now: number, lifeMs: number): boolean {
  return until > now && until - now <= lifeMs;
}
