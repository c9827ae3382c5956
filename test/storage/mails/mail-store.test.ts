import { randomUUID } from 'node:crypto';
import type { NewMail } from '../../../src/app/requests/mail-store';
import { receivedEvent } from '../../../src/app/mails/mail-change';
import type { KeptMail } from '../../../src/core/mail/kept';
import { createMailStore } from '../../../src/storage/mails/mail-store';
import { createRequestStore } from '../../../src/storage/requests/request-store';
import { onEveryDatabase } from '../../support/databases/on-every-database';
import { ana, changeOf, freshId, random, registered } from '../../support/given/changes';
import { THURSDAY } from '../../support/time';

const CONTACT = 'zoe@example.be';
const COLLEAGUE = 'colleague@example.be';
const NO_TRACES = { signed: [], answered: [], tag: null };

function mailOf(requestId: string | null, more: Partial<KeptMail> = {}): KeptMail {
  return {
    id: randomUUID(),
    version: 1,
    kind: 'person',
    reasons: [],
    at: THURSDAY,
    messageId: `<${randomUUID()}@example.be>`,
    answers: [],
    sender: { name: '', address: CONTACT },
    subject: 'A question',
    text: 'When can we begin?',
    quoted: '',
    language: 'nl',
    verified: null,
    files: [],
    candidates: [],
    unclear: null,
    requestId,
    state: 'open',
    settled: null,
    ...more,
  };
}

function newMail(mail: KeptMail, bytes: NewMail['bytes'] = new Map()): NewMail {
  return { mailbox: 'desk', fingerprint: `of ${mail.id}`, mail, bytes };
}

onEveryDatabase((database) => {
  const mails = () => createMailStore(database().knex, random);
  const requests = () => createRequestStore(database().knex, random);

  async function register(email = CONTACT): Promise<string> {
    const id = freshId();
    await requests().commit(changeOf(id, null, [registered({ contactEmail: email })]));
    return id;
  }

  /** The change that a mail makes to its request as it stands. */
  async function received(id: string, mail: KeptMail, key = `mail:${mail.id}`) {
    return changeOf(id, await requests().open(id, ana), [receivedEvent(mail)], { key });
  }

  const people = (sender: string, writer = sender) => ({ sender, writer });

  it('knows of a request its contact, and of others the one who asks, if they wrote to it before', async () => {
    const id = await register();
    await mails().takeOver(
      newMail(mailOf(id, { sender: { name: '', address: COLLEAGUE } })),
      null,
      [],
    );
    const machine = { kind: 'machine', sender: { name: '', address: 'robot@example.be' } } as const;
    await mails().takeOver(newMail(mailOf(id, machine)), null, []);
    const known = async (sender: string) => {
      const mark = { mailbox: 'desk', fingerprint: 'a new one' };
      const { senders } = await mails().known(mark, { ...NO_TRACES, tag: id }, people(sender));
      return senders.get(id);
    };
    expect(await known(COLLEAGUE.toUpperCase())).toEqual([CONTACT, COLLEAGUE]);
    expect(await known('stranger@example.be')).toEqual([CONTACT]);
    expect(await known('robot@example.be')).toEqual([CONTACT]);
    expect(await known('')).toEqual([CONTACT]);
  });

  it('knows the thread by the id of a mail that was taken over, the requests of the writer, and the mail itself', async () => {
    const email = `${randomUUID()}@example.be`;
    const id = await register(email);
    const mail = mailOf(id);
    const taken = newMail(mail);
    expect(await mails().takeOver(taken, await received(id, mail), [])).toBe('taken');
    const traces = { ...NO_TRACES, answered: ['<unknown@example.be>', mail.messageId ?? ''] };
    const ofStaff = people('ana@desk.example', email);
    const { isTaken, threads, senders, ofSender } = await mails().known(taken, traces, ofStaff);
    expect({ isTaken, threads, senders, ofSender }).toEqual({
      isTaken: true,
      threads: new Map([[mail.messageId, id]]),
      senders: new Map([[id, [email]]]),
      ofSender: [id],
    });
    const other = { ...taken, mailbox: 'another' };
    expect(await mails().known(other, NO_TRACES, people('\0@example.be'))).toEqual({
      isTaken: false,
      threads: new Map(),
      senders: new Map(),
      ofSender: [],
    });
  });

  it('takes a mail over with its files and what it does to its request, or nothing of it', async () => {
    const id = await register();
    const mail = mailOf(id);
    const file = randomUUID();
    const taken = newMail(mail, new Map([[file, Buffer.from('%PDF-1.7')]]));
    const change = await received(id, mail);
    await requests().commit(changeOf(id, await requests().open(id, ana), [NOTED]));
    expect(await mails().takeOver(taken, change, [])).toBe('moved');
    expect([await mails().get(mail.id), await mails().file(file)]).toEqual([null, null]);

    expect(await mails().takeOver(taken, await received(id, mail), [])).toBe('taken');
    expect(await mails().get(mail.id)).toEqual(mail);
    expect(await mails().file(file)).toEqual(Buffer.from('%PDF-1.7'));
    const types = (await requests().history(id)).map(({ event }) => event.type);
    expect(types).toEqual(['RequestRegistered', 'Noted', 'MailReceived']);
  });

  it('takes over once what comes twice, whatever else of it is new', async () => {
    const id = await register();
    const first = newMail(mailOf(id));
    await mails().takeOver(first, await received(id, first.mail), []);
    const again = mailOf(id);
    const change = await received(id, again);
    const same = { ...newMail(again), fingerprint: first.fingerprint };
    expect(await mails().takeOver(same, change, [])).toBe('known');
    expect(await mails().get(again.id)).toBeNull();
    expect((await requests().open(id, ana)).state?.version).toBe(2);
  });
});

const NOTED = { type: 'Noted', texts: { notes: 'They called.' } } as const;
