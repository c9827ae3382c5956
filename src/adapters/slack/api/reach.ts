/** Whether Slack was there when it was last asked: for the body of /readyz. */
export interface Reachable {
  readonly ok: boolean;
  /** In words for an operator; empty when all is well. */
  readonly reason: string;
}

/** Codes that mean our token, not the call, is wrong. Source: the "Common errors" of every method. */
export const TOKEN_FAULTS: ReadonlySet<string> = new Set([
  'not_authed',
  'invalid_auth',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'no_permission',
  'org_login_required',
  'ekm_access_denied',
  'team_access_not_granted',
]);

/** Remembers what came of the last call. */
export class Reach {
  private last: Reachable = { ok: false, reason: 'Slack was not asked yet' };

  now(): Reachable {
    return this.last;
  }

  answered(): void {
    this.last = { ok: true, reason: '' };
  }

  away(reason: string): void {
    this.last = { ok: false, reason };
  }

  /** A refusal of the call is an answer; one of the token is none. */
  refused(code: string): void {
    if (TOKEN_FAULTS.has(code)) this.away(`Slack refuses the bot's token (${code})`);
    else this.answered();
  }
}
