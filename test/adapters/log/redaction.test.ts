import fc from 'fast-check';
import { freshDatabase, kinds } from '../../support/databases/fresh';
import { readableLog } from '../../support/watching/reading';

const ENV = {
  SLACK_BOT_TOKEN: 'xoxb-111-222-GeheimVanSlack',
  SLACK_SIGNING_SECRET: '8f742231b10e8888abcd99yyyzzz85a5',
  SLACK_APP_TOKEN: 'xapp-1-A1-GeheimVanDeSocket',
  MICROSOFT_APP_PASSWORD: 'Te~ams8Q.password',
  SMTP_URL: 'smtps://ebox:p%40ss%2Fw0rd-mail@smtp.example:465',
  DATABASE_URL: 'postgres://ebox:databank-w0rd@db.example:5432/ebox',
};

const SECRETS = [
  ENV.SLACK_BOT_TOKEN,
  ENV.SLACK_SIGNING_SECRET,
  ENV.SLACK_APP_TOKEN,
  ENV.MICROSOFT_APP_PASSWORD,
  'p%40ss%2Fw0rd-mail',
  'p@ss/w0rd-mail',
  'databank-w0rd',
];

const CERTIFICATE = `-----BEGIN CERTIFICATE-----
${'MIIBszCCAVmgAwIBAgIUQk3jLkP0y1ZVq0M3n6w2o1Y2xkQwCgYIKoZIzj0EAwIw\n'.repeat(8)}-----END CERTIFICATE-----`;
const BODY = 'MIIBszCCAVmgAwIBAgIUQk3jLkP0y1ZVq0M3n6w2o1Y2xkQwCgYIKoZIzj0EAwIw';

/** Every place of a line in which a text may come to stand. */
const PLACES: readonly (readonly [string, (text: string) => readonly [object, string]])[] = [
  ['the words', (text) => [{}, text]],
  ['a field', (text) => [{ reason: text }, 'words']],
  ['a field within fields', (text) => [{ deep: { list: [{ reason: text }] } }, 'words']],
  ['the name of a field', (text) => [{ counts: { [text]: 1 } }, 'words']],
  ['an error', (text) => [{ err: new Error(text) }, 'words']],
  ['an error that is called otherwise', (text) => [{ fault: new Error(text) }, 'words']],
  ['the cause of an error', (text) => [{ err: new Error('x', { cause: new Error(text) }) }, 'w']],
  ['one of several errors', (text) => [{ err: new AggregateError([new Error(text)], 'x') }, 'w']],
  ['what was thrown and is no error', (text) => [{ err: text }, 'words']],
];

describe.each(PLACES)('in %s', (_, lineOf) => {
  it.each(SECRETS)('the secret %s of the environment is hidden', (secret) => {
    const { log, text } = readableLog(ENV);
    log.error(...lineOf(`it said "${secret}" and went on`));
    expect(text()).toContain('and went on');
    expect(text()).not.toContain(secret);
    expect(text()).not.toContain(JSON.stringify(secret).slice(1, -1));
  });

  it.each([
    'jan@smals.example',
    'Jan.Jansen+ebox@mail.smals.example',
    'mail:jan@smals.example~nudges',
    '<jan@smals.example>',
    'jan@localhost',
    'josé@société.example',
    `${'j'.repeat(64)}@smals.example`,
  ])('the mail address of %s is hidden', (address) => {
    const { log, text } = readableLog();
    log.warn(...lineOf(`550 ${address} is unknown`));
    expect(text()).toContain('is unknown');
    expect(text()).not.toMatch(/jan|josé|jjjj|smals|société/iu);
  });

  it.each([
    ['a certificate', CERTIFICATE],
    ['a certificate on one line', CERTIFICATE.replaceAll('\n', '\\n')],
    ['a certificate that was cut', CERTIFICATE.slice(0, 300)],
    ['a certificate without its armour', `${BODY}\n${BODY}\n${BODY}`],
    ['a certificate in one piece', BODY.repeat(4)],
  ])('%s is hidden', (__, body) => {
    const { log, text } = readableLog();
    log.error(...lineOf(`bad input: ${body}`));
    expect(text()).toContain('bad input');
    expect(text()).not.toContain('MIIB');
  });

  it('secrets that no environment names are known by their looks', () => {
    const { log, text } = readableLog();
    const said = [
      'xoxp-1-ander-token',
      'Bearer abc.def-ghi',
      'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl',
      'https://hooks.slack.com/commands/T1/2/GEHEIM',
      'https://files.example/x.pem?tempauth=GEHEIM',
      'postgres://u:GEHEIM@db/x',
      'smtp://u:p@GEHEIM@mail/x',
    ].join(' ');
    log.error(...lineOf(said));
    expect(text()).not.toMatch(/ander|abc\.def|eyJ|GEHEIM/u);
  });
});

