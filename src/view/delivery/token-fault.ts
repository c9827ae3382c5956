/**
 * What stands in the way of a token of Microsoft's, or of another server's that speaks OAuth: what somebody has to change
 * depends on it. `away`: it could not be asked, which passes.
 */
export const TOKEN_FAULTS = [
  'secret-value',
  'secret-ended',
  'no-app',
  'no-tenant',
  'client',
  'rights',
  'other',
  'away',
] as const;
export type TokenFault = (typeof TOKEN_FAULTS)[number];

/** What the token is for: the settings and the rights are others. */
export type TokenUse = 'mail' | 'teams';

/** The settings that a token is asked for with. */
export interface TokenSettings {
  readonly id: string;
  readonly secret: string;
  readonly tenant: string;
  /** What the names of all of them begin with. */
  readonly all: string;
}

export const TOKEN_SETTINGS: Readonly<Record<TokenUse, TokenSettings>> = {
  mail: {
    id: 'MAIL_OAUTH_CLIENT_ID',
    secret: 'MAIL_OAUTH_CLIENT_SECRET',
    tenant: 'MAIL_OAUTH_TENANT_ID',
    all: 'MAIL_OAUTH_',
  },
  teams: {
    id: 'MICROSOFT_APP_ID',
    secret: 'MICROSOFT_APP_PASSWORD',
    tenant: 'MICROSOFT_APP_TENANT_ID',
    all: 'MICROSOFT_APP_',
  },
};

/** Microsoft's codes that say what to change. Source: learn.microsoft.com/entra/identity-platform/reference-error-codes. */
const BY_CODE: Readonly<Record<string, TokenFault>> = {
  AADSTS7000215: 'secret-value',
  AADSTS7000222: 'secret-ended',
  AADSTS700016: 'no-app',
  AADSTS90002: 'no-tenant',
};

/** The errors of RFC 6749, 5.2, where no code says more. */
const BY_ERROR: Readonly<Record<string, TokenFault>> = {
  invalid_client: 'client',
  unauthorized_client: 'rights',
  invalid_scope: 'rights',
};

/** What a server means that gives no token: `error` as RFC 6749 has it, `description` as it goes on. */
export function tokenFault(error: string, description: string): TokenFault {
  const code = /AADSTS\d+/u.exec(description)?.[0] ?? '';
  return BY_CODE[code] ?? BY_ERROR[error] ?? 'other';
}
