import type { Api, Failure } from '../../../src/adapters/slack/api/api';
import { SCOPES } from '../../../src/adapters/slack/api/methods';
import { slackCheckup } from '../../../src/adapters/slack/doctor/checkup';
import type { Finding } from '../../../src/view/doctor/finding';
import { told } from '../../../src/view/doctor/report';
import { wordsIn } from '../../../src/view/words';

/** Slack, which answers each method so; a text is its error code. */
function checkup(answers: Readonly<Record<string, unknown>>) {
  const api: Api = {
    call(method, _args, answer) {
      const given = answers[method];
      const failure: Failure = { kind: 'refused', code: String(given), detail: '' };
      return Promise.resolve(
        typeof given === 'string'
          ? { ok: false, failure }
          : { ok: true, value: answer.parse(given) },
      );
    },
  };
  return slackCheckup({ api, apiUrl: 'http://127.0.0.1:9/', zone: 'UTC', machineNow: Date.now });
}

function read(findings: readonly Finding[]) {
  return told(findings, wordsIn('en')).map(({ level, said, todo }) => ({ level, said, todo }));
}

function tokenWith(scopes: readonly string[] | null) {
  const metadata = scopes ? { response_metadata: { scopes } } : {};
  return { 'auth.test': { user: 'ebox', team: 'Smals', ...metadata } };
}

describe('Slack’s token', () => {
  it('is told with each scope that it lacks', async () => {
    const lacking = SCOPES.filter((scope) => scope !== 'users:read.email');
    expect(read(await checkup(tokenWith(lacking)).connection())).toEqual([
      { level: 'ok', said: 'The token is that of ebox in Smals.', todo: null },
      {
        level: 'wrong',
        said: 'The token lacks scopes: users:read.email.',
        todo: expect.stringContaining('manifests/slack.json'),
      },
    ]);
  });

  it('whose scopes Slack doesn’t tell is no fault', async () => {
    expect(read(await checkup(tokenWith(null)).connection())).toMatchObject([
      { level: 'ok' },
      { level: 'warning', said: 'Slack didn’t say which scopes the token has.' },
    ]);
  });

  it('that is refused is told in the reader’s language, with Slack’s code', async () => {
    const [found] = told(
      await checkup({ 'auth.test': 'token_revoked' }).connection(),
      wordsIn('fr'),
    );
    expect(found?.said).toContain('token_revoked');
    expect(found?.todo).toContain('SLACK_BOT_TOKEN');
  });
});

describe('a channel of Slack', () => {
  it.each([
    ['in which the bot is', { name: 'r', is_member: true }, 'ok', '#r gets its feed'],
    ['in which it isn’t', { name: 'r' }, 'wrong', 'The bot is not in #r'],
    ['that is archived', { name: 'r', is_member: true, is_archived: true }, 'wrong', 'is archived'],
    [
      'that is shared',
      { name: 'r', is_member: true, is_ext_shared: true },
      'wrong',
      'People of another organisation read #r',
    ],
  ])('%s', async (_, channel, level, said) => {
    const found = await checkup({ 'conversations.info': { channel } }).channel('requests', 'C1');
    expect(read([found])).toMatchObject([{ level, said: expect.stringContaining(said) }]);
  });

  it('that can’t be seen is told with Slack’s code', async () => {
    const found = await checkup({ 'conversations.info': 'channel_not_found' }).channel(
      'digest',
      'C1',
    );
    expect(read([found])).toMatchObject([
      { level: 'wrong', said: expect.stringContaining('channel_not_found') },
    ]);
  });
});
