import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readableLog } from '../../support/watching/reading';
import { remoteFile } from '../../../src/adapters/teams/files/files';
import { Tickets } from '../../../src/adapters/teams/files/ticket';
import { fileAddress } from '../../../src/adapters/teams/connect/trust';
import { textOf } from '../../../workspace/testing';
import type { Reply } from '../../../src/app/chat/conversation/conversation';
import { until } from '../../support/until';
import type { Form } from '../../../src/view/model/model';
import {
  ANA,
  BO,
  noteReply,
  REQUESTS,
  startTeamsBot,
  type TeamsBot,
} from '../../support/teams/teams-bot';

const ID = 'DS-2026-0007';
const BYTES = Buffer.from('-----BEGIN CERTIFICATE-----');
const WAITING = { kind: 'found', found: [{ id: ID, title: `${ID} · SMALS` }] } as const;
const FORMAL: Form = {
  purpose: { act: 'record-form', requestId: ID, version: 3 },
  title: 'Record formal request',
  submit: 'Save',
  intro: [],
  fields: [
    { kind: 'line', name: 'legalName', label: 'Legal name', maxLength: 64 },
    { kind: 'line', name: 'city', label: 'City', maxLength: 128 },
    { kind: 'file', name: 'form', label: 'Completed form' },
  ],
};

/** On a machine that is busy the second of the two clocks may be the first. */
const ACKNOWLEDGED = /still on its way from Teams|Still (?:working|saving)/u;

describe('a file that takes long to fetch', () => {
  let bot: TeamsBot;
  let release: (reply: Reply) => void;
  let fail: (error: Error) => void;
  let later: () => Promise<Reply>;
  beforeEach(async () => {
    bot = await startTeamsBot({ patienceMs: 400 });
    const answered = new Promise<Reply>((resolve, reject) => {
      release = resolve;
      fail = reject;
    });
    later = () => answered;
  });
  afterEach(() => bot.close());
  const told = async (sought: string) => {
    const { chat } = bot.teams.as(ANA);
    await until(() => bot.teams.posts(chat, sought).length > 0);
    const [post] = bot.teams.posts(chat, sought);
    return post?.card ? textOf(post.card) : '';
  };

  it('with words is acknowledged, and what came of it is said below', async () => {
    bot.desk.onSay = later;
    const files = [{ name: 'cert.pem', bytes: BYTES }];
    const { messages } = await bot.teams.as(ANA).write(`certificate ${ID}`, files);
    expect(messages.map(({ card }) => card && textOf(card)).join()).toContain('Still working');
    release(noteReply('Accepted in the end.'));
    expect(await told('Accepted in the end.')).not.toBe('');
  });

  it('alone, and then chosen from a card, is acknowledged, and what came of it is written to the person', async () => {
    bot.desk.onFind = () => Promise.resolve(WAITING);
    const ana = bot.teams.as(ANA);
    const { messages } = await ana.write('', [{ name: 'cert.pem', bytes: BYTES }]);
    const [question] = messages;
    if (!question) throw new Error('no question');
    bot.desk.onSay = later;
    const seen = await ana.press(question, 'Take the file', {
      'What is it?': 'Certificate',
      'For which request?': `${ID} · SMALS`,
    });
    expect(seen).toMatchObject({ words: expect.stringMatching(ACKNOWLEDGED) });
    release(noteReply('Accepted in the end.'));
    expect(await told('Accepted in the end.')).not.toBe('');
  });

  it('on a form says what is wrong with it, with what had been typed, when it was refused in the end', async () => {
    bot.desk.onSay = () => Promise.resolve({ kind: 'form', form: FORMAL });
    bot.desk.onPress = () => Promise.resolve({ kind: 'form', form: FORMAL });
    bot.desk.onSubmit = later;
    const ana = bot.teams.as(ANA);
    const { messages } = await ana.write(`form ${ID}`, [{ name: 'form.pdf', bytes: BYTES }]);
    const [door] = messages;
    if (!door) throw new Error('no button');
    await ana.press(door, 'Record formal request');
    const seen = await ana.submit({ 'Legal name': 'SMALS', City: 'Brussels' });
    const answered = seen.kind === 'words' ? seen.words : 'card' in seen ? textOf(seen.card) : '';
    expect(answered).toMatch(ACKNOWLEDGED);
    release({ kind: 'field-errors', errors: { form: 'This file is empty.' } });
    const words = await told('This file is empty.');
    expect(words).toContain('Nothing was changed');
    expect(words).toContain('Brussels');
  });

  it('and then fails is told of under the number that stands in the log', async () => {
    bot.desk.onFind = () => Promise.resolve(WAITING);
    const ana = bot.teams.as(ANA);
    const { messages } = await ana.write('', [{ name: 'cert.pem', bytes: BYTES }]);
    const [question] = messages;
    if (!question) throw new Error('no question');
    bot.desk.onSay = later;
    await ana.press(question, 'Take the file', {
      'What is it?': 'Certificate',
      'For which request?': `${ID} · SMALS`,
    });
    fail(new Error('the disk is full'));
    const words = await told('tell your admin the number');
    const logged = bot.log.filter(({ level }) => level === 'error').map(({ fields }) => fields);
    const [reference = 'none'] = logged.flatMap((one) =>
      'reference' in one ? [String(one.reference)] : [],
    );
    expect(logged).toHaveLength(1);
    expect(words).toContain(`the number ${reference}`);
  });
});

