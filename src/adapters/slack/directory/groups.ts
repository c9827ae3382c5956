import { z } from 'zod';
import type { Groups } from '../../../app/people/directory';
import { within } from '../../../app/time/within';
import type { Clock } from '../../../app/time/clock';
import type { Logger } from '../../../app/watching/log';
import { reasonOf, type Api } from '../api/api';

/** How long a change of a user group may take to count. Each click asks for all groups in use. */
const MEMBERS_LIFE_MS = 5 * 60 * 1000;
/** After a failure the last good answer holds at least this long, so that no click waits for an outage. */
const SILENCE_MS = 30 * 1000;
/** A click that needs a group waits this long for Slack, of the 3 s that it has. */
const PATIENCE_MS = 1_000;

const answer = z.object({ users: z.array(z.string()) });

interface Known {
  readonly members: readonly string[];
  readonly until: number;
}

/** Members of Slack's user groups. When Slack is away, what it last said. */
export class SlackGroups implements Groups {
  private readonly known = new Map<string, Known>();
  private readonly asked = new Map<string, Promise<readonly string[]>>();

  constructor(
    private readonly api: Api,
    private readonly clock: Clock,
    private readonly log: Logger,
    private readonly patienceMs = PATIENCE_MS,
  ) {}

  /** The group's members; none for a group that Slack never told us of. */
  async members(group: string): Promise<readonly string[]> {
    const known = this.known.get(group);
    if (known && known.until > this.clock.now().getTime()) return known.members;
    const asked = this.asked.get(group) ?? this.ask(group).finally(() => this.asked.delete(group));
    this.asked.set(group, asked);
    return await within(this.patienceMs, asked, () => known?.members ?? []);
  }

  private async ask(group: string): Promise<readonly string[]> {
    const found = await this.api.call('usergroups.users.list', { usergroup: group }, answer);
    const now = this.clock.now().getTime();
    if (found.ok) {
      this.known.set(group, { members: found.value.users, until: now + MEMBERS_LIFE_MS });
      return found.value.users;
    }
    const members = this.known.get(group)?.members ?? [];
    this.known.set(group, { members, until: now + SILENCE_MS });
    this.log.warn(
      { group, reason: reasonOf(found.failure), members: members.length },
      'Failed to read Slack user group: its last known members keep their roles',
    );
    return members;
  }
}
