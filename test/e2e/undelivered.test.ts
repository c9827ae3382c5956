import {
  BOT_USER_ID,
  type Workspace,
  buttonsOf,
  labelsOf,
  textOf,
  visibleText,
} from '../../workspace/testing';
import { CAST, CHANNELS } from '../../workspace/ebox/cast';
import { TEAMS_CAST } from '../../workspace/ebox/teams-cast';
import { personLane } from '../../src/app/outbox/lanes';
import type { Running } from '../../src/composition/start';
import { createOutbox } from '../../src/storage/outbox/outbox-store';
import { startBot } from '../support/bot';
import { onEveryDatabase } from '../support/databases/on-every-database';
import { random } from '../support/given/changes';
import { register } from '../support/given/filled';

onEveryDatabase((database) => {
  let bot: Running;
  let workspace: Workspace;

  beforeEach(async () => {
    await database().knex.raw('truncate outbox, lane, destination, handled');
    ({ bot, workspace } = await startBot(database()));
  });
  afterEach(() => bot.stop());

  const as = (who: keyof typeof CAST) => workspace.slack.as(CAST[who].id);
  const asked = async (who: keyof typeof CAST, words = 'undelivered') => {
    const { ephemerals } = await as(who).command(`/ebox ${words}`);
    const [answer] = ephemerals;
    if (!answer) throw new Error('There should be an answer');
    return answer;
  };
  const shown = async (who: keyof typeof CAST, words?: string) =>
    visibleText(await asked(who, words));

  const told = () =>
    workspace.slack
      .messages(CHANNELS.requests.id)
      .filter((message) => visibleText(message).includes('/ebox undelivered'));
  const staffTold = (times: number) =>
    workspace.slack.waitFor(
      () => told().length >= times || undefined,
      `staff to be told ${times} times`,
      PATIENCE_MS,
    );

  /** A message of a channel, once it shows this. */
  const appears = (channel: string, sought: string) =>
    workspace.slack.waitFor(
      () => workspace.slack.messages(channel).find((one) => visibleText(one).includes(sought)),
      `${channel} to show ${sought}`,
      PATIENCE_MS,
    );

  /** Writes to Luc what Slack refuses for good, and waits until staff are told. */
  async function giveUp(words: string) {
    workspace.slack.faults.add({ kind: 'error', error: 'msg_too_long' }, 'chat.postMessage');
    const { platform, id: person } = LUC;
    const card = { summary: words, blocks: [{ kind: 'line', line: [words] } as const] };
    await createOutbox(database().knex, random).post({
      lane: personLane(LUC),
      key: `test:${random.uuid()}`,
      requestId: null,
      body: { kind: 'direct', platform, person, card },
      urgency: 'decision',
      at: new Date(),
    });
    await staffTold(1);
  }

  describe('/ebox undelivered', () => {
    it('says in one line that all is well', async () => {
      expect(await shown('ana')).toContain('Everything was delivered, or is on its way.');
    });

    it('is for staff and admins', async () => {
      expect(await shown('tom')).toContain('Everything was delivered');
      for (const who of ['bo', 'kim'] as const) {
        expect(await shown(who)).toContain('Only staff or an admin can see');
      }
    });

    it('is in the help, and is what a mistyped one meant', async () => {
      expect(await shown('ana', 'help')).toContain('/ebox undelivered');
      expect(await shown('ana', 'undeliverd')).toContain('Did you mean /ebox undelivered?');
    });

    it('tells what a message was and why it was given up, and never what it says', async () => {
      await giveUp('The secret words');
      const list = await asked('ana');
      expect(visibleText(list)).toContain('A message to a person');
      expect(visibleText(list)).toContain('msg_too_long');
      expect(visibleText(list)).not.toContain('secret');
      expect(labelsOf(list.blocks)).toEqual(['Try again', 'Give up']);
    });

    it('tries one again at a press, notes who did, and tells the second who presses', async () => {
      await giveUp('Luc must read this');
      const [first, second] = [await asked('ana'), await asked('luc')];
      const before = (await changes()).length;

      const pressed = await as('ana').press(first, 'Try again');
      await pressed.told('It is tried again now');
      await workspace.slack.waitForMessage(as('luc').directMessages, 'Luc must read this');

      const late = await as('luc').press(second, 'Try again');
      await late.told(`Already tried again by ${CAST.ana.name}`);
      expect(await shown('ana')).toContain('Everything was delivered');
      expect((await changes()).slice(before)).toMatchObject([
        { actor_id: CAST.ana.id, actor_role: 'staff' },
      ]);
    });

    it('lists one that fails again with who tried, and tells staff again', async () => {
      await giveUp('Too long');
      const list = await asked('ana');
      workspace.slack.faults.add({ kind: 'error', error: 'msg_too_long' }, 'chat.postMessage');
      await as('ana').press(list, 'Try again');
      await staffTold(2);
      expect(await shown('luc')).toContain(`Tried again by ${CAST.ana.name}`);
    });

    it('does not take a press of somebody whose role is gone, or of a message that is', async () => {
      await as('tom').command('/ebox grant @Kim Visser staff');
      await giveUp('x');
      const [list, other] = [await asked('kim'), await asked('ana')];
      await as('tom').command('/ebox revoke @Kim Visser staff');
      const denied = await as('kim').press(list, 'Try again');
      await denied.told('Only staff or an admin');
      await expect(database().knex('outbox').where({ state: 'dead' })).resolves.toHaveLength(1);
      await database().knex('outbox').where({ state: 'dead' }).del();
      const gone = await as('ana').press(other, 'Try again');
      await gone.told('not among what was given up any more');
    });

    it('shows the ten oldest and how many more there are, and no button on a digest of another day', async () => {
      const { knex } = database();
      await knex.raw(
        `insert into outbox (lane, key, kind, urgency, body, state, reason, created_at, settled_at)
         select 'slack:digest', 'dead:' || n, 'digest', 2, '{"kind":"digest","platform":"slack","day":"2020-01-02"}',
           'dead', 'refused ' || n, now(), to_timestamp(1000000 + n) from generate_series(1, 13) n`,
      );
      const list = await asked('ana');
      const text = visibleText(list);
      expect(text).toContain('The digest of 2020-01-02');
      expect(text).toMatch(/refused 1\.[^]*refused 10\./u);
      expect(text).not.toContain('refused 11');
      expect(text).toContain('and 3 more');
      expect(text).toContain('Its day is over');
      expect(new Set(labelsOf(list.blocks))).toEqual(new Set(['Give up']));
    });

    it('shows what waits for somebody to do something, with the advice', async () => {
      workspace.slack.remove(CHANNELS.approvals.id, BOT_USER_ID);
      await register(as('ana'));
      await workspace.slack.waitForMessage(CHANNELS.requests.id, '/invite');
      const text = await shown('ana');
      expect(text).toContain('to the channel for approvals in Slack');
      expect(text).toContain('/invite');
      expect(text).toContain('“/ebox channel approvals”');
    });

    it('gives one up for good at a press, notes who did, and tells the second who presses', async () => {
      await giveUp('Nobody needs this');
      const [first, second] = [await asked('ana'), await asked('luc')];
      const before = (await changes('DeliveryGivenUp')).length;
      const pressed = await as('ana').press(first, 'Give up');
      await pressed.told('It is given up');
      expect(await shown('ana')).toContain('Everything was delivered');
      const late = await as('luc').press(second, 'Give up');
      await late.told(`Already given up by ${CAST.ana.name}`);
      const again = await as('luc').press(second, 'Try again');
      await again.told(`it was given up by ${CAST.ana.name}`);
      expect((await changes('DeliveryGivenUp')).slice(before)).toMatchObject([
        { actor_id: CAST.ana.id, actor_role: 'staff', facts: { kind: 'direct' } },
      ]);
      const left = await database().knex('outbox').whereNotNull('given_up');
      expect(left).toMatchObject([{ body: null, reason: null }]);
      expect(workspace.slack.messages(as('luc').directMessages)).toEqual([]);
    });

    it('gives up what a channel’s other messages wait behind, and they go on', async () => {
      workspace.slack.remove(CHANNELS.approvals.id, BOT_USER_ID);
      await register(as('ana'), { Organisation: 'Held Up' });
      await appears(CHANNELS.requests.id, '/invite');
      await register(as('ana'), { Organisation: 'Behind It' });
      const [list, stale] = [await asked('ana'), await asked('luc')];
      expect(visibleText(list)).toMatch(/2 messages[^]*The first is: A card in a channel of DS-/u);
      const pressed = await as('ana').press(list, 'Give up');
      await pressed.told('It is given up');
      workspace.slack.invite(CHANNELS.approvals.id, BOT_USER_ID);
      await appears(CHANNELS.approvals.id, 'Behind It');
      expect(
        workspace.slack
          .messages(CHANNELS.approvals.id)
          .filter((message) => visibleText(message).includes('Held Up')),
      ).toEqual([]);
      const late = await as('luc').press(stale, 'Give up');
      await late.told(`Already given up by ${CAST.ana.name}`);
    });

    it('does not give up what was delivered meanwhile, and takes the news back', async () => {
      workspace.slack.remove(CHANNELS.approvals.id, BOT_USER_ID);
      await register(as('ana'), { Organisation: 'In Time' });
      await appears(CHANNELS.requests.id, '/invite');
      const list = await asked('ana');
      workspace.slack.invite(CHANNELS.approvals.id, BOT_USER_ID);
      await appears(CHANNELS.approvals.id, 'In Time');
      await appears(CHANNELS.requests.id, 'It works again');
      const late = await as('ana').press(list, 'Give up');
      await late.told('It does not wait any more');
    });

    it('takes the word and the press in Teams too', async () => {
      await giveUp('From Teams');
      const member = workspace.teams.as(TEAMS_CAST.ana.id);
      const { messages } = await member.write('undelivered');
      const [list] = messages;
      if (!list?.card) throw new Error('There should be an answer');
      expect(textOf(list.card)).toContain('msg_too_long');
      expect(buttonsOf(list.card).map(({ title }) => title)).toContain('Try again');
      const seen = await member.press(list, 'Try again');
      if (seen.kind !== 'words' && seen.kind !== 'card')
        throw new Error(`Unexpected: ${seen.kind}`);
      expect(seen.kind === 'card' ? textOf(seen.card) : seen.words).toContain(
        'It is tried again now',
      );
      await workspace.slack.waitForMessage(as('luc').directMessages, 'From Teams');
    });

    it('gives up at a press in Teams too', async () => {
      await giveUp('Away with it');
      const member = workspace.teams.as(TEAMS_CAST.ana.id);
      const { messages } = await member.write('undelivered');
      const [list] = messages;
      if (!list?.card) throw new Error('There should be an answer');
      const seen = await member.press(list, 'Give up');
      if (seen.kind !== 'words' && seen.kind !== 'card')
        throw new Error(`Unexpected: ${seen.kind}`);
      expect(seen.kind === 'card' ? textOf(seen.card) : seen.words).toContain('It is given up');
      expect(await shown('ana')).toContain('Everything was delivered');
    });
  });

  const changes = (type = 'DeliveryTriedAgain') =>
    database().knex('admin_event').where({ type }).orderBy('id');
});

/** A busy machine takes its time; what never comes is told all the same. */
const PATIENCE_MS = 15_000;

const LUC = { platform: 'slack', id: CAST.luc.id } as const;