describe('a file sent in personal chat', () => {
  let bot: TeamsBot;
  beforeEach(async () => {
    bot = await startTeamsBot();
  });
  afterEach(() => bot.close());

  it('comes to the desk with its words, and can be fetched', async () => {
    await bot.teams.as(ANA).write(`certificate ${ID}`, [{ name: 'cert.pem', bytes: BYTES }]);
    const [file] = bot.desk.said[0]?.files ?? [];
    expect(file?.name).toBe('cert.pem');
    expect(await file?.fetch(1024, 1_000)).toEqual({ ok: true, bytes: BYTES });
  });

  it('alone is answered with a card that asks what it is and for which request', async () => {
    bot.desk.onFind = () => Promise.resolve(WAITING);
    bot.desk.onSay = () => Promise.resolve(noteReply('Checked.'));
    const ana = bot.teams.as(ANA);
    const { messages } = await ana.write('', [{ name: 'cert.pem', bytes: BYTES }]);
    const [question] = messages;
    if (!question?.card) throw new Error('no question');
    expect(textOf(question.card)).toBe(
      `What is cert.pem?\nWhat is it?\nCertificate\nSigning request (CSR)\nCompleted form\nFor which request?\n${ID} · SMALS\nOr send it again with words, e.g. “certificate ${ID}”.\n[Take the file]`,
    );
    const typed = { 'What is it?': 'Certificate', 'For which request?': `${ID} · SMALS` };
    const seen = await ana.press(question, 'Take the file', typed);
    expect(seen).toEqual({ kind: 'words', words: 'Checked.' });
    const last = bot.desk.said.at(-1);
    expect(last?.text).toBe(`certificate ${ID}`);
    expect(await last?.files[0]?.fetch(1024, 1_000)).toEqual({ ok: true, bytes: BYTES });
    await ana.press(question, 'Take the file', typed);
    expect(bot.desk.said.at(-1)?.key).toBe(last?.key);
  });

  it('alone is asked about in words where no request waits', async () => {
    bot.desk.onFind = () => Promise.resolve({ kind: 'found', found: [] });
    const { messages } = await bot.teams.as(ANA).write('', [{ name: 'x', bytes: BYTES }]);
    expect(messages[0]?.card && textOf(messages[0].card)).toContain('Send it again with the text');
  });

  it('that somebody else sent can’t be taken', async () => {
    bot.desk.onFind = () => Promise.resolve(WAITING);
    const { messages } = await bot.teams.as(ANA).write('', [{ name: 'x', bytes: BYTES }]);
    const [question] = messages;
    if (!question) throw new Error('no question');
    const before = bot.desk.said.length;
    const seen = await bot.teams.as(BO).press(question, 'Take the file', {
      'What is it?': 'Certificate',
      'For which request?': `${ID} · SMALS`,
    });
    expect(seen).toMatchObject({
      kind: 'words',
      words: expect.stringContaining('Send it to me once more'),
    });
    expect(bot.desk.said).toHaveLength(before);
  });

  it('with the word “form” fills its field, and the dialog asks for the others', async () => {
    bot.desk.onSay = () => Promise.resolve({ kind: 'form', form: FORMAL });
    bot.desk.onPress = () => Promise.resolve({ kind: 'form', form: FORMAL });
    const ana = bot.teams.as(ANA);
    const { messages } = await ana.write(`form ${ID}`, [{ name: 'form.pdf', bytes: BYTES }]);
    const [door] = messages;
    if (!door) throw new Error('no button');
    const opened = await ana.press(door, 'Record formal request');
    if (opened.kind !== 'dialog') throw new Error(opened.kind);
    expect(textOf(opened.card)).toContain('Completed form: form.pdf');
    await ana.submit({ 'Legal name': 'SMALS', City: 'Brussels' });
    const form = bot.desk.submitted[0]?.values['form'];
    if (form?.kind !== 'files') throw new Error('no file');
    expect(await form.files[0]?.fetch(1024, 1_000)).toEqual({ ok: true, bytes: BYTES });
  });

  it('that the form needs and nobody sent is asked for in words', async () => {
    bot.desk.onSay = () => Promise.resolve({ kind: 'form', form: FORMAL });
    const { messages } = await bot.teams.as(ANA).write(`form ${ID}`);
    expect(messages[0]?.card && textOf(messages[0].card)).toContain(`form ${ID}`);
    expect(messages[0]?.summary).toContain('attach the file');
  });

  it('that is only a picture or a link is answered with how to attach it', async () => {
    const { link } = bot.teams;
    const chat = bot.teams.as(ANA).chat;
    await bot.teams.as(ANA).write('help');
    const [sample] = link.activities().slice(-1);
    const picture = { contentType: 'image/png', contentUrl: 'https://smba.trafficmanager.net/x' };
    await link.send({ ...sample, id: 'picture', text: '', attachments: [picture] });
    expect(bot.teams.posts(chat, 'Attach the file itself')).toHaveLength(1);
  });

  it('in a channel is asked for in personal chat', async () => {
    await bot.teams.as(ANA).mention(REQUESTS, 'help');
    const [sample] = bot.teams.link.activities().slice(-1);
    const reference = { contentType: 'reference', contentUrl: 'https://x.sharepoint.com/f' };
    await bot.teams.link.send({
      ...sample,
      id: 'f',
      text: '<at>e-Box</at>',
      attachments: [reference],
    });
    expect(bot.teams.posts(REQUESTS, 'Send it to me in our personal chat')).toHaveLength(1);
  });

  it('that the person deleted meanwhile is refused by Teams', async () => {
    await bot.teams.as(ANA).write(`csr ${ID}`, [{ name: 'x.csr', bytes: BYTES }]);
    const [kept] = bot.teams.state.snapshot().files;
    if (!kept) throw new Error('no file');
    bot.teams.state.keep({ ...kept, gone: true });
    expect(await bot.desk.said[0]?.files[0]?.fetch(1024, 1_000)).toEqual({
      ok: false,
      reason: 'refused',
    });
  });
});

