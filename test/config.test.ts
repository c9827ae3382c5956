import { readConfig, type Config } from '../src/config/config';

const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'secret' };

function read(env: Readonly<Record<string, string>>): Config {
  const reading = readConfig(env);
  if (!reading.ok) throw new Error(reading.faults.join('; '));
  return reading.config;
}

function faults(env: Readonly<Record<string, string>>): readonly string[] {
  const reading = readConfig(env);
  return reading.ok ? [] : reading.faults;
}

describe('without any setting', () => {
  it.each([{}, { TEAMS_ALLOW_ANONYMOUS: '0' }, { SLACK_BOT_TOKEN: '' }])(
    'but %j there is no chat system to serve, and it says what to set',
    (env) => {
      expect(faults(env)).toEqual([
        expect.stringMatching(/^SLACK_BOT_TOKEN or MICROSOFT_APP_ID is needed/u),
      ]);
    },
  );
});

describe('with nothing but the credentials of a chat system', () => {
  it('uses the embedded database, and the defaults', () => {
    expect(read(SLACK)).toMatchObject({
      host: '0.0.0.0',
      port: 3000,
      database: { kind: 'embedded' },
      dataFolder: './data',
      zone: 'Europe/Brussels',
      digestAt: '09:00',
    });
  });

  it('keeps everything for good', () => {
    expect(read(SLACK).retention).toEqual({ filesMonths: null, personalMonths: null });
  });

  it('takes empty variables, as compose files write them, for unset ones', () => {
    expect(
      read({ ...SLACK, DATABASE_URL: '', SLACK_APP_TOKEN: '', LOG_LEVEL: '', PORT: '' }),
    ).toEqual(read(SLACK));
  });
});

describe('with credentials', () => {
  it('reads roles as accounts and user groups of both chat systems', () => {
    expect(read({ ...SLACK, ROLE_STAFF: 'slack:U1, slack:S2,teams:ABC-def' }).roles.staff).toEqual([
      { kind: 'account', platform: 'slack', id: 'U1' },
      { kind: 'group', platform: 'slack', id: 'S2' },
      { kind: 'account', platform: 'teams', id: 'abc-def' },
    ]);
  });

  it.each([
    ['slack:u0123abcd', 'account', 'U0123ABCD'],
    ['Slack: U0123ABCD', 'account', 'U0123ABCD'],
    ['slack:s0123abcd', 'group', 'S0123ABCD'],
    ['"slack:UABCDEFGH"', 'account', 'UABCDEFGH'],
  ])('reads %s as Slack writes it: in small letters it would be nobody’s id', (typed, kind, id) => {
    expect(read({ ...SLACK, ROLE_STAFF: typed }).roles.staff).toEqual([
      { kind, platform: 'slack', id },
    ]);
  });

  it('reads a channel’s id in small letters likewise', () => {
    const { channels } = read({ ...SLACK, SLACK_CHANNEL_REQUESTS: 'c0123abcd' });
    expect(channels.slack?.requests).toBe('C0123ABCD');
  });

  it.each(['"', "'"])('takes %s around a value for the quotes of a file', (quote) => {
    const quoted = (value: string) => `${quote}${value}${quote}`;
    const config = read({
      SLACK_BOT_TOKEN: quoted('xoxb-1'),
      SLACK_SIGNING_SECRET: quoted('secret'),
      DATABASE_URL: quoted('postgres://u:p@h/db'),
      LOG_LEVEL: quoted('warn'),
      PORT: quoted('3001'),
    });
    expect(config).toMatchObject({
      slack: { botToken: 'xoxb-1', signingSecret: 'secret' },
      database: { url: 'postgres://u:p@h/db' },
      logLevel: 'warn',
      port: 3001,
    });
  });

  it('leaves a quote alone that stands on one side, or within', () => {
    expect(read({ ...SLACK, MAIL_SECRET: `"0123456789abcdef` }).mailSecret).toBe(
      '"0123456789abcdef',
    );
  });

  it('stays on the loopback for an anonymous emulator', () => {
    expect(read({ TEAMS_ALLOW_ANONYMOUS: '1' }).host).toBe('127.0.0.1');
  });
});

