import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { SMTPServerOptions } from 'smtp-server';
import type { MailTimeouts } from '../../../src/adapters/mail/transport';
import { MAX_SAID } from '../../../src/view/delivery/why';
import { inEnglish } from '../../support/delivery/in-english';
import { gatewayTo, MAIL, named } from '../../support/mail/mails';
import { refusal, startMailServer } from '../../support/mail/mail-server';

async function outcomeWith(options: SMTPServerOptions, login = '') {
  const server = await startMailServer(options);
  try {
    const { gateway, logged } = gatewayTo(server.at, { login });
    return { delivered: inEnglish(await gateway.send(MAIL, named('key'), [])), logged };
  } finally {
    await server.close();
  }
}

const recipientAnswers = (error: Error): SMTPServerOptions => ({
  onRcptTo: (_address, _session, done) => done(error),
});

describe('a server that refuses the recipient', () => {
  it('for now (4xx, greylisting): later', async () => {
    const { delivered } = await outcomeWith(
      recipientAnswers(refusal(451, 'Greylisted, try again')),
    );
    expect(delivered).toEqual({ outcome: 'later', reason: '451 Greylisted, try again' });
  });

  it('for good (5xx): never, in the server’s words, without the address', async () => {
    const { delivered } = await outcomeWith(
      recipientAnswers(refusal(550, `5.1.1 <${MAIL.to}>: user unknown`)),
    );
    expect(delivered).toEqual({
      outcome: 'never',
      reason:
        'the mail server refuses the recipient: 550 5.1.1 <(…)>: user unknown. Check the address with the requester',
    });
  });

  it('at great length and with control characters: in one short line', async () => {
    const words = `5.7.1 \u0007no\u202e ${'because '.repeat(200)}`;
    const { delivered } = await outcomeWith(recipientAnswers(refusal(550, words)));
    const reason = delivered.reason ?? '';
    expect(reason).toContain('550 5.7.1 no because');
    expect(reason.length).toBeLessThan(MAX_SAID + 100);
    expect(reason).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});

describe('a server that refuses the mail itself', () => {
  it('for good after its content: never', async () => {
    const { delivered } = await outcomeWith({
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on('end', () => done(refusal(554, '5.7.1 looks like spam')));
      },
    });
    expect(delivered).toEqual({
      outcome: 'never',
      reason: 'the mail server refuses the mail: 554 5.7.1 looks like spam',
    });
  });

  it('because it is larger than the server takes: never', async () => {
    const { delivered } = await outcomeWith({
      size: 100,
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on('end', () => done(stream.sizeExceeded ? refusal(552, 'Too big') : null));
      },
    });
    expect(delivered).toEqual({
      outcome: 'never',
      reason: 'the mail server refuses the mail: 552 Too big',
    });
  });

  it('for now: later', async () => {
    const { delivered } = await outcomeWith({
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on('end', () => done(refusal(452, 'Insufficient storage')));
      },
    });
    expect(delivered).toEqual({ outcome: 'later', reason: '452 Insufficient storage' });
  });
});

