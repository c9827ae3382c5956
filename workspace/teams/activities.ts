import { teamsIdOf, type TeamsPerson } from './model';
import type { TeamsState } from './state';

/** What somebody does; the rest of it is the activity's own. */
export interface Deed {
  readonly type?: string;
  readonly entities?: readonly object[];
  readonly [field: string]: unknown;
}

/** Activities as Teams sends them. */
export class Activities {
  private count = 0;

  constructor(
    private readonly state: TeamsState,
    private readonly serviceUrl: () => string,
    private readonly realNow: () => number,
  ) {}

  /** Something that a person does; each has an id of its own. */
  by(person: TeamsPerson, conversation: string, rest: Deed): object {
    const told = rest.type === 'message' ? this.client(person.id, rest.entities ?? []) : {};
    const { setting } = this.state;
    const tenantId = this.state.tenantOf(person.id);
    // Somebody of another tenant, in a channel that is shared with theirs: the conversation is its host's.
    const foreign =
      tenantId === setting.tenantId ? {} : { channelData: { tenant: { id: tenantId } } };
    return { ...this.frame(conversation, { ...foreign, ...rest }), ...told, from: account(person) };
  }

  /** Of the person's client Teams surely tells with messages; of invokes its documentation doesn't say. */
  private client(id: string, entities: readonly object[]): object {
    const locale = this.state.localeOf(id);
    if (locale === undefined) return {};
    return { locale, entities: [...entities, { type: 'clientInfo', locale, platform: 'Web' }] };
  }

  /** The bot is let in or thrown out. */
  arrival(conversation: string, isIn: boolean, person: TeamsPerson): readonly object[] {
    const { botId } = this.state.setting;
    const bot = [{ id: botId }];
    const channel = this.state.isChannel(conversation);
    const named = channel ? { channelData: this.named(conversation) } : {};
    return [
      {
        ...this.frame(conversation, {
          type: 'conversationUpdate',
          ...(isIn ? { membersAdded: bot } : { membersRemoved: bot }),
          ...named,
        }),
        from: account(person),
      },
      {
        ...this.frame(conversation, {
          type: 'installationUpdate',
          action: isIn ? 'add' : 'remove',
          ...named,
        }),
        from: account(person),
        ...(channel ? {} : { conversation: this.conversation(conversation) }),
      },
    ];
  }

  private frame(conversation: string, rest: object): object {
    const { tenantId, botId, botName, teamId } = this.state.setting;
    this.count += 1;
    const channel = this.state.isChannel(conversation.split(';')[0] ?? '');
    return {
      id: `f:${this.realNow()}-${this.count}`,
      timestamp: new Date(this.realNow()).toISOString(),
      channelId: 'msteams',
      serviceUrl: this.serviceUrl(),
      recipient: { id: botId, name: botName },
      conversation: this.conversation(conversation),
      channelData: {
        tenant: { id: tenantId },
        ...(channel ? { team: { id: teamId }, channel: { id: conversation.split(';')[0] } } : {}),
      },
      ...rest,
    };
  }

  /** What comes and goes is named; what is said in a channel names neither it nor its team. */
  private named(conversation: string): object {
    const { tenantId, teamId, teamName, channels } = this.state.setting;
    const name = channels.find(({ id }) => id === conversation)?.name;
    return {
      tenant: { id: tenantId },
      team: { id: teamId, name: teamName },
      channel: { id: conversation, name },
    };
  }

  private conversation(id: string): object {
    const channel = this.state.isChannel(id.split(';')[0] ?? '');
    return {
      id,
      tenantId: this.state.setting.tenantId,
      conversationType: channel ? 'channel' : 'personal',
      ...(channel ? { isGroup: true } : {}),
    };
  }
}

function account({ id, name }: TeamsPerson): object {
  return { id: teamsIdOf(id), name, aadObjectId: id };
}
