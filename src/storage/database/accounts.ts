import type { Account } from '../../core/terms/terms';

/** An account in one column: `slack:U123`. No platform's name has a colon. */
export function accountOf({ platform, id }: Account): string {
  return `${platform}:${id}`;
}