describe('a server that refuses us', () => {
  const withLogin: SMTPServerOptions = { disabledCommands: ['STARTTLS'], authOptional: false };

  it('because the password is wrong: unreachable, with what the operator can do', async () => {
    const { delivered, logged } = await outcomeWith(
      { ...withLogin, onAuth: (_auth, _session, done) => done(refusal(535, 'Invalid login')) },
      'bot:sesame@',
    );
    expect(delivered).toEqual({
      outcome: 'unreachable',
      reason: 'the mail server wants another login: 535 Invalid login',
      advice: 'Check the user name and the password in SMTP_URL, then start the bot again.',
    });
    expect(JSON.stringify(logged)).not.toContain('sesame');
  });

  it('because its login service is down (454): later', async () => {
    const { delivered } = await outcomeWith(
      { ...withLogin, onAuth: (_auth, _session, done) => done(refusal(454, 'Try again')) },
      'bot:sesame@',
    );
    expect(delivered.outcome).toBe('later');
  });

  it('because it wants a login and we have none: unreachable', async () => {
    const { delivered } = await outcomeWith(withLogin);
    expect(delivered).toMatchObject({
      outcome: 'unreachable',
      reason: expect.stringContaining('530'),
      advice: expect.stringContaining('SMTP_URL'),
    });
  });

  it('because the sender’s address is not ours: unreachable', async () => {
    const { delivered } = await outcomeWith({
      onMailFrom: (_address, _session, done) => done(refusal(553, 'Sender not owned by you')),
    });
    expect(delivered).toEqual({
      outcome: 'unreachable',
      reason: 'the mail server refuses our sender address: 553 Sender not owned by you',
      advice: expect.stringContaining('MAIL_FROM'),
    });
  });

  it('at the door (554): unreachable', async () => {
    const { delivered } = await outcomeWith({
      onConnect: (_session, done) => done(refusal(554, 'Not from your address')),
    });
    expect(delivered).toMatchObject({
      outcome: 'unreachable',
      reason: expect.stringContaining('Not from your address'),
    });
  });

  it('at the door for now (421): later', async () => {
    const { delivered } = await outcomeWith({
      onConnect: (_session, done) => done(refusal(421, 'Too busy')),
    });
    expect(delivered.outcome).toBe('later');
  });
});

describe('a login over an unprotected line', () => {
  it('is taken with the right password on loopback', async () => {
    const { delivered } = await outcomeWith(
      {
        disabledCommands: ['STARTTLS'],
        authOptional: false,
        onAuth: (auth, _session, done) =>
          auth.username === 'b@t' && auth.password === 'se:same'
            ? done(null, { user: 'bot' })
            : done(refusal(535, 'no')),
      },
      'b%40t:se%3Asame@',
    );
    expect(delivered).toEqual({ outcome: 'sent' });
  });
});

describe('a network in trouble', () => {
  it('no server there: later', async () => {
    const server = await startMailServer();
    await server.close();
    const { gateway } = gatewayTo(server.at);
    expect(inEnglish(await gateway.send(MAIL, named('key'), []))).toMatchObject({
      outcome: 'later',
      reason: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('a certificate that nobody vouches for: later', async () => {
    const { delivered } = await outcomeWith({ disabledCommands: ['AUTH'] });
    expect(delivered).toMatchObject({
      outcome: 'later',
      reason: expect.stringMatching(/self-signed certificate|certificate/i),
    });
  });

  it.each<[string, Partial<MailTimeouts>, (socket: Socket) => void, string]>([
    ['a server that never greets', { greeting: 100 }, () => undefined, 'Greeting never received'],
    [
      'a server that greets and falls silent',
      { silence: 100 },
      (socket) => socket.write('220 hello\r\n'),
      'ETIMEDOUT',
    ],
    [
      'a server that talks for ever and says nothing',
      { whole: 300 },
      (socket) => {
        socket.write('220 hello\r\n');
        const timer = setInterval(() => socket.write('250-still here\r\n'), 20);
        socket.on('close', () => clearInterval(timer));
      },
      'EABORT',
    ],
    ['a server that hangs up', {}, (socket) => socket.destroy(), 'E'],
    [
      'a server that talks rubbish',
      {},
      (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'),
      'HTTP/1.1 400',
    ],
  ])('%s: later', async (_, timeouts, behave, words) => {
    const { gateway } = gatewayTo(await startRawServer(behave), { timeouts });
    const delivered = inEnglish(await gateway.send(MAIL, named('key'), []));
    expect(delivered).toMatchObject({ outcome: 'later', reason: expect.stringContaining(words) });
  });
});

let closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing) close();
  closing = [];
});

/** A server that is no mail server; it ends with the test, whoever still talks to it. */
async function startRawServer(behave: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    closing.push(() => socket.destroy());
    socket.on('error', () => undefined);
    behave(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  return `127.0.0.1:${port}`;
}
