import { CAST } from '../../workspace/ebox/cast';
import { TEAMS_CAST, TEAMS_CHANNELS } from '../../workspace/ebox/teams-cast';
import { textOf, visibleText, type Workspace } from '../../workspace/testing';
import { personLane } from '../../src/app/outbox/lanes';
import type { Running } from '../../src/composition/start';
import { createOutbox } from '../../src/storage/outbox/outbox-store';
import { startBot } from '../support/bot';
import { onEveryDatabase } from '../support/databases/on-every-database';
import { random } from '../support/given/changes';
import { card, register } from '../support/given/filled';
import {
  direct,
  directsOf,
  moveClock,
  texts,
  threadLine,
} from '../support/given/reminder-workspace';

/** A Monday; the NSSO's five working days for an agreement end on Monday 14 January. */
const MONDAY = '2030-01-07T08:30:00.000Z';
const A_DAY_LATER = '2030-01-19T08:00:00.000Z';
const FOUR_DAYS_OVER = '2030-01-18T08:00:00.000Z';

const KINDS = [
  ['deactivated', 'account is deactivated'],
  ['bot', 'is an app'],
  ['stranger', 'belongs to another organisation'],
] as const;

type TeamsName = keyof typeof TEAMS_CAST;

onEveryDatabase((database) => {
  let bot: Running;
  let workspace: Workspace;
  let id: string;

  beforeAll(async () => {
    ({ bot, workspace } = await startBot(database()));
    await moveClock(bot.port, MONDAY);
    id = await register(as('ana'), { Organisation: 'Left' });
    await card(workspace.slack, 'requests', id);
  });
  afterAll(() => bot.stop());
  afterEach(() => {
    for (const { id: account } of Object.values(CAST)) {
      workspace.slack.state.setAccount(account, null);
    }
    for (const { id: account } of Object.values(TEAMS_CAST)) {
      workspace.teams.state.setMember(account, true);
    }
  });

  const as = (who: keyof typeof CAST) => workspace.slack.as(CAST[who].id);
  const say = async (who: keyof typeof CAST, words: string) => {
    const { ephemerals } = await as(who).command(`/ebox ${words}`);
    return ephemerals.map((one) => visibleText(one)).join('\n');
  };
  const inTeams = async (who: keyof typeof TEAMS_CAST, words: string, whom: TeamsName) => {
    const member = workspace.teams.as(TEAMS_CAST[who].id);
    const { messages } = await member.mention(TEAMS_CHANNELS.requests.id, words, {
      persons: [TEAMS_CAST[whom]],
    });
    return messages.map((one) => (one.card ? textOf(one.card) : one.text)).join('\n');
  };

  describe.each(KINDS)('an account that is %s', (kind, words) => {
    beforeEach(() => workspace.slack.state.setAccount(CAST.luc.id, kind));

    it('is given no request in Slack, and it says what to do', async () => {
      const said = await say('ana', `assign ${id} @Luc Dubois`);
      // By the handle, where the name takes longer than a press may.
      expect(said).toMatch(/luc.dubois/iu);
      expect(said).toContain(words);
      expect(said).toMatch(/Nothing was changed\. Choose/u);
      expect(await say('ana', `history ${id}`)).not.toContain('assigned');
    });

    it('is given no role', async () => {
      expect(await say('tom', 'grant @Luc Dubois ebox')).toContain(words);
      workspace.slack.state.setAccount(CAST.luc.id, null);
      expect(await say('tom', 'revoke @Luc Dubois ebox')).toContain('was not granted');
    });

    it('stands in for nobody', async () => {
      const form = await (await as('ana').command('/ebox away')).opened();
      const { errors } = await as('ana').submit(form, {
        From: '2030-01-20',
        Until: '2030-01-21',
        'Stands in': CAST.luc.id,
      });
      await as('ana').close(form);
      expect(errors).toEqual({ 'Stands in': expect.stringContaining(words) });
    });
  });

  it('somebody without a role is given no request, and it says who could give one', async () => {
    const said = await say('ana', `assign ${id} @Kim Visser`);
    expect(said).toContain('Kim Visser has no role');
    expect(said).toContain('/ebox grant @person');
    const denied = await say('kim', `assign ${id} @Kim Visser`);
    expect(denied).toContain('you don’t have that role');
  });

  it('while Slack doesn’t tell what an account is, it counts as a colleague’s', async () => {
    workspace.slack.faults.add({ kind: 'error', error: 'internal_error' }, 'users.info');
    expect(await say('ana', `assign ${id} @Luc Dubois`)).toContain('Done');
  });

  it('in Teams, who has left the team or has no role is given no request and no role', async () => {
    // Known from before: a stranger's mention is read as nobody's.
    await workspace.teams.as(TEAMS_CAST.luc.id).write('help');
    workspace.teams.state.setMember(TEAMS_CAST.luc.id, false);
    expect(await inTeams('ana', `assign ${id} @Luc Dubois`, 'luc')).toContain(
      'Luc Dubois’s account is deactivated, or is in none of the teams',
    );
    expect(await inTeams('tom', 'grant @Luc Dubois ebox', 'luc')).toContain('is deactivated');
    expect(await inTeams('ana', `assign ${id} @Kim Visser`, 'kim')).toContain(
      'Kim Visser has no role',
    );
  });

  it('what was theirs comes to the others, and the thread says so', async () => {
    const theirs = await register(as('ana'), { Organisation: 'Orphan' });
    await card(workspace.slack, 'approvals', theirs);
    workspace.slack.state.setAccount(CAST.ana.id, 'deactivated');
    await moveClock(bot.port, FOUR_DAYS_OVER);
    await direct(workspace, 'luc', theirs);
    await threadLine(
      workspace,
      `Ana Peeters, who registered it, isn’t there any more (the account or the role is gone). Give it to somebody: /ebox assign ${theirs} @person.`,
    );
    await threadLine(workspace, 'Escalated to all eBoxIntegration staff: Orphan');
    expect(texts(directsOf(workspace, 'ana')).join('\n')).not.toContain('Orphan');
  }, 60_000);

  it('what is theirs stands in the digest, with what gives it to somebody', async () => {
    const theirs = await register(as('luc'), { Organisation: 'Widowed' });
    expect(await say('ana', 'digest')).not.toContain('Whose person has left');
    workspace.slack.state.setAccount(CAST.luc.id, 'deactivated');
    // What an account is, is believed for an hour.
    await moveClock(bot.port, A_DAY_LATER);
    const digest = await say('ana', 'digest');
    expect(digest).toContain(theirs);
    expect(digest).toContain('isn’t there any more (Luc Dubois)');
  }, 60_000);

  it('a message that doesn’t find them is told to staff with their name', async () => {
    workspace.slack.state.setAccount(CAST.eva.id, 'deactivated');
    await createOutbox(database().knex, random).post({
      lane: personLane({ platform: 'slack', id: CAST.eva.id }),
      key: `test:${random.uuid()}`,
      requestId: null,
      body: {
        kind: 'direct',
        platform: 'slack',
        person: CAST.eva.id,
        card: { summary: 'x', blocks: [{ kind: 'line', line: ['x'] }] },
      },
      urgency: 'decision',
      at: new Date(MONDAY),
    });
    await workspace.slack.waitFor(
      () =>
        workspace.slack
          .messages('CREQUESTS1')
          .some((one) =>
            visibleText(one).includes(
              'Eva Janssens can’t be written to: the account is deactivated (user_disabled)',
            ),
          ) || undefined,
      'staff to be told',
      PATIENCE_MS,
    );
    expect(await say('luc', 'undelivered')).toContain('Eva Janssens can’t be written to');
  }, 60_000);
});

/** Milliseconds; the outbox looks once a second. */
const PATIENCE_MS = 15_000;
