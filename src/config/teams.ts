import { accessOf, type Access } from '../adapters/teams/connect/access';
import type { Environment } from './environment';

/** Everywhere with credentials; an anonymous emulator stays on this machine. */
export function hostOf(env: Environment): string {
  return env.HOST ?? (env.SLACK_BOT_TOKEN || env.MICROSOFT_APP_ID ? '0.0.0.0' : '127.0.0.1');
}

/** How Teams is reached, or why it is off. */
export function teamsOf(env: Environment): Access {
  return accessOf({
    appId: env.MICROSOFT_APP_ID,
    appPassword: env.MICROSOFT_APP_PASSWORD,
    tenantId: env.MICROSOFT_APP_TENANT_ID,
    appType: env.MICROSOFT_APP_TYPE,
    allowAnonymous: env.TEAMS_ALLOW_ANONYMOUS === '1',
    host: hostOf(env),
  });
}
