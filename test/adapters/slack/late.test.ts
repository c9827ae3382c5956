import { ExpressReceiver } from '@slack/bolt';
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { AckLastApp } from '../../../src/adapters/slack/connect/app';
import { slackLogger } from '../../../src/adapters/slack/api/log';
import { createTrace } from '../../../src/adapters/log/trace';
import { closed, listening, memoryLog, SECRET, TOKEN } from '../../support/slack/harness';

/** Bolt waits 3,001 ms for an acknowledgement by itself. */
const GIVEN_UP_AFTER_MS = 20;

it('goes on with a command that Bolt gave up before it was acknowledged', async () => {
  const { log, lines } = memoryLog();
  const receiver = new ExpressReceiver({
    signingSecret: SECRET,
    logger: slackLogger(log),
    unhandledRequestTimeoutMillis: GIVEN_UP_AFTER_MS,
  });
  const app = new AckLastApp(
    { receiver, logger: slackLogger(log), authorize: () => Promise.resolve({ botToken: TOKEN }) },
    log,
    createTrace({ uuid: () => '00000000-0000-4000-8000-000000000000' }),
  );
  let goOn = () => {};
  const gaveUp = new Promise<void>((resolve) => (goOn = resolve));
  const wentOn = new Promise<string>((resolve, reject) => {
    app.command('/ebox', async ({ ack, command }) => {
      await gaveUp;
      await ack();
      resolve(command.text);
    });
    app.error((error) => Promise.resolve(reject(error)));
  });
  const server = createServer(receiver.app);
  try {
    const response = await post(await listening(server), 'command=/ebox&text=list&team_id=T1');
    expect(response.status).toBe(404);
    goOn();
    await expect(wentOn).resolves.toBe('list');
    expect(lines.slice(-1).map(({ level, words }) => [level, words])).toEqual([
      ['warn', 'Slack payload acknowledged too late'],
    ]);
  } finally {
    await closed(server);
  }
});

async function post(url: string, body: string): Promise<Response> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const digest = createHmac('sha256', SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
  return await fetch(`${url}/slack/events`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${digest}`,
    },
  });
}
