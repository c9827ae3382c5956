import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import {
  ANA,
  type Bench,
  BO,
  BOT_TOKEN,
  REQUESTS,
  section,
  startBench,
  StoppedClock,
} from '../support/tiny-bot';

describe('the local workspace', () => {
  const open: Bench[] = [];
  const start = async (...given: Parameters<typeof startBench>): Promise<Bench> => {
    const bench = await startBench(...given);
    open.push(bench);
    return bench;
  };
  afterEach(async () => {
    for (const bench of open.splice(0)) await bench.close();
  });

  describe('across a restart', () => {
    let folder: string;
    let stateFile: string;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'workspace-'));
      stateFile = join(folder, 'workspace.json');
    });
    afterEach(() => rm(folder, { recursive: true }));

    it('keeps messages, threads, memberships, mails and the time', async () => {
      const clock = new StoppedClock();
      const before = await startBench({ stateFile, clock });
      const { ts } = await before.client.chat.postMessage({
        channel: REQUESTS,
        text: 'card',
        blocks: [section('card')],
        metadata: { event_type: 'card', event_payload: { n: 1 } },
      });
      await before.client.chat.postMessage({
        channel: REQUESTS,
        text: 'line',
        thread_ts: ts ?? '',
      });
      await before.client.chat.postMessage({ channel: ANA, text: 'direct' });
      before.slack.remove('CAPPROVAL1', BO);
      await send(before, { subject: 'Registered', text: 'Your request' });
      clock.moveBy(60_000);
      const messages = before.slack.messages(REQUESTS);
      await before.close();

      const after = await start({ stateFile });
      expect(after.slack.messages(REQUESTS)).toEqual(messages);
      expect(after.slack.messages(after.slack.as(ANA).directMessages)).toMatchObject([
        { text: 'direct' },
      ]);
      expect(after.workspace.mail.all()).toMatchObject([{ subject: 'Registered' }]);
      expect(after.clock.offsetMs()).toBe(60_000);
      const refused = after.client.chat.postEphemeral({
        channel: 'CAPPROVAL1',
        user: BO,
        text: 'x',
      });
      await expect(refused).rejects.toMatchObject({ data: { error: 'user_not_in_channel' } });
      const update = await after.client.chat.update({
        channel: REQUESTS,
        ts: ts ?? '',
        text: 'new',
      });
      expect(update.ok).toBe(true);
    });

    it('never names two messages alike though its clock went back', async () => {
      const before = await startBench({ stateFile });
      const old = await before.client.chat.postMessage({ channel: REQUESTS, text: 'old' });
      await before.close();
      const after = await start({ stateFile });
      const next = await after.client.chat.postMessage({ channel: REQUESTS, text: 'new' });
      expect(Number(next.ts)).toBeGreaterThan(Number(old.ts));
    });

    it('starts empty from a broken file, and says so', async () => {
      await writeFile(stateFile, '{"slack":');
      const bench = await start({ stateFile });
      expect(bench.slack.messages(REQUESTS)).toEqual([]);
      expect(bench.warnings).toEqual([expect.stringContaining(stateFile)]);
    });

    it('leaves no half-written file behind', async () => {
      const bench = await startBench({ stateFile });
      await bench.client.chat.postMessage({ channel: REQUESTS, text: 'x' });
      await bench.close();
      expect(await readdir(folder)).toEqual(['workspace.json']);
    });

    it('writes no uploaded byte and no private key to the disk', async () => {
      const key = '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\n-----END PRIVATE KEY-----';
      const bench = await startBench({ stateFile });
      bench.slack.as(ANA).upload('key.pem', key);
      await bench.slack.as(ANA).say(`look: ${key} and more`);
      await bench.close();
      const written = await readFile(stateFile, 'utf8');
      expect(written).not.toContain('MIIEvQIBADANBg');
      expect(written).toContain('look: [private key removed] and more');
    });
  });

  it('says when its state can not be written, and goes on', async () => {
    const bench = await startBench({ stateFile: join(tmpdir(), 'no-such-folder', 'x.json') });
    await bench.client.chat.postMessage({ channel: REQUESTS, text: 'x' });
    await bench.close();
    expect(bench.warnings.join()).toContain("can't be written");
  });

  it('takes mail in, with its attachments', async () => {
    const bench = await start();
    await send(bench, {
      subject: 'Gevalideerd: café',
      text: 'Beste,\n\nuw formulier',
      html: '<p>Beste</p>',
      attachments: [{ filename: 'form.pdf', content: Buffer.from('%PDF') }],
    });
    const mail = await bench.workspace.mail.waitFor('jan@smals.be', 'uw formulier');
    expect(mail).toMatchObject({
      from: 'e-Box <ebox@smals.be>',
      to: ['jan@smals.be'],
      subject: 'Gevalideerd: café',
      html: expect.stringContaining('<p>Beste</p>'),
      attachments: [{ name: 'form.pdf', size: 4 }],
    });
    expect(Buffer.from(bench.workspace.mail.attachment(mail.id, 0) ?? []).toString()).toBe('%PDF');
  });

  describe('is for this machine alone', () => {
    let bench: Bench;
    beforeEach(async () => {
      bench = await start();
    });

    const paths = ['/', '/workspace/events', '/slack-api/auth.test', '/slack-files/files-pri/x/y'];

    it.each(paths)('refuses %s under a name that somebody pointed here', async (path) => {
      expect(await statusOf(bench, path, { host: 'evil.example:3000' })).toBe(403);
    });

    it.each(paths)('refuses %s for a page of another origin', async (path) => {
      expect(await statusOf(bench, path, { origin: 'https://evil.example' })).toBe(403);
    });

    it('answers to localhost as to 127.0.0.1', async () => {
      expect(await statusOf(bench, '/workspace/files/F404', { host: 'localhost:1' })).toBe(404);
    });

    it('does nothing for a form of another page, which can not send its header', async () => {
      const body = JSON.stringify({
        person: ANA,
        deed: { do: 'say', channel: REQUESTS, text: 'x' },
      });
      const headers = { 'content-type': 'application/json' };
      const forged = await fetch(`${bench.url}/workspace/act`, { method: 'POST', headers, body });
      expect(forged.status).toBe(403);
      expect(bench.slack.messages(REQUESTS)).toEqual([]);
      const own = { ...headers, 'x-workspace': 'page' };
      await fetch(`${bench.url}/workspace/act`, { method: 'POST', headers: own, body });
      expect(bench.slack.messages(REQUESTS)).toMatchObject([{ user: ANA, text: 'x' }]);
    });
  });

  describe('asked by its page', () => {
    const act = async (bench: Bench, deed: object) => {
      const response = await fetch(`${bench.url}/workspace/act`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-workspace': 'page' },
        body: JSON.stringify({ person: ANA, deed }),
      });
      return { status: response.status, body: await response.json() };
    };

    it('moves the clock forward, in the zone of the workspace, and never back', async () => {
      const bench = await start();
      await act(bench, { do: 'move-clock', by: { to: '2026-11-25T09:00' } });
      expect(bench.clock.now().toISOString()).toBe('2026-11-25T08:00:00.000Z');
      const back = await act(bench, { do: 'move-clock', by: { to: '2026-11-24T09:00' } });
      expect(back).toMatchObject({
        status: 409,
        body: { trouble: expect.stringContaining('forward') },
      });
      await act(bench, { do: 'move-clock', by: 'next-working-morning' });
      expect(bench.clock.now().toISOString()).toBe('2026-11-26T08:00:00.000Z');
    });

    it('says in words what is no longer there', async () => {
      const bench = await start();
      const closed = await act(bench, { do: 'submit', view: 'V404', filled: {} });
      expect(closed).toEqual({
        status: 409,
        body: { trouble: 'This form is closed already.', errors: {} },
      });
      const nonsense = await act(bench, { do: 'dance' });
      expect(nonsense.status).toBe(400);
    });

    it('shows each person their own screen, anew after a change', async () => {
      const bench = await start();
      await bench.client.chat.postEphemeral({ channel: REQUESTS, user: ANA, text: 'only Ana' });
      const watching = new AbortController();
      const query = `person=${BO}&place=${REQUESTS}`;
      const response = await fetch(`${bench.url}/workspace/events?${query}`, {
        signal: watching.signal,
      });
      const screens = readEvents(response);
      expect((await screens.next()).value).toMatchObject({ me: BO, ephemerals: [], messages: [] });
      await bench.client.chat.postMessage({ channel: REQUESTS, text: 'news' });
      // What Ana got may show as a change, too: the news stand on one of the next screens.
      let screen = (await screens.next()).value;
      while (!JSON.stringify(screen).includes('news')) screen = (await screens.next()).value;
      expect(screen).toMatchObject({ ephemerals: [], messages: [{ text: 'news' }] });
      watching.abort();
    });
  });
});

/** Sends a mail as the bot would. */
async function send(bench: Bench, mail: object): Promise<void> {
  const transport = createTransport(bench.workspace.mail.smtpUrl);
  await transport.sendMail({ from: 'e-Box <ebox@smals.be>', to: 'jan@smals.be', ...mail });
  transport.close();
}

/** fetch forbids a Host of one's own, so this asks below it. */
function statusOf(bench: Bench, path: string, headers: Record<string, string>): Promise<number> {
  const method = path.startsWith('/slack-api') ? 'POST' : 'GET';
  return new Promise((resolve, reject) => {
    // With the token, so that nothing but where it comes from can be the matter.
    const all = { authorization: `Bearer ${BOT_TOKEN}`, ...headers };
    const asked = request(`${bench.url}${path}`, { method, headers: all }, (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** The data of server-sent events, parsed. */
async function* readEvents(response: Response): AsyncGenerator<unknown> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      if (event.startsWith('data: ')) yield JSON.parse(event.slice('data: '.length));
    }
  }
}