describe('fetching', () => {
  async function served(listener: RequestListener, check: (url: string) => Promise<void>) {
    const server = createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      await check(`http://127.0.0.1:${port}/file`);
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  }

  it('stops at the limit, whatever length was declared', () =>
    served(
      (_, response) => {
        response.write(Buffer.alloc(2_000));
        response.end();
      },
      async (url) => {
        expect(
          await remoteFile({ name: 'x', url }, true, readableLog().log).fetch(1_000, 1_000),
        ).toEqual({
          ok: false,
          reason: 'too-big',
        });
      },
    ));

  it('gives up when its time is over', () =>
    served(
      () => undefined,
      async (url) => {
        expect(
          await remoteFile({ name: 'x', url }, true, readableLog().log).fetch(1_000, 30),
        ).toEqual({
          ok: false,
          reason: 'too-slow',
        });
      },
    ));

  it('follows a redirect on the same host only', () =>
    served(
      ({ url }, response) => {
        if (url === '/file') response.writeHead(302, { location: '/moved' });
        else if (url === '/moved') response.writeHead(302, { location: 'http://127.0.0.1:9/x' });
        response.end();
      },
      async (url) => {
        expect(
          await remoteFile({ name: 'x', url }, true, readableLog().log).fetch(1_000, 1_000),
        ).toEqual({
          ok: false,
          reason: 'host',
        });
      },
    ));

  it.each([
    ['https://contoso-my.sharepoint.com/personal/x/_layouts/download.aspx?a=b', true],
    ['http://contoso.sharepoint.com/x', false],
    ['https://10.0.0.1/x', false],
    ['https://169.254.169.254/latest/meta-data', false],
    ['https://[::1]/x', false],
    ['https://localhost/x', false],
    ['http://127.0.0.1:3000/x', false],
    ['https://user:pw@contoso.sharepoint.com/x', false],
    ['file:///etc/passwd', false],
  ])('%s is an address to fetch from: %s', (address, expected) => {
    expect(fileAddress(address, false) !== null).toBe(expected);
  });
});

describe('a ticket for a file', () => {
  const now = new Date('2026-11-19T09:00:00Z');
  const file = { name: 'cert.pem', url: 'https://contoso.sharepoint.com/x' };
  const tickets = new Tickets('secret');

  it('is good for the person who sent the file, in every process with the same secret', () => {
    const ticket = tickets.seal(ANA, file, now) ?? '';
    expect(new Tickets('secret').open(ticket, ANA, now)).toEqual(file);
  });

  it.each([
    ['another person', (ticket: string) => [ticket, BO, now] as const],
    [
      'later than an hour',
      (ticket: string) => [ticket, ANA, new Date('2026-11-19T10:00:01Z')] as const,
    ],
    ['changed', (ticket: string) => [`A${ticket.slice(1)}`, ANA, now] as const],
    ['without its seal', (ticket: string) => [ticket.split('.')[0] ?? '', ANA, now] as const],
    ['rubbish', () => ['x.y', ANA, now] as const],
  ])('is no good: %s', (_, given) => {
    const [ticket, person, at] = given(tickets.seal(ANA, file, now) ?? '');
    expect(tickets.open(ticket, person, at)).toBeNull();
  });

  it('of another secret, or of a process without one, is no good', () => {
    expect(tickets.open(new Tickets('other').seal(ANA, file, now) ?? '', ANA, now)).toBeNull();
    expect(tickets.open(new Tickets(null).seal(ANA, file, now) ?? '', ANA, now)).toBeNull();
  });
});
