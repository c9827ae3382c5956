import type { Api } from '../../../src/adapters/slack/api/api';
import { Places, type PlaceHints } from '../../../src/adapters/slack/directory/places';

/** What Slack tells of a conversation, or the code with which it refuses to. */
function slackWith(answer: object | string): { readonly api: Api; readonly asked: unknown[] } {
  const asked: unknown[] = [];
  const api: Api = {
    call(_method, args, schema) {
      asked.push(args);
      return Promise.resolve(
        typeof answer === 'string'
          ? { ok: false, failure: { kind: 'refused', code: answer, detail: '' } }
          : { ok: true, value: schema.parse({ channel: answer }) },
      );
    },
  };
  return { api, asked };
}

describe('where something was said in Slack', () => {
  it.each<[string, string, PlaceHints, string]>([
    ['a direct message’s id', 'D1', {}, 'personal'],
    ['a command in direct messages', 'C1', { name: 'directmessage' }, 'personal'],
    ['a message in direct messages', 'C1', { type: 'im' }, 'personal'],
    ['a command in a group message', 'C1', { name: 'mpdm-ana--bo-1' }, 'group'],
    ['a message in a group message', 'C1', { type: 'mpim' }, 'group'],
    ['a command in a public channel', 'C1', { name: 'ebox-requests' }, 'channel'],
    ['a message in a private channel', 'C1', { type: 'group' }, 'channel'],
  ])('is known from %s', async (_, channel, hints, kind) => {
    const { api, asked } = slackWith('not asked');
    expect(await new Places(api).here(channel, hints)).toEqual({
      platform: 'slack',
      channel,
      kind,
    });
    expect(asked).toEqual([]);
  });

  it.each<[string, object | string, string]>([
    ['is a group message', { is_mpim: true }, 'group'],
    ['is a private channel', { is_private: true }, 'channel'],
    ['is of a kind that our scopes are not for', 'missing_scope', 'group'],
    ['is not told of', 'channel_not_found', 'channel'],
  ])(
    'is asked for where a command says no more than that it is private: %s',
    async (_, answer, kind) => {
      const places = new Places(slackWith(answer).api);
      expect(await places.here('G1', { name: 'privategroup' })).toMatchObject({ kind });
    },
  );

  it('is asked for once', async () => {
    const { api, asked } = slackWith({ is_mpim: true });
    const places = new Places(api);
    await places.here('C1', {});
    await places.here('C1', {});
    expect(asked).toHaveLength(1);
  });
});
