import type { SMTPServerOptions } from 'smtp-server';
import type { MailToken } from '../../../src/app/outbox/mail-access';
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
    const words = 'login.example can’t be reached for a token. It is asked again.';
    const { outcome, taken } = await sent([{ ok: false, passing: true, words }]);
    expect(outcome).toMatchObject({ outcome: 'later' });
    expect(taken).toBe(0);
  });

  it('gets no mail where tokens are refused, and staff read what to do', async () => {
    const words = 'login.example gives no token. Check MAIL_OAUTH_CLIENT_SECRET.';
    const { outcome } = await sent([{ ok: false, passing: false, words }]);
    expect(outcome).toMatchObject({ outcome: 'unreachable' });
    expect(JSON.stringify(outcome)).toContain('Check MAIL_OAUTH_CLIENT_SECRET');
  });
});
