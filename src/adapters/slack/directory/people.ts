import { z } from 'zod';
import { within } from '../../../app/time/within';
import type { Locales } from '../../../app/languages/chosen';
import type { Clock } from '../../../app/time/clock';
import type { Standing } from '../../../app/outbox/gateway';
import type { Person } from '../../../core/terms/terms';
import { BoundedMap } from '../../chat-kit/bounded-map';
import type { Api } from '../api/api';

/** People change their names and languages rarely, and an old one is not wrong for long. */
const LIFE_MS = 60 * 60 * 1000;
/** A name that could not be learnt is asked for again after this; until then nobody waits for it. */
const SILENCE_MS = 60 * 1000;
/**
 * A person who clicked waits for Slack's answer too. A third of the 3 s leaves enough to decide and store; less was
 * missed by a process that had just started on a busy machine, and the history keeps the handle for ever.
 */
const PATIENCE_MS = 1_000;
/** The language is known with the name, as a rule: nobody waits twice for Slack. In milliseconds. */
const LOCALE_PATIENCE_MS = 500;
/** What an account is, is known with the name: nobody waits twice for Slack. In milliseconds. */
const STANDING_PATIENCE_MS = 300;
/** Characters of a locale: IETF's longest without extensions; Slack's are like `fr-FR`. */
const LOCALE = /^[A-Za-z0-9_-]{1,35}$/u;
/** Enough for every account of a large workspace that ever uses the bot. */
const MOST_NAMES = 5_000;

const userInfo = z.object({
  user: z.object({
    deleted: z.boolean().optional(),
    is_bot: z.boolean().optional(),
    /** Of another workspace, met in a channel that is shared by Slack Connect. */
    is_stranger: z.boolean().optional(),
    team_id: z.string().optional(),
    enterprise_user: z.object({ enterprise_id: z.string().optional() }).optional(),
    name: z.string().optional(),
    real_name: z.string().optional(),
    locale: z.string().regex(LOCALE).optional().catch(undefined),
    profile: z
      .object({
        display_name: z.string().optional(),
        real_name: z.string().optional(),
        // With the scope users:read.email.
        email: z.string().nullish(),
      })
      .optional(),
  }),
});

type User = z.infer<typeof userInfo>['user'];

/** Our workspace, or in Enterprise Grid the organisation with all its workspaces. */
const ourTeam = z.object({ team_id: z.string().optional(), enterprise_id: z.string().nullish() });
type OurTeam = z.infer<typeof ourTeam>;

/** Slack's own account, which never reads what it is sent. */
const SLACKBOT = 'USLACKBOT';

interface Known {
  /** Null: Slack doesn't know the account, or was not there. */
  readonly name: string | null;
  /** Of the person's client, e.g. `fr-FR`. */
  readonly locale: string | null;
  /** Null: Slack was not there. Empty: it tells none. */
  readonly addresses: readonly string[] | null;
  readonly standing: Standing;
  readonly until: number;
}

const NOTHING_TOLD = { name: null, locale: null, addresses: null, standing: 'unknown' } as const;

/** The names and languages behind account ids. */
export class People implements Locales {
  private readonly known = new BoundedMap<string, Known>(MOST_NAMES);
  private readonly asked = new Map<string, Promise<Known>>();
  private ours: OurTeam | null = null;

  constructor(
    private readonly api: Api,
    private readonly clock: Clock,
    private readonly lookUpMs: number | null = null,
  ) {}

  /**
   * The person with the name Slack shows. Where that can't be learnt in time, the name it showed before; where there
   * is none, the handle.
   */
  async person(id: string, handle: string | null): Promise<Person> {
    const remembered = this.remembered(id);
    const before = this.known.get(id)?.name ?? null;
    const asked = async () => (await this.ask(id)).name;
    const name = remembered
      ? remembered.name
      : await within(this.lookUpMs ?? PATIENCE_MS, asked(), () => before);
    return { platform: 'slack', id, name: name ?? handle ?? id };
  }

  /** The name, however long it takes; null where Slack doesn't tell. */
  async name(id: string): Promise<string | null> {
    return (this.remembered(id) ?? (await this.ask(id))).name;
  }