describe('a secret', () => {
  it('is hidden whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...SECRETS, 'jan.jansen@smals.example'),
        fc.string({ unit: 'binary' }),
        (before, secret, after) => {
          const { log, lines } = readableLog(ENV);
          log.info({ text: before + secret + after }, before + secret + after);
          const [line] = lines();
          expect(line?.['text']).not.toContain(secret);
          expect(line?.['msg']).not.toContain(secret);
        },
      ),
      { seed: 6, numRuns: 200 },
    );
  });

  it.each([
    ['a longer token of the same kind', 'xoxb-1', 'xoxb-1-222-GEHEIM'],
    ['a bearer', 'begin-8', 'Bearer begin-8.rest-GEHEIM'],
    ['the password of an address', 'begin-8', 'smtp://u:begin-8@GEHEIM@mail/x'],
    ['what stands behind a question mark', 'sig=begin', 'https://files.example/x?sig=beginGEHEIM'],
  ])('that also begins %s leaves nothing of that behind', (_, secret, said) => {
    const { log, text } = readableLog({ SLACK_BOT_TOKEN: secret });
    log.error({ reason: said }, `it said ${said} and went on`);
    expect(text()).toContain('and went on');
    expect(text()).not.toContain('GEHEIM');
  });

  it('is hidden whole where only part of it looks like a secret', () => {
    const { log, text } = readableLog({
      MICROSOFT_APP_PASSWORD: 'begin$GEHEIM',
      SLACK_SIGNING_SECRET: 'GEHEIM jan@smals.example GEHEIM',
    });
    log.error({}, 'Bearer begin$GEHEIM, GEHEIM jan@smals.example GEHEIM');
    expect(text()).not.toMatch(/GEHEIM|begin/u);
  });

  it('is hidden by its name, however it looks', () => {
    const { log, text } = readableLog();
    const headers = { authorization: 'Negotiate abc', 'x-other': 'x' };
    log.warn(
      { token: 'kort1', password: 'kort2', nested: { clientSecret: 'kort3' }, headers },
      'words',
    );
    expect(text()).not.toMatch(/kort|Negotiate/u);
  });
});

describe('an exception', () => {
  it('of an HTTP client is told without its request', () => {
    const { log, lines } = readableLog();
    const request = { headers: { cookie: 'GEHEIM' }, data: 'GEHEIM' };
    const error = Object.assign(new Error('Request failed with status code 500'), {
      code: 'ERR_BAD_RESPONSE',
      status: 500,
      config: request,
      request,
      response: { data: 'GEHEIM', headers: {} },
    });
    log.error({ err: error }, 'A call failed');
    expect(lines()[0]?.['err']).toEqual({
      name: 'Error',
      code: 'ERR_BAD_RESPONSE',
      status: 500,
      message: 'Request failed with status code 500',
      stack: expect.stringMatching(/^\s+at .*redaction\.test\.ts/u),
    });
  });

  it('that causes itself ends', () => {
    const { log, lines } = readableLog();
    const error = new Error('round');
    error.cause = error;
    log.error({ err: error }, 'words');
    expect(lines()).toHaveLength(1);
  });

  it.each(kinds)('of %s is told without what people typed', async (kind) => {
    const database = await freshDatabase(kind);
    const { log, lines, text } = readableLog();
    try {
      const grant = {
        platform: 'slack',
        person: 'UGEHEIM',
        name: 'Jan Geheim - de Vries',
        role: 'staff',
        actor: 'GEHEIM',
      };
      const twice = database.knex('role_grant').insert([grant, { ...grant, role: null }]);
      const raw = database.knex.raw('select cast(:typed as integer) - 1', { typed: 'GEHEIM' });
      for (const query of [twice, raw]) {
        await query.catch((error: unknown) => log.error({ err: error }, 'A statement failed'));
      }
    } finally {
      await database.close();
    }
    expect(lines().map(({ err }) => err)).toEqual([
      expect.objectContaining({ code: expect.stringMatching(/^[0-9A-Z]{5}$/u) }),
      expect.objectContaining({ code: '22P02' }),
    ]);
    expect(lines()[0]?.['err']).not.toHaveProperty('detail');
    expect(JSON.stringify(lines()[0])).not.toMatch(/GEHEIM|Jan/u);
    expect(text()).not.toContain('bindings');
  });
});

describe('what an operator needs', () => {
  it.each([
    'DS-2026-0001',
    'slack:U0ANA00001',
    'C0123456789',
    'ab12cd34',
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '<0123456789abcdef0123456789abcdef01234567@smals.be>',
    'connect ECONNREFUSED 10.0.0.1:5432',
    'http://127.0.0.1:3000/readyz',
    '/srv/bot/node_modules/@slack/bolt/dist/App.js:12:3',
    '2026-11-22T20:00:00.000Z',
  ])('is left as it is: %s', (words) => {
    const { log, lines } = readableLog(ENV);
    log.info({ value: words }, words);
    expect(lines()[0]).toMatchObject({ value: words, msg: words });
  });

  it('stays within bounds', () => {
    const { log, text } = readableLog();
    const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`k${n}`, n]));
    log.info({ long: 'ab '.repeat(100_000), many, bytes: Buffer.alloc(1_000) }, 'words');
    expect(text().length).toBeLessThan(10_000);
    expect(text()).toContain('[1000 bytes]');
  });
});
