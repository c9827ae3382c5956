import { Reachability } from '../../chat-kit/reachability';

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

/** What came of the last call to Slack. */
export class Reach extends Reachability {
  constructor() {
    super('Slack');
  }

  /** A refusal of the call is an answer; one of the token is none. */
  refused(code: string): void {
    if (TOKEN_FAULTS.has(code)) this.away(`Slack refuses the bot's token (${code})`);
    else this.answered();
  }
}
