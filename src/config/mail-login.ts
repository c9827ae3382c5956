import { readMailboxAddress } from '../adapters/imap/address';
import { readMailServer } from '../adapters/mail/server';
import type { ClientCredentials } from '../adapters/oauth/client-credentials';
import type { Environment } from './environment';

/** How the bot gets tokens for the mail servers; null: it shows them passwords. */
export function mailOauthOf(env: Environment): ClientCredentials | null {
  const { MAIL_OAUTH_CLIENT_ID: clientId, MAIL_OAUTH_CLIENT_SECRET: clientSecret } = env;
  const tokenUrl = tokenUrlOf(env);
  if (!clientId || !clientSecret || tokenUrl === null) return null;
  return { tokenUrl, clientId, clientSecret };
}

/** Where Microsoft gives a tenant's tokens. Source: learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow. */
function tokenUrlOf(env: Environment): string | null {
  if (env.MAIL_OAUTH_TOKEN_URL) return env.MAIL_OAUTH_TOKEN_URL;
  const tenant = env.MAIL_OAUTH_TENANT_ID;
  return tenant
    ? `https://login.microsoftonline.com/${encodeURIComponent(tenant)}/oauth2/v2.0/token`
    : null;
}

/** What doesn't go together: half of the credentials, a password beside them, a user with neither. */
export function mailLoginFaults(env: Environment): readonly string[] {
  const { MAIL_OAUTH_CLIENT_ID: id, MAIL_OAUTH_CLIENT_SECRET: secret } = env;
  const asked = Boolean(id ?? secret ?? env.MAIL_OAUTH_TENANT_ID ?? env.MAIL_OAUTH_TOKEN_URL);
  const faults: string[] = [];
  if (asked && !id)
    faults.push('MAIL_OAUTH_CLIENT_ID is needed: the application (client) ID of the app in Entra');
  if (asked && !secret)
    faults.push('MAIL_OAUTH_CLIENT_SECRET is needed: the value of a secret of that app');
  if (asked && tokenUrlOf(env) === null)
    faults.push('MAIL_OAUTH_TENANT_ID is needed: the directory (tenant) ID of the app in Entra');
  for (const [variable, login] of Object.entries(loginsOf(env))) {
    if (!login) continue;
    if (asked && login.password !== null) {
      faults.push(
        `${variable} has a password, and MAIL_OAUTH_CLIENT_ID is set: leave one of them out`,
      );
    }
    if (!asked && login.password === null) {
      faults.push(
        `${variable} needs a password behind the user, or set MAIL_OAUTH_CLIENT_ID for a server that takes tokens`,
      );
    }
  }
  return faults;
}

/** Who logs in where, as far as somebody does. */
function loginsOf({
  IMAP_URL,
  SMTP_URL,
}: Environment): Readonly<Record<string, { readonly password: string | null } | null>> {
  const smtp = SMTP_URL ? readMailServer(SMTP_URL).login : null;
  return {
    SMTP_URL: smtp && { password: smtp.pass },
    IMAP_URL: IMAP_URL ? readMailboxAddress(IMAP_URL) : null,
  };
}
