import { createMailAccess } from '../../../src/adapters/oauth/client-credentials';
import { CLIENT, startTokenServer, type TokenServer } from '../../support/mail/token-server';

let server: TokenServer;
beforeEach(async () => {
  server = await startTokenServer('desk');
});
afterEach(() => server.close());

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

function access(given: { tokenUrl?: string; clientSecret?: string } = {}) {
  const clock = { at: Date.parse('2026-11-29T09:00:00Z'), now: () => new Date(clock.at) };
  const logged: string[] = [];
  const log = (_fields: object, words: string) => void logged.push(words);
  const mailAccess = createMailAccess(
    { tokenUrl: server.url, clientId: CLIENT.id, clientSecret: CLIENT.secret, ...given },
    clock,
    { debug: log, info: log, warn: log, error: log },
  );
  return { mailAccess, clock, logged };
}

describe('a token for the mail server', () => {
  it('is asked for once, by however many', async () => {
    const { mailAccess } = access();
    const both = await Promise.all([mailAccess.token(), mailAccess.token()]);
    expect([...both, await mailAccess.token()]).toEqual([
      { ok: true, token: 'token-1' },
      { ok: true, token: 'token-1' },
      { ok: true, token: 'token-1' },
    ]);
    expect(server.given).toEqual(['token-1']);
  });

  it('is renewed before it ends', async () => {
    const { mailAccess, clock } = access();
    await mailAccess.token();
    clock.at += HOUR_MS - 6 * MINUTE_MS;
    expect(await mailAccess.token()).toEqual({ ok: true, token: 'token-1' });
    clock.at += 2 * MINUTE_MS;
    expect(await mailAccess.token()).toEqual({ ok: true, token: 'token-2' });
  });

  it('is another one after a server has refused it', async () => {
    const { mailAccess } = access();
    await mailAccess.token();
    mailAccess.refused('token-0');
    expect(await mailAccess.token()).toEqual({ ok: true, token: 'token-1' });
    mailAccess.refused('token-1');
    expect(await mailAccess.token()).toEqual({ ok: true, token: 'token-2' });
  });

  it('that can’t be had for the moment is waited for', async () => {
    server.answer({ status: 503, body: {} });
    const { mailAccess } = access();
    expect(await mailAccess.token()).toMatchObject({
      ok: false,
      why: { fault: 'away', words: 'HTTP 503' },
    });
    server.answer(null);
    expect(await mailAccess.token()).toEqual({ ok: true, token: 'token-1' });
  });

  it('is waited for while its server can’t be reached', async () => {
    const { mailAccess, logged } = access({ tokenUrl: 'http://127.0.0.1:1/token' });
    expect(await mailAccess.token()).toEqual({
      ok: false,
      why: { code: 'mail-token', host: '127.0.0.1:1', fault: 'away', words: '' },
    });
    expect(logged).toEqual(['The server of MAIL_OAUTH_TOKEN_URL can’t be reached']);
  });

  it.each([
    [
      'AADSTS7000222: The provided client secret keys for app are expired.',
      'invalid_client',
      'secret-ended',
    ],
    ['AADSTS700016: Application was not found.', 'unauthorized_client', 'no-app'],
    ['The client has no rights.', 'unauthorized_client', 'rights'],
    ['Wrong.', 'invalid_client', 'client'],
    ['', 'something_new', 'other'],
  ])(
    'that is refused (%s) says why, and what its server said',
    async (description, error, fault) => {
      server.answer({ status: 400, body: { error, error_description: description } });
      const { mailAccess } = access();
      expect(await mailAccess.token()).toMatchObject({
        ok: false,
        why: { fault, words: `${error} ${description}`.trim() },
      });
    },
  );

  it('whose server repeats the secret is told of without it', async () => {
    server.answer({
      status: 401,
      body: { error: 'invalid_client', error_description: `No: ${CLIENT.secret}` },
    });
    const { mailAccess } = access();
    expect(JSON.stringify(await mailAccess.token())).not.toContain(CLIENT.secret);
  });
});
