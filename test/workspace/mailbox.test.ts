import { once } from 'node:events';
import { connect } from 'node:net';
import { Mailbox } from '../../workspace/mail/mailbox';
import { Changes } from '../../workspace/slack/changes';

describe('the local mailbox', () => {
  let mailbox: Mailbox;
  beforeEach(async () => {
    mailbox = new Mailbox(new Changes(), () => new Date());
    await mailbox.listen();
  });
  afterEach(() => mailbox.close());

  /** Connects, and gives the greeting. */
  async function called() {
    const socket = connect(Number(new URL(mailbox.smtpUrl).port), '127.0.0.1');
    const [greeting] = await once(socket, 'data');
    return { socket, greeting: String(greeting) };
  }

  it('goes on when senders break off in the middle of a mail', async () => {
    for (let sender = 0; sender < 3; sender += 1) {
      const { socket } = await called();
      for (const words of ['EHLO sender.example', 'MAIL FROM:<bot@sender.example>']) {
        socket.write(`${words}\r\n`);
        await once(socket, 'data');
      }
      socket.resetAndDestroy();
      await once(socket, 'close');
    }
    const { socket, greeting } = await called();
    expect(greeting).toMatch(/^220 /u);
    socket.destroy();
  });
});
