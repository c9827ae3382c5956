import type { Words } from '../words';
import { TOKEN_SETTINGS, type TokenFault, type TokenUse } from './token-fault';

/** What somebody has to change so that there is a token, in whole sentences. Empty where it passes by itself. */
export function tokenAdvice(
  fault: TokenFault,
  use: TokenUse,
  { delivery: { token } }: Words,
): string {
  const { id, secret, tenant, all } = TOKEN_SETTINGS[use];
  switch (fault) {
    case 'away':
      return '';
    case 'rights':
      return use === 'mail' ? token.rights : token.client(id, secret);
    case 'secret-value':
      return token.secretValue(secret);
    case 'secret-ended':
      return token.secretEnded(secret);
    case 'no-app':
      return token.noApp(id, tenant);
    case 'no-tenant':
      return token.noTenant(tenant);
    case 'client':
      return token.client(id, secret);
    case 'other':
      return token.other(all);
    default:
      return fault satisfies never;
  }
}
