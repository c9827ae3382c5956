import { createHmac } from 'node:crypto';
import type { ArrivedMail } from '../../../src/core/mail/arrived';
import { belongingOf, tracesOf, type Known } from '../../../src/core/mail/belongs';
import { idsIn, messageIdOf, requestOfId, type Sign } from '../../../src/core/mail/message-id';

const sign: Sign = (text) => createHmac('sha256', 'ours').update(text).digest('hex');
const stranger: Sign = (text) => createHmac('sha256', 'theirs').update(text).digest('hex');

const OURS = messageIdOf('DS-2026-0007', 'mail:1', 'ebox.example', sign);

const MAIL: ArrivedMail = {
  messageId: '<1@smals.example>',
  answers: [],
  from: { name: 'Jan', address: 'jan@smals.example' },
  subject: 'Hello',
  date: null,
  headers: [],
  text: '',
  holdsKey: false,
  language: null,
  files: [],
  report: null,
};

const NOBODY: Known = { threads: new Map(), senders: new Map(), ofSender: [] };
const KNOWN: Known = { ...NOBODY, senders: new Map([['DS-2026-0007', ['jan@smals.example']]]) };

function belonging(mail: Partial<ArrivedMail>, known: Known) {
  const whole = { ...MAIL, ...mail };
  return belongingOf(whole, tracesOf(whole, 'DS', sign), known);
}

describe('a Message-ID of ours', () => {
  it('tells its request to whoever has the key, whatever a mail server did to its case', () => {
    expect(requestOfId(OURS, sign)).toBe('DS-2026-0007');
    expect(requestOfId(OURS.toUpperCase(), sign)).toBe('DS-2026-0007');
  });

  it('is the same for the same mail, and another for another', () => {
    expect(messageIdOf('DS-2026-0007', 'mail:1', 'ebox.example', sign)).toBe(OURS);
    expect(messageIdOf('DS-2026-0007', 'mail:2', 'ebox.example', sign)).not.toBe(OURS);
  });

  it.each([
    ['made with another key', messageIdOf('DS-2026-0007', 'mail:1', 'ebox.example', stranger)],
    ['with another request’s number', OURS.replace('0007', '0008')],
    ['of another kind', '<abc@ebox.example>'],
    ['without its brackets', OURS.slice(1, -1)],
    ['as long as a mail', `<${'a'.repeat(5_000)}@ebox.example>`],
  ])('is none where it was %s', (_, id) => {
    expect(requestOfId(id, sign)).toBeNull();
  });
});

describe('the ids of a header', () => {
  it('are read whatever stands between them, and nothing else is one', () => {
    expect(idsIn('<a@x> <b@x>,<c@x><d@x> no-id "<e @x>"')).toEqual([
      '<a@x>',
      '<b@x>',
      '<c@x>',
      '<d@x>',
    ]);
  });

  it('are the newest fifty of a very long one', () => {
    const many = Array.from({ length: 5_000 }, (_, n) => `<${n}@x>`).join(' ');
    expect(idsIn(many)).toHaveLength(50);
    expect(idsIn(many).at(-1)).toBe('<4999@x>');
  });
});

describe('a mail belongs', () => {
  it('to the request whose mail of ours it answers, if its sender is the contact', () => {
    expect(belonging({ answers: ['<x@y>', OURS] }, KNOWN)).toEqual({
      kind: 'request',
      requestId: 'DS-2026-0007',
    });
  });

  it('to the request of a thread that was known before', () => {
    const known = { ...KNOWN, threads: new Map([['<first@smals.example>', 'DS-2026-0007']]) };
    expect(belonging({ answers: ['<first@smals.example>'] }, known)).toEqual({
      kind: 'request',
      requestId: 'DS-2026-0007',
    });
  });

  it('to the request that its subject names, if its sender is the contact', () => {
    expect(belonging({ subject: 'AW: [ds-2026-0007] Frage' }, KNOWN)).toEqual({
      kind: 'request',
      requestId: 'DS-2026-0007',
    });
  });

  it.each([
    ['in a thread of ours', { answers: [OURS] }],
    ['with the tag', { subject: 'Re: [DS-2026-0007]' }],
  ])('to none for certain where a stranger writes %s', (_, mail) => {
    const from = { name: 'Eve', address: 'eve@example.be' };
    expect(belonging({ ...mail, from }, KNOWN)).toEqual({
      kind: 'unclear',
      candidates: ['DS-2026-0007'],
      why: 'stranger',
    });
  });

  it('to none for certain where the contact of two requests names neither', () => {
    const known = { ...NOBODY, ofSender: ['DS-2026-0009', 'DS-2026-0007'] };
    expect(belonging({}, known)).toEqual({
      kind: 'unclear',
      candidates: ['DS-2026-0009', 'DS-2026-0007'],
      why: 'untagged',
    });
  });

  it('to none where nobody knows its sender, whatever number stands in its subject', () => {
    expect(belonging({ subject: 'WORDS-2026-0007 and DS-2026-00071234567890' }, NOBODY)).toEqual({
      kind: 'none',
    });
  });
});
