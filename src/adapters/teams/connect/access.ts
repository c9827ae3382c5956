import { isLoopbackHost } from './trust';

/** What the environment says about Teams. Empty texts count as not set. */
export interface AccessSettings {
  /** `MICROSOFT_APP_ID`. */
  readonly appId?: string | null | undefined;
  /** `MICROSOFT_APP_PASSWORD`. */
  readonly appPassword?: string | null | undefined;
  /** `MICROSOFT_APP_TENANT_ID`. */
  readonly tenantId?: string | null | undefined;
  /** `MICROSOFT_APP_TYPE`: `SingleTenant` (the default), `UserAssignedMSI`, or `MultiTenant` for a bot that exists already. */
  readonly appType?: string | null | undefined;
  /** `TEAMS_ALLOW_ANONYMOUS=1`: for an emulator on this machine. */
  readonly allowAnonymous?: boolean | undefined;
  /** The address that the process listens on. */
  readonly host: string;
}

/** How the bot proves who it is, and whom it believes. */
export type Credentials =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'single-tenant';
      readonly appId: string;
      readonly password: string;
      readonly tenantId: string;
    }
  | { readonly kind: 'multi-tenant'; readonly appId: string; readonly password: string }
  | { readonly kind: 'managed-identity'; readonly appId: string; readonly tenantId: string };

export type Access =
  | { readonly kind: 'on'; readonly credentials: Credentials }
  /** Teams stays off; the rest of the bot runs. */
  | { readonly kind: 'off'; readonly reason: string }
  /** The process must not start like this. */
  | { readonly kind: 'unsafe'; readonly reason: string };

/** Whether Teams is connected, and how. An app id wins over anonymous access. Read once, with all other settings. */
export function accessOf(settings: AccessSettings): Access {
  const appId = settings.appId?.trim() ?? '';
  if (appId !== '') return withApp(appId, settings);
  if (!settings.allowAnonymous) {
    return {
      kind: 'off',
      reason:
        'MICROSOFT_APP_ID is not set, so Microsoft Teams is off. docs/connect-teams.md tells how to connect it.',
    };
  }
  if (!isLoopbackHost(settings.host)) {
    return {
      kind: 'unsafe',
      reason: `TEAMS_ALLOW_ANONYMOUS=1 lets anybody who reaches ${settings.host} act as anybody. It is for an emulator on this machine: set HOST=127.0.0.1, or set MICROSOFT_APP_ID and leave TEAMS_ALLOW_ANONYMOUS out.`,
    };
  }
  return { kind: 'on', credentials: { kind: 'anonymous' } };
}

/** Microsoft has made no multi-tenant bots since July 2025; those that exist go on, and name their type. */
const DEFAULT_TYPE = 'SingleTenant';

function withApp(appId: string, settings: AccessSettings): Access {
  const password = settings.appPassword?.trim() ?? '';
  const tenantId = settings.tenantId?.trim() ?? '';
  const type = settings.appType?.trim() || DEFAULT_TYPE;
  switch (type.toLowerCase()) {
    case 'multitenant':
      return password === ''
        ? lacking('MICROSOFT_APP_PASSWORD', type)
        : { kind: 'on', credentials: { kind: 'multi-tenant', appId, password } };
    case 'singletenant':
      if (password === '') return lacking('MICROSOFT_APP_PASSWORD', type);
      return tenantId === ''
        ? lacking('MICROSOFT_APP_TENANT_ID', type, MULTI_TENANT)
        : { kind: 'on', credentials: { kind: 'single-tenant', appId, password, tenantId } };
    case 'userassignedmsi':
      if (password !== '') {
        return {
          kind: 'unsafe',
          reason:
            'MICROSOFT_APP_TYPE is UserAssignedMSI, which has no password: leave MICROSOFT_APP_PASSWORD out.',
        };
      }
      return tenantId === ''
        ? lacking('MICROSOFT_APP_TENANT_ID', type)
        : { kind: 'on', credentials: { kind: 'managed-identity', appId, tenantId } };
    default:
      return {
        kind: 'unsafe',
        reason: `MICROSOFT_APP_TYPE is “${type}”; it must be SingleTenant, UserAssignedMSI or MultiTenant.`,
      };
  }
}

/** For those who left the type out while it was another by default. */
const MULTI_TENANT =
  ' A multi-tenant bot of before August 2025 says MICROSOFT_APP_TYPE=MultiTenant.';

function lacking(variable: string, type: string, hint = ''): Access {
  return {
    kind: 'unsafe',
    reason: `MICROSOFT_APP_ID is set, and ${variable} is missing: a bot of type ${type} needs it.${hint}`,
  };
}
