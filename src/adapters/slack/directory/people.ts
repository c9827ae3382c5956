import { z } from 'zod';
import { within } from '../../../app/time/within';
import type { Clock } from '../../../app/time/clock';
import type { Person } from '../../../core/terms/terms';
import { BoundedMap } from '../../chat-kit/bounded-map';
import type { Api } from '../api/api';

/** People change their names rarely, and an old one is not wrong for long. */
const NAME_LIFE_MS = 60 * 60 * 1000;
/** A name that could not be learnt is asked for again after this; until then nobody waits for it. */
const SILENCE_MS = 60 * 1000;
/**
 * A person who clicked waits for Slack's answer too. A third of the 3 s leaves enough to decide and store; less was
 * missed by a process that had just started on a busy machine, and the history keeps the handle for ever.
 */
const PATIENCE_MS = 1_000;
/** Enough for every account of a large workspace that ever uses the bot. */
const MOST_NAMES = 5_000;

const userInfo = z.object({
  user: z.object({
    name: z.string().optional(),
    real_name: z.string().optional(),
    profile: z
      .object({ display_name: z.string().optional(), real_name: z.string().optional() })
      .optional(),
  }),
});

interface Known {
  /** Null: Slack doesn't know the account, or was not there. */
  readonly name: string | null;
  readonly until: number;
}

/** The names behind account ids. */
export class People {
  private readonly known = new BoundedMap<string, Known>(MOST_NAMES);
  private readonly asked = new Map<string, Promise<string | null>>();

  constructor(
    private readonly api: Api,
    private readonly clock: Clock,
  ) {}

  /**
   * The person with the name Slack shows. Where that can't be learnt in time, the name it showed before; where there
   * is none, the handle.
   */
  async person(id: string, handle: string | null): Promise<Person> {
    const remembered = this.remembered(id);
    const before = this.known.get(id)?.name ?? null;
    const name =
      remembered === undefined ? await within(PATIENCE_MS, this.ask(id), () => before) : remembered;
    return { platform: 'slack', id, name: name ?? handle ?? id };
  }

  /** The name, however long it takes; null where Slack doesn't tell. */
  name(id: string): Promise<string | null> {
    const name = this.remembered(id);
    return name === undefined ? this.ask(id) : Promise.resolve(name);
  }

  /** Null: asked lately, and Slack didn't tell. */
  private remembered(id: string): string | null | undefined {
    const known = this.known.get(id);
    return known && known.until > this.clock.now().getTime() ? known.name : undefined;
  }

  /** Many clicks of one person ask once. */
  private ask(id: string): Promise<string | null> {
    const asked = this.asked.get(id) ?? this.learn(id).finally(() => this.asked.delete(id));
    this.asked.set(id, asked);
    return asked;
  }

  private async learn(id: string): Promise<string | null> {
    const found = await this.api.call('users.info', { user: id }, userInfo);
    const old = this.known.get(id)?.name ?? null;
    const name = found.ok ? nameIn(found.value.user) : old;
    const life = found.ok ? NAME_LIFE_MS : SILENCE_MS;
    this.known.set(id, { name, until: this.clock.now().getTime() + life });
    return name;
  }
}

function nameIn(user: z.infer<typeof userInfo>['user']): string | null {
  const { profile } = user;
  const names = [profile?.display_name, profile?.real_name, user.real_name, user.name];
  return names.find((name) => name !== undefined && name.trim() !== '') ?? null;
}
