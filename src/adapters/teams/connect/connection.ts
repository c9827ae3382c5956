import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import { isTrustedService } from './trust';
import type { Credentials } from './access';
import type { BotFramework, ConnectorClient } from './bot-framework';
import type { Reach } from './reach';

export type { ConnectorClient } from './bot-framework';

/** An activity names an address to answer at that is not Microsoft's. */
export class UntrustedService extends Error {
  constructor() {
    super('The service address is not one of Microsoft’s: nothing is sent there.');
    this.name = 'UntrustedService';
  }
}

/**
 * The way to Teams. botbuilder, behind it, takes a third of a second to be read from the disk and 30 MB: it is, when
 * something is first heard from Teams or said to it, or a moment after the start, whichever comes first.
 */
export class Connection {
  private framework: Promise<BotFramework> | null = null;

  constructor(
    private readonly credentials: Credentials,
    private readonly reach: Reach,
  ) {}

  /** Gets botbuilder ready, so that whoever comes first need not wait for it. */
  async warm(): Promise<void> {
    await this.ready();
  }

  /** Whether this machine counts as Teams: in anonymous mode, which runs on the loopback only. */
  get loopback(): boolean {
    return this.credentials.kind === 'anonymous';
  }

  /** The bot's own id at Teams; empty in anonymous mode. */
  get appId(): string {
    return this.credentials.kind === 'anonymous' ? '' : this.credentials.appId;
  }

  /**
   * Checks the token of an activity and runs a turn for it.
   * @throws an error with `statusCode` 401 where the token is missing or not Microsoft's for this bot.
   */
  async turn(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const framework = await this.ready();
    return await framework.turn(authorization, activity, logic);
  }

  /**
   * A client for one of Microsoft's addresses.
   * @throws UntrustedService where it is none of them.
   */
  async connector(serviceUrl: string): Promise<ConnectorClient> {
    if (!isTrustedService(serviceUrl, this.loopback)) throw new UntrustedService();
    const framework = await this.ready();
    return await framework.connector(serviceUrl, this.appId);
  }

  private ready(): Promise<BotFramework> {
    this.framework ??= import('./bot-framework.js').then(
      (loaded) => new loaded.BotFramework(this.credentials, this.reach),
    );
    return this.framework;
  }
}
