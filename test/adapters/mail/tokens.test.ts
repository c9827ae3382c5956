import type { SMTPServerOptions } from 'smtp-server';
import type { Delivered } from '../../../src/app/outbox/gateway';
import type { MailToken } from '../../../src/app/outbox/mail-access';
import type { Language } from '../../../src/core/terms/terms';
import { adviceWords } from '../../../src/view/delivery/advice-words';
import type { TokenFault } from '../../../src/view/delivery/token-fault';
import type { MailTokenWhy } from '../../../src/view/delivery/why';
import { whyWords } from '../../../src/view/delivery/why-words';
import { wordsIn } from '../../../src/view/words';
import { startMailServer } from '../../support/mail/mail-server';
import { gatewayTo, MAIL, named } from '../../support/mail/mails';

/** Takes one token of one user, and nothing else. */
const XOAUTH2: SMTPServerOptions = {
  authOptional: false,
  authMethods: ['XOAUTH2'],
  allowInsecureAuth: true,
  disabledCommands: ['STARTTLS'],
  onAuth({ username, accessToken }, _session, done) {
    if (username === 'desk' && accessToken === 'good') done(null, { user: 'desk' });
    else done(null, { data: { status: '401', schemes: 'bearer', scope: 'mail' } });
  },
};

function refusedBy(fault: TokenFault, words: string): MailTokenWhy {
  return { code: 'mail-token', host: 'login.example', fault, words };
}

/** What staff read of a mail that waits for them, in their language. */
function heldUp(outcome: Delivered, language: Language) {
  if (outcome.outcome !== 'unreachable') throw new Error(`It is ${outcome.outcome}`);
  const words = wordsIn(language);
  return { reason: whyWords(outcome.reason, words), advice: adviceWords(outcome.advice, words) };
}

async function sent(answers: readonly MailToken[]) {
  const server = await startMailServer(XOAUTH2);
  const left = [...answers];
  const refused: string[] = [];
  const { gateway } = gatewayTo(server.at, {
    login: 'desk@',
    access: {
      token: () => Promise.resolve(left.shift() ?? { ok: true, token: 'good' }),
      refused: (token) => void refused.push(token),
    },
  });
  try {
    const outcome = await gateway.send(MAIL, named('k'), []);
    return { outcome, refused, taken: server.received.length };
  } finally {
    await server.close();
  }
}

describe('a mail server that takes tokens', () => {
  it('is shown one, and takes the mail', async () => {
    expect(await sent([{ ok: true, token: 'good' }])).toEqual({
      outcome: { outcome: 'sent' },
      refused: [],
      taken: 1,
    });
  });

  it('that refuses the token has the next one asked for anew', async () => {
    const { outcome, refused } = await sent([{ ok: true, token: 'old' }]);
    expect(outcome).toMatchObject({ outcome: 'unreachable' });
    expect(refused).toEqual(['old']);
  });

  it('gets the mail later while there is no token', async () => {
    const { outcome, taken } = await sent([{ ok: false, why: refusedBy('away', '') }]);
    expect(outcome).toMatchObject({ outcome: 'later' });
    expect(taken).toBe(0);
  });

  it.each([
    ['en', 'make a new one for the app in Entra'],
    ['fr', 'créez-en un nouveau pour l’application dans Entra'],
    ['nl', 'maak in Entra een nieuw voor de app'],
    ['de', 'Erstellen Sie in Entra ein neues für die App'],
  ] as const)(
    'gets no mail where tokens are refused, and staff read what to do, with what the token’s server said: %s',
    async (language, todo) => {
      const { outcome } = await sent([
        { ok: false, why: refusedBy('secret-ended', 'invalid_client AADSTS7000222: expired') },
      ]);
      const { reason, advice } = heldUp(outcome, language);
      expect(reason).toContain('login.example');
      expect(reason).toContain('invalid_client AADSTS7000222: expired');
      expect(advice).toContain(todo);
      expect(advice).toContain('MAIL_OAUTH_CLIENT_SECRET');
    },
  );

  it('that refuses a token of its own server wants a right, which staff read, not another password', async () => {
    const { outcome } = await sent([{ ok: true, token: 'without-the-right' }]);
    const { advice } = heldUp(outcome, 'fr');
    expect(advice).toContain('SMTP.SendAsApp');
    expect(advice).not.toContain('SMTP_URL');
  });
});
