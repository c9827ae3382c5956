import { z } from 'zod';
import type { MailAccess, MailToken } from '../../app/outbox/mail-access';
import type { Clock } from '../../app/time/clock';
import type { Logger } from '../../app/watching/log';
import { causeOf } from '../../app/watching/cause';
import { whyWords } from '../../view/delivery/why-words';
import { english } from '../../view/words/en';
import { whyNoToken, type Refused } from './refusal';

/** Which right of Exchange Online is asked for: what an administrator granted this client. One for SMTP and IMAP. */
const SCOPE = 'https://outlook.office365.com/.default';

/** Milliseconds that asking takes at most; a mail waits for it. */
const PATIENCE_MS = 10_000;

/** Milliseconds before its end at which a token is not begun with any more: a long mail must not outlive it. */
const RENEW_BEFORE_MS = 5 * 60_000;

/** Characters of an answer that are read: a token has some thousand. */
const MAX_ANSWER = 64 * 1024;

/** RFC 6749, 5.1. Microsoft's tokens hold for an hour. */
const granted = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().min(0) });

export interface ClientCredentials {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** A token once it was asked for, and when it ends, in milliseconds. */
interface Kept {
  readonly token: string;
  readonly endsAt: number;
}

/**
 * Tokens by client credentials (RFC 6749, 4.4), as Microsoft 365 wants them in place of a password. One is kept until
 * shortly before its end; who asks meanwhile waits for the same answer. It stands nowhere but in memory.
 */
export function createMailAccess(client: ClientCredentials, clock: Clock, log: Logger): MailAccess {
  let kept: Kept | null = null;
  let asking: Promise<MailToken> | null = null;

  async function ask(): Promise<MailToken> {
    try {
      const response = await fetch(client.tokenUrl, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: client.clientId,
          client_secret: client.clientSecret,
          scope: SCOPE,
        }),
      });
      const text = (await response.text()).slice(0, MAX_ANSWER);
      const answer = granted.safeParse(parsed(text));
      if (response.ok && answer.success) {
        const { access_token: token, expires_in: seconds } = answer.data;
        kept = { token, endsAt: clock.now().getTime() + seconds * 1_000 };
        return { ok: true, token };
      }
      return refusal({ status: response.status, said: parsed(text) });
    } catch (error) {
      log.warn({ cause: causeOf(error) }, 'The server of MAIL_OAUTH_TOKEN_URL can’t be reached');
      return refusal(null);
    }
  }

  function refusal(refused: Refused | null): MailToken {
    const why = whyNoToken(refused, client);
    if (refused) {
      const reason = whyWords(why, english);
      log.warn({ status: refused.status, reason }, 'No token for the mail server');
    }
    return { ok: false, why };
  }

  return {
    token() {
      if (kept && kept.endsAt - clock.now().getTime() > RENEW_BEFORE_MS) {
        return Promise.resolve({ ok: true, token: kept.token });
      }
      asking ??= ask().finally(() => {
        asking = null;
      });
      return asking;
    },
    refused(token) {
      if (kept?.token === token) kept = null;
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
