import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type Activity,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { Credentials } from './access';
import { connectorHttpClient } from './http-client';
import type { Reach } from './reach';

type Factory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;

/** Calls Teams' connector. botbuilder gives it, and leaves its type to a package of its own. */
export type ConnectorClient = Awaited<ReturnType<Factory['create']>>;

/** Whom our tokens are for. Source: AuthenticationConstants.ToChannelFromBotOAuthScope of botframework-connector. */
const AUDIENCE = 'https://api.botframework.com';

/** botbuilder, as far as we use it: the only file that makes something of it as it runs, and that is loaded late. */
export class BotFramework {
  private readonly adapter: TurnAdapter;
  private readonly authentication: ConfigurationBotFrameworkAuthentication;

  constructor(credentials: Credentials, reach: Reach) {
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

  /** Checks the token of an activity and runs a turn for it, see Connection.turn. */
  turn(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.adapter.turn(authorization, activity, logic);
  }

  /** A client for an address that is Microsoft's. */
  connector(serviceUrl: string, appId: string): Promise<ConnectorClient> {
    const identity = this.adapter.identity(appId);
    return this.authentication.createConnectorFactory(identity).create(serviceUrl, AUDIENCE);
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
