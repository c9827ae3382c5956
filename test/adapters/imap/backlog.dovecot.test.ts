import { readMailboxAddress } from '../../../src/adapters/imap/address';
import { createMailboxReader } from '../../../src/adapters/imap/reader';
import type { Cursor, MailboxStore } from '../../../src/app/mailbox/mailbox-store';
import { mailParserWorker } from '../../support/bot';
import { withMailbox } from '../../support/mail/dovecot';
import type { MailboxForTests } from '../../support/mail/dovecot-server';
import { written } from '../../support/mail/written';
import { settableClock } from '../../support/time';
import { until } from '../../support/until';

const quiet = () => undefined;
const never = () => new Promise<void>(quiet);

/** So long that nothing of the test waits for its end. */
const FOR_EVER_MS = 3_600_000;

/** Two of these are more than is fetched together. */
const LARGE = 'A line of a long letter.\r\n'.repeat(100_000);

/** One process reads, as long as it is let. */
function storeOf(isOurs: () => boolean): MailboxStore {
  let at: Cursor = { uidValidity: null, lastUid: 0 };
  return {
    lease: async () => (isOurs() ? { ...at, beganAt: new Date(0) } : null),
    async reached(_mailbox, _token, cursor) {
      at = cursor;
      return isOurs();
    },
    release: async () => undefined,
    secret: async (_name, fresh) => fresh,
  };
}

/** A reader of the mails that wait; `restMs` is asked between two of them. */
async function reading(
  mailbox: MailboxForTests,
  restMs: () => number,
  isOurs: () => boolean = () => true,
  comesTo: 'taken' | 'known' = 'taken',
  answered: () => Promise<void> = never,
) {
  await mailbox.countAnew();
  const taken: string[] = [];
  const reader = createMailboxReader({
    address: readMailboxAddress(mailbox.url),
    since: new Date('2020-01-01'),
    moveTo: null,
    store: storeOf(isOurs),
    taker: {
      async take({ mail }) {
        taken.push(mail.subject);
        return comesTo;
      },
      takeUnreadable: () => Promise.reject(new Error('All of them can be read')),
    },
    clock: settableClock(),
    processToken: 'this one',
    isPassing: () => false,
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    access: null,
    restMs,
    answered,
    parserWorker: mailParserWorker,
  });
  reader.start();
  return { reader, taken };
}

/** What is taken before somebody lets the reader rest for ever. */
async function takenBeforeARest(
  mailbox: MailboxForTests,
  comesTo: 'taken' | 'known' = 'taken',
): Promise<readonly string[]> {
  let asked = 0;
  const rests = () => {
    asked += 1;
    return FOR_EVER_MS;
  };
  const { reader, taken } = await reading(mailbox, rests, () => true, comesTo);
  await until(() => asked === 1);
  await reader.stop();
  return taken;
}

const SUBJECTS = ['First', 'Second', 'Third'];

withMailbox((mailbox) => {
  beforeAll(() => {
    mailbox().deposit(SUBJECTS.map((subject) => written({ subject })));
  });

  it('a backlog is read on at once while nobody does anything', async () => {
    const { reader, taken } = await reading(mailbox(), () => 0);
    await until(() => taken.length === SUBJECTS.length);
    await reader.stop();
    expect(taken).toEqual(SUBJECTS);
  });

  it('a backlog rests before its next mail while people are at work, the first waits for nobody, and a stop for no rest', async () => {
    expect(await takenBeforeARest(mailbox())).toEqual(['First']);
  });

  it('a backlog goes on where people are at it all the time: when one of them has the answer', async () => {
    let asked = 0;
    const rests = () => {
      asked += 1;
      // First it rests, and then somebody is at it still.
      return asked % 2 === 1 ? 1 : FOR_EVER_MS;
    };
    const { reader, taken } = await reading(
      mailbox(),
      rests,
      () => true,
      'taken',
      async () => undefined,
    );
    await until(() => taken.length === SUBJECTS.length);
    await reader.stop();
    expect(asked).toBe(2 * (SUBJECTS.length - 1));
  });

  it('a backlog is left to the other process that has the mailbox after a rest', async () => {
    let isOurs = true;
    let now = Date.now();
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => now);
    const { reader, taken } = await reading(
      mailbox(),
      () => {
        // The lease is old enough to be renewed, and was lost.
        now += 60_000;
        isOurs = false;
        return 0;
      },
      () => isOurs,
    );
    await until(() => !isOurs);
    clock.mockRestore();
    await reader.stop();
    expect(taken).toEqual(['First']);
  });
});

withMailbox((mailbox) => {
  it('a backlog of large mails, of which each is fetched by itself, rests between them as well', async () => {
    mailbox().deposit(SUBJECTS.map((subject) => written({ subject, text: LARGE })));
    expect(await takenBeforeARest(mailbox())).toEqual(['First']);
  });
});

withMailbox((mailbox) => {
  const subjects = Array.from({ length: 12 }, (_, number) => `Mail ${number + 1}`);

  it('a mailbox that is counted anew rests after ten mails that are known: they are looked up, and nothing else', async () => {
    mailbox().deposit(subjects.map((subject) => written({ subject })));
    expect(await takenBeforeARest(mailbox(), 'known')).toEqual(subjects.slice(0, 10));
  });
});