describe('a bad setting', () => {
  it.each([
    [{ PORT: '70000' }, 'PORT'],
    [{ PORT: 'x' }, 'PORT'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    [{ ROLE_NSSO: 'bo' }, 'ROLE_NSSO'],
    [{ ROLE_NSSO: 'slack:U1,irc:U2' }, 'ROLE_NSSO'],
    [{ ROLE_STAFF: 'slack:C0123ABCD' }, 'ROLE_STAFF'],
    [{ ROLE_STAFF: 'slack:staff' }, 'ROLE_STAFF'],
    [{ ROLE_STAFF: 'slack:ana.peeters' }, 'ROLE_STAFF'],
    [{ SLACK_CHANNEL_REQUESTS: '#requests' }, 'SLACK_CHANNEL_REQUESTS'],
    [{ SLACK_CHANNEL_REQUESTS: 'ebox-requests' }, 'SLACK_CHANNEL_REQUESTS'],
    [{ SLACK_CHANNEL_REQUESTS: 'D0123ABCD' }, 'SLACK_CHANNEL_REQUESTS'],
    [{ SLACK_BOT_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN'],
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_SIGNING_SECRET'],
    [{ SLACK_SIGNING_SECRET: 's' }, 'SLACK_BOT_TOKEN'],
    [{ SLACK_API_URL: 'slack' }, 'SLACK_API_URL'],
    [{ SMTP_URL: 'http://x' }, 'SMTP_URL'],
    [{ SMTP_URL: 'smtp://x', MAIL_FROM: 'a@b.example, c@d.example' }, 'MAIL_FROM'],
    [{ TIME_ZONE: 'Brussels' }, 'TIME_ZONE'],
    [{ DIGEST_AT: '25:00' }, 'DIGEST_AT'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [{ MICROSOFT_APP_ID: 'x' }, 'MICROSOFT_APP_PASSWORD'],
    [{ MICROSOFT_APP_ID: 'x', MICROSOFT_APP_TYPE: 'Both' }, 'MICROSOFT_APP_TYPE'],
    [{ TEAMS_ALLOW_ANONYMOUS: 'yes' }, 'TEAMS_ALLOW_ANONYMOUS'],
    [{ TEAMS_ALLOW_ANONYMOUS: '1', HOST: '0.0.0.0' }, 'HOST=127.0.0.1'],
  ])('%j is told by its name, %s', (env, name) => {
    expect(faults(env)).toEqual([expect.stringContaining(name)]);
  });

  it.each([
    [{ DATABASE_URL: 'postgres://u:pass#word@h/db' }, '# before its @', '%23'],
    // Read as the host “u” and the port 123.
    [{ DATABASE_URL: 'postgres://u:123#word@h/db' }, '# before its @', '%23'],
    [{ DATABASE_URL: 'postgres://u:123/word@h/db' }, '/ before its @', '%2F'],
    [{ DATABASE_URL: 'postgres://u:pass?word@h/db' }, '? before its @', '%3F'],
    [{ DATABASE_URL: 'postgres://u:pass%word@h/db' }, 'a % that begins no escape', '%25'],
    [{ SMTP_URL: 'smtp://u:pass#word@h' }, '# before its @', '%23'],
    [{ SMTP_URL: 'smtp://u:pass%word@h' }, 'a % that begins no escape', '%25'],
    [{ IMAP_URL: 'imaps://u:pass/word@h' }, '/ before its @', '%2F'],
    [{ HTTPS_PROXY: 'http://u:pass#word@h:3128' }, '# before its @', '%23'],
  ])('with a sign in its password is told which, never the password: %j', (env, what, instead) => {
    const [fault = '', ...more] = faults({ ...SLACK, ...env });
    expect(more).toEqual([]);
    expect(fault.startsWith(`${Object.keys(env).join('')} holds a`)).toBe(true);
    expect(fault).toContain(what);
    expect(fault).toContain(instead);
    expect(fault).not.toContain('word@');
  });

  it.each([
    'postgres://u:p@h/db?application_name=bot@home',
    'postgres://u:p%23word@h:5432/db?sslmode=require',
    'postgres://h/db',
  ])('is none: DATABASE_URL=%s', (url) => {
    expect(faults({ ...SLACK, DATABASE_URL: url })).toEqual([]);
  });

  it('is told together with all the others', () => {
    expect(
      faults({ PORT: 'x', TIME_ZONE: 'Nowhere', ROLE_STAFF: 'ana', LOG_LEVEL: 'loud' }),
    ).toHaveLength(4);
  });
});

describe('retention', () => {
  it('removes files with the personal data at the latest', () => {
    expect(read({ ...SLACK, RETENTION_PERSONAL_MONTHS: '24' }).retention).toEqual({
      filesMonths: 24,
      personalMonths: 24,
    });
    expect(
      read({ ...SLACK, RETENTION_PERSONAL_MONTHS: '24', RETENTION_FILES_MONTHS: '6' }).retention,
    ).toEqual({ filesMonths: 6, personalMonths: 24 });
    expect(read({ ...SLACK, RETENTION_FILES_MONTHS: '6' }).retention).toEqual({
      filesMonths: 6,
      personalMonths: null,
    });
    expect(
      faults({ ...SLACK, RETENTION_PERSONAL_MONTHS: '6', RETENTION_FILES_MONTHS: '7' }),
    ).toEqual([
      expect.stringMatching(
        /^RETENTION_FILES_MONTHS can’t be more than RETENTION_PERSONAL_MONTHS/u,
      ),
    ]);
  });

  it.each(['0', '-1', '241', '1.5', 'a year', '1e2'])('can’t be %j months', (months) => {
    expect(faults({ ...SLACK, RETENTION_FILES_MONTHS: months })).toEqual([
      'RETENTION_FILES_MONTHS is a number of months, 1 to 240, or not set, to keep everything',
    ]);
  });
});
