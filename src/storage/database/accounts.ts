import type { Person } from '../../core/terms/terms';

/** An account in one column: `slack:U123`. No platform's name has a colon. */
export function accountOf({ platform, id }: Pick<Person, 'platform' | 'id'>): string {
  return `${platform}:${id}`;
}
