import { type Message, visibleText } from '../../workspace/testing';
import { CAST } from '../../workspace/ebox/cast';
import type { Database } from '../../src/storage/database/database';
import { kinds } from '../support/databases/fresh';
import { migratedPlace, type Place } from '../support/databases/place';
import { card, register } from '../support/given/filled';
import { startProcess } from '../support/processes/bot-process';
import { standAloneSlack, type StandAloneSlack } from '../support/processes/stand-alone-slack';

/** A file is noted before Slack is acknowledged, 2.5 s after it came; a busy machine takes its time. */
const WAIT_MS = 20_000;
const TEST_MS = 120_000;

const COMING = 'Slack, so the form is closed already';
const LOST = 'I was restarted before I was done with the file that you sent';
const STOPPED = 'I am being restarted, and was not done with this';

describe.each(kinds)('a form whose file takes for ever, on %s', (kind) => {
  let slack: StandAloneSlack;
  let place: Place;

  beforeAll(async () => {
    slack = await standAloneSlack();
    place = await migratedPlace(kind);
  });
  afterAll(async () => {
    await slack.close();
    await place.remove();
  });

  const ana = () => slack.workspace.slack.as(CAST.ana.id);

  async function start() {
    const bot = await startProcess({ ...slack.env, ...place.env });
    slack.talkTo(bot.port);
    return bot;
  }

  /** A request that waits for its completed form. */
  async function untilForm(): Promise<string> {
    const { workspace } = slack;
    const id = await register(ana());
    const asked = await card(workspace.slack, 'approvals', id, id, WAIT_MS);
    await workspace.slack.as(CAST.bo.id).press(asked, 'Agree');
    const kickOff = await card(workspace.slack, 'requests', id, 'Kick-off meeting', WAIT_MS);
    const skip = await ana().press(kickOff, 'Skip kick-off');
    await ana().submit(await skip.opened(), { Reason: 'They know it' });
    await card(workspace.slack, 'requests', id, 'Waiting for: requester', WAIT_MS);
    return id;
  }

  /** Sends the completed form, whose file Slack never hands over; resolves when the person is told that it is coming. */
  async function sendSlowForm(id: string): Promise<void> {
    const view = await (await ana().command(`/ebox form ${id}`)).opened();
    const file = ana().upload('form.pdf', '%PDF-1.7 the form');
    slack.workspace.slack.bytes.stall(file.id);
    const before = told(COMING);
    await ana().submit(view, {
      'Legal name': 'SMALS',
      'Application ID': 'a:b:c',
      'Message types': 'T',
      City: 'Sint-Gillis',
      Region: 'Brussel-Hoofdstad',
      'Completed form': file,
    });
    await slack.workspace.slack.waitFor(() => told(COMING) > before, COMING, WAIT_MS);
  }

  /** How often this person alone was told so, wherever. */
  function told(sought: string): number {
    const { slack: place } = slack.workspace;
    const direct: readonly Message[] = place.messages(ana().directMessages);
    const all = [...direct, ...place.state.ephemerals(CAST.ana.id)];
    return all.filter((one) => visibleText(one).includes(sought)).length;
  }

  /** The three minutes are over in which the file could still have come. */
  async function later({ knex }: Database): Promise<void> {
    const past = new Date(Date.now() - 1_000).toISOString();
    await knex('outbox')
      .where({ kind: 'slow-file', state: 'begun' })
      .orWhere({ kind: 'slow-file', state: 'waiting' })
      .update({ body: knex.raw(`body || jsonb_build_object('dueAt', cast(? as text))`, [past]) });
    await knex('lane').where('name', 'like', '%~files').update({ free_at: past });
  }

  it(
    'is told to be sent once more by the next process, where this one is killed',
    async () => {
      const first = await start();
      await sendSlowForm(await untilForm());
      await first.kill();
      await place.within(later);
      const next = await start();
      await slack.workspace.slack.waitFor(() => told(LOST) === 1, LOST, WAIT_MS);
      expect(await next.stop()).toBe(0);
      expect(told(STOPPED)).toBe(0);
    },
    TEST_MS,
  );

  it(
    'is told so once, by the process itself, where that one ends in order',
    async () => {
      const first = await start();
      const lost = told(LOST);
      await sendSlowForm(await untilForm());
      expect(await first.stop()).toBe(0);
      expect(told(STOPPED)).toBe(1);
      const waiting = await place.within(({ knex }) =>
        knex('outbox').where({ kind: 'slow-file' }).whereNot({ state: 'sent' }),
      );
      expect(waiting).toEqual([]);
      expect(told(LOST)).toBe(lost);
    },
    TEST_MS,
  );
});
