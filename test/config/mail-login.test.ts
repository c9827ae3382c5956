import { readConfig } from '../../src/config/config';

const CHAT = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'x' };
const APP = { MAIL_OAUTH_CLIENT_ID: 'the-app', MAIL_OAUTH_CLIENT_SECRET: 's' };
const TENANT = { MAIL_OAUTH_TENANT_ID: 'contoso.example' };
const IMAP = { IMAP_URL: 'imaps://desk%40sender.example@outlook.office365.com' };

function faults(env: Readonly<Record<string, string>>): readonly string[] {
  const read = readConfig({ ...CHAT, ...env });
  return read.ok ? [] : read.faults;
}

describe('the login at the mail servers', () => {
  it('is by tokens of the tenant where an app is named', () => {
    const read = readConfig({ ...CHAT, ...APP, ...TENANT, ...IMAP });
    expect(read).toMatchObject({
      ok: true,
      config: {
        mailOauth: {
          tokenUrl: 'https://login.microsoftonline.com/contoso.example/oauth2/v2.0/token',
          clientId: 'the-app',
        },
      },
    });
  });

  it.each([
    ['a user alone, for reading', IMAP, 'IMAP_URL needs a password'],
    [
      'a user alone, for writing',
      { SMTP_URL: 'smtps://bot@mail.example' },
      'SMTP_URL needs a password',
    ],
    [
      'an app without a secret',
      { MAIL_OAUTH_CLIENT_ID: 'a', ...TENANT },
      'MAIL_OAUTH_CLIENT_SECRET is needed',
    ],
    [
      'a secret without an app',
      { MAIL_OAUTH_CLIENT_SECRET: 'a', ...TENANT },
      'MAIL_OAUTH_CLIENT_ID is needed',
    ],
    ['an app without a tenant', APP, 'MAIL_OAUTH_TENANT_ID is needed'],
    [
      'an app beside a password',
      { ...APP, ...TENANT, IMAP_URL: 'imaps://a:b@mail.example' },
      'leave one of them out',
    ],
    [
      'a secret sent in plain text',
      { ...APP, MAIL_OAUTH_TOKEN_URL: 'http://login.example/t' },
      'https address',
    ],
  ])('is refused: %s', (_, env, words) => {
    expect(faults(env)).toEqual([expect.stringContaining(words)]);
  });

  it('may ask another server for tokens, on this machine in plain text', () => {
    expect(faults({ ...APP, ...IMAP, MAIL_OAUTH_TOKEN_URL: 'http://127.0.0.1:8080/t' })).toEqual(
      [],
    );
  });
});