  /** Where it can't be learnt in time, the one that Slack told before. */
  async localeOf(id: string): Promise<string | null> {
    const remembered = this.remembered(id);
    if (remembered) return remembered.locale;
    const asked = async () => (await this.ask(id)).locale;
    return await within(this.lookUpMs ?? LOCALE_PATIENCE_MS, asked(), () => this.knownLocale(id));
  }

  knownLocale(id: string): string | null {
    return this.known.get(id)?.locale ?? null;
  }

  /** Slack's threads are in their channel, by an id of their own. */
  channelOf(id: string): string {
    return id;
  }

  /** The directory's addresses of an account, however long it takes; null while Slack can't be asked. */
  async addresses(id: string): Promise<readonly string[] | null> {
    return (this.remembered(id) ?? (await this.ask(id))).addresses;
  }

  /** What the account is now, however long it takes; `unknown` where Slack doesn't tell. */
  async standing(id: string): Promise<Standing> {
    if (id === SLACKBOT) return 'bot';
    const [found, ours] = await Promise.all([
      this.api.call('users.info', { user: id }, userInfo),
      this.askTeam(),
    ]);
    if (found.ok) return standingIn(found.value.user, ours);
    const { failure } = found;
    return failure.kind === 'refused' && UNKNOWN_USER.has(failure.code) ? 'gone' : 'unknown';
  }

  /**
   * What the account of somebody who did something is: as it was within the last hour, or as it can be learnt while they
   * wait. Their name is asked for first, and the same answer tells it, so that they wait no longer for it.
   */
  async actorStanding(id: string): Promise<Standing> {
    if (id === SLACKBOT) return 'bot';
    const remembered = this.remembered(id);
    if (remembered) return remembered.standing;
    const before = this.known.get(id)?.standing ?? 'unknown';
    const asked = async () => (await this.ask(id)).standing;
    return await within(this.lookUpMs ?? STANDING_PATIENCE_MS, asked(), () => before);
  }

  private async askTeam(): Promise<OurTeam | null> {
    if (this.ours) return this.ours;
    const found = await this.api.call('auth.test', {}, ourTeam);
    if (found.ok) this.ours = found.value;
    return found.ok ? found.value : null;
  }

  /** Undefined: not asked lately. */
  private remembered(id: string): Known | undefined {
    const known = this.known.get(id);
    return known && known.until > this.clock.now().getTime() ? known : undefined;
  }

  /** Many clicks of one person ask once. */
  private ask(id: string): Promise<Known> {
    const asked = this.asked.get(id) ?? this.learn(id).finally(() => this.asked.delete(id));
    this.asked.set(id, asked);
    return asked;
  }

  private async learn(id: string): Promise<Known> {
    const asked = { user: id, include_locale: true };
    const [found, ours] = await Promise.all([
      this.api.call('users.info', asked, userInfo),
      this.askTeam(),
    ]);
    const now = this.clock.now().getTime();
    const known = found.ok
      ? { ...toldIn(found.value.user, ours), until: now + LIFE_MS }
      : { ...NOTHING_TOLD, ...this.known.get(id), until: now + SILENCE_MS };
    this.known.set(id, known);
    return known;
  }
}

/** Codes of users.info for an account that isn't there for us. */
const UNKNOWN_USER: ReadonlySet<string> = new Set([
  'user_not_found',
  'user_not_visible',
  'users_not_found',
]);

function standingIn(user: User, ours: OurTeam | null): Standing {
  if (user.deleted) return 'gone';
  if (user.is_bot) return 'bot';
  return user.is_stranger || isElsewhere(user, ours) ? 'outside' : 'here';
}

/** In Enterprise Grid a colleague may be of another workspace. */
function isElsewhere({ team_id: team, enterprise_user: grid }: User, ours: OurTeam | null) {
  if (!ours?.team_id || !team || team === ours.team_id) return false;
  return !ours.enterprise_id || grid?.enterprise_id !== ours.enterprise_id;
}

function toldIn(user: User, ours: OurTeam | null): Omit<Known, 'until'> {
  const { profile, locale } = user;
  const names = [profile?.display_name, profile?.real_name, user.real_name, user.name];
  const name = names.find((one) => one !== undefined && one.trim() !== '');
  const addresses = profile?.email ? [profile.email] : [];
  const standing = standingIn(user, ours);
  return { name: name ?? null, locale: locale ?? null, addresses, standing };
}
