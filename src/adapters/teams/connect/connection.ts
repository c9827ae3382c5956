import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type Activity,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import { isTrustedService } from './trust';
import type { Credentials } from './access';
import { connectorHttpClient } from './http-client';
import type { Reach } from './reach';

/** An activity names an address to answer at that is not Microsoft's. */
export class UntrustedService extends Error {
  constructor() {
    super('The service address is not one of Microsoft’s: nothing is sent there.');
    this.name = 'UntrustedService';
  }
}

type Factory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;

/** Calls Teams' connector. botbuilder gives it, and leaves its type to a package of its own. */
export type ConnectorClient = Awaited<ReturnType<Factory['create']>>;

/** Whom our tokens are for. Source: AuthenticationConstants.ToChannelFromBotOAuthScope of botframework-connector. */
const AUDIENCE = 'https://api.botframework.com';

/** botbuilder, as far as we use it: it checks tokens, keeps turns, and calls Teams. */
export class Connection {
  private readonly adapter: TurnAdapter;
  private readonly authentication: ConfigurationBotFrameworkAuthentication;

  constructor(
    private readonly credentials: Credentials,
    reach: Reach,
  ) {
    const settings = settingsOf(credentials);
    this.authentication = new ConfigurationBotFrameworkAuthentication(
      settings,
      new ConfigurationServiceClientCredentialFactory(settings),
      undefined,
      undefined,
      { httpClient: connectorHttpClient(reach) },
    );
    this.adapter = new TurnAdapter(this.authentication);
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
  turn(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.adapter.turn(authorization, activity, logic);
  }

  /**
   * A client for one of Microsoft's addresses.
   * @throws UntrustedService where it is none of them.
   */
  async connector(serviceUrl: string): Promise<ConnectorClient> {
    if (!isTrustedService(serviceUrl, this.loopback)) throw new UntrustedService();
    const identity = this.adapter.identity(this.appId);
    return await this.authentication.createConnectorFactory(identity).create(serviceUrl, AUDIENCE);
  }
}

/** Opens what botbuilder keeps to its adapters: its own `process` prints stack traces and sends them out. */
class TurnAdapter extends CloudAdapter {
  turn(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }

  identity(appId: string): ReturnType<CloudAdapter['createClaimsIdentity']> {
    return this.createClaimsIdentity(appId);
  }
}

function settingsOf(credentials: Credentials): Readonly<Record<string, string>> {
  switch (credentials.kind) {
    case 'anonymous':
      return {};
    case 'managed-identity':
      return {
        MicrosoftAppId: credentials.appId,
        MicrosoftAppType: 'UserAssignedMsi',
        MicrosoftAppTenantId: credentials.tenantId,
      };
    case 'single-tenant':
      return {
        MicrosoftAppId: credentials.appId,
        MicrosoftAppPassword: credentials.password,
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppTenantId: credentials.tenantId,
      };
    case 'multi-tenant':
      return {
        MicrosoftAppId: credentials.appId,
        MicrosoftAppPassword: credentials.password,
        MicrosoftAppType: 'MultiTenant',
      };
    default:
      return credentials satisfies never;
  }
}
