import pino from 'pino';
import { BOT_USER_ID, shows, visibleText } from '../../workspace/testing';
import { CAST, CHANNELS } from '../../workspace/ebox/cast';
import { start, type Running } from '../../src/composition/start';
import { configOf, inspectorWorker, paperWorker } from '../support/bot';
import { onEveryDatabase } from '../support/databases/on-every-database';
import { card, register } from '../support/given/filled';
import { standAloneSlack, type StandAloneSlack } from '../support/processes/stand-alone-slack';

/** Slack's pace is a message a second in a channel; what is held up is tried again after some seconds. */
const PATIENCE_MS = 45_000;

onEveryDatabase((database) => {
  let slack: StandAloneSlack;
  let bot: Running;

  beforeAll(async () => {
    slack = await standAloneSlack();
    bot = await start(configOf({ ...slack.env, HOST: '127.0.0.1' }), pino({ level: 'silent' }), {
      database: database(),
      inspectorWorker,
      paperWorker,
    });
    slack.talkTo(bot.port);
  });
  afterAll(async () => {
    await bot.stop();
    await slack.close();
  });

  const cardsOf = (channel: string, id: string) =>
    slack.workspace.slack
      .messages(channel)
      .filter((message) => message.thread === undefined || message.thread === message.ts)
      .filter((message) => shows(message, `${id} · `));
  const as = (who: keyof typeof CAST) => slack.workspace.slack.as(CAST[who].id);

  it(
    'puts a mail’s text into the request’s thread, ready to copy, when no SMTP server is set',
    async () => {
      const id = await register(as('ana'));
      const shown = await card(slack.workspace.slack, 'requests', id);
      const copy = await slack.workspace.slack.waitFor(
        (one) =>
          one
            .messages(CHANNELS.requests.id)
            .find((message) => message.thread === shown.ts && shows(message, `[${id}]`)),
        'the mail to copy',
        PATIENCE_MS,
      );
      expect(visibleText(copy)).toContain('jan@smals.example');
    },
    PATIENCE_MS,
  );

  it(
    'tells staff once how to invite it where it is not, and sends what waited when it has joined',
    async () => {
      const engine = slack.workspace.slack;
      engine.remove(CHANNELS.approvals.id, BOT_USER_ID);
      const id = await register(as('ana'));
      const told = await engine.waitFor(
        (one) => one.messages(CHANNELS.requests.id).find((message) => shows(message, '/invite')),
        'the advice to invite the bot',
        PATIENCE_MS,
      );
      expect(visibleText(told)).toContain(CHANNELS.approvals.name);
      engine.invite(CHANNELS.approvals.id, BOT_USER_ID, CAST.ana.id);
      await card(engine, 'approvals', id, id, PATIENCE_MS);
      const advice = engine
        .messages(CHANNELS.requests.id)
        .filter((message) => shows(message, '/invite'));
      expect(advice).toHaveLength(1);
    },
    2 * PATIENCE_MS,
  );

  it(
    'acknowledges while Slack fails, stays ready, and delivers afterwards',
    async () => {
      const engine = slack.workspace.slack;
      engine.faults.add({ kind: 'status', status: 500 }, 'chat.postMessage', 6);
      const id = await register(as('ana'));
      const ready = await fetch(`http://127.0.0.1:${bot.port}/readyz`);
      expect(ready.status).toBe(200);
      await card(engine, 'requests', id, id, PATIENCE_MS);
      expect(cardsOf(CHANNELS.requests.id, id)).toHaveLength(1);
    },
    2 * PATIENCE_MS,
  );

  it(
    'posts a card once when Slack’s answer to the post was lost',
    async () => {
      const engine = slack.workspace.slack;
      engine.faults.add({ kind: 'lost-answer' }, 'chat.postMessage', 1);
      const id = await register(as('ana'));
      await as('bo').press(await card(engine, 'approvals', id, id, PATIENCE_MS), 'Agree');
      await card(engine, 'requests', id, 'Kick-off meeting', PATIENCE_MS);
      await card(engine, 'approvals', id, 'Bo Claes agreed in principle', PATIENCE_MS);
      for (const channel of [CHANNELS.requests.id, CHANNELS.approvals.id]) {
        expect(cardsOf(channel, id)).toHaveLength(1);
      }
    },
    2 * PATIENCE_MS,
  );

  it(
    'draws the newest state on a card whose post was found again after its answer was lost',
    async () => {
      const engine = slack.workspace.slack;
      engine.faults.add({ kind: 'lost-answer' }, 'chat.postMessage', 2);
      const id = await register(as('ana'));
      await card(engine, 'requests', id, id, PATIENCE_MS);
      await as('ana').command(`/ebox hold ${id} Held before the post was tried again`);
      const held = 'Held before the post was tried again';
      await card(engine, 'requests', id, held, PATIENCE_MS);
      expect(cardsOf(CHANNELS.requests.id, id)).toHaveLength(1);
    },
    2 * PATIENCE_MS,
  );
});
