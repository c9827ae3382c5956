import { orderNote } from '../../../src/view/notes/order-note';
import { postedTwiceNote } from '../../../src/view/notes/posted-twice';
import { doubtNote, faultNote } from '../../../src/view/notes/refused/fault';
import { limitedWords } from '../../../src/view/notes/refused/limited';
import { findingLines, reportNote, verdictLine } from '../../../src/view/notes/report-note';
import { CONTEXT } from '../../support/given/one-request';
import { read } from '../../support/given/read';
import { ID, report } from '../../support/given/specification';
import { ENGLISH } from '../../support/words';

const about = { id: ID, environment: 'INT', zone: CONTEXT.zone, words: ENGLISH } as const;

describe('the report of a check', () => {
  it('says the verdict first, then field by field, what to do, and the small print', () => {
    const rejected = {
      ...report('rejected', 'SUBJECT_CN_MATCH'),
      subject: [
        { field: 'CN', expected: 'a', found: 'b', verdict: 'wrong' as const },
        { field: 'L', expected: null, found: null, verdict: 'not-checked' as const },
      ],
    };
    expect(read(reportNote(rejected, about))).toEqual([
      '## Not accepted: 1 thing to mend (INT certificate)',
      'Field · Expected · Found · Verdict',
      'CN · a · b · ✖ differs',
      'L · – · – · – not checked',
      '- SUBJECT_CN_MATCH ✖ Error: Mend it',
      '(Valid from Sun 1 Nov 2026 to Fri 3 Nov 2028 · RSA 2048 · SHA-256 fp)',
    ]);
    expect(reportNote(rejected, about).summary).toBe(
      'DS-2026-0007: Not accepted: 1 thing to mend (INT certificate)',
    );
  });

  it.each([
    [report('accepted'), 'Accepted (INT certificate)'],
    [report('warnings', 'A', 'B'), 'To be decided on: 2 things to look at (INT certificate)'],
    [report('rejected', 'A', 'B'), 'Not accepted: 2 things to mend (INT certificate)'],
  ])('counts what its verdict rests on: %#', (checked, words) => {
    expect(verdictLine(checked, 'INT', ENGLISH)).toBe(words);
  });

  it('has no small print where the file could not be read', () => {
    const unread = { ...report('rejected', 'FILE_UNREADABLE'), certificate: null };
    expect(read(reportNote(unread, about))).toEqual([
      '## Not accepted: 1 thing to mend (INT certificate)',
      '- FILE_UNREADABLE ✖ Error: Mend it',
    ]);
  });

  it('counts the findings that don’t fit', () => {
    const { findings } = report('rejected', 'A', 'B', 'C');
    expect(findingLines(findings, 1, ENGLISH)).toEqual([
      [{ strong: 'A' }, ' ✖ Error: Mend it'],
      ['and 2 more'],
    ]);
  });
});

describe('notes', () => {
  it('tell staff what to order', () => {
    expect(
      read(orderNote(ID, 'INT', { lines: ['C=BE'], command: 'openssl req' }, ENGLISH)),
    ).toEqual([
      '## The certificate to order for INT',
      '| C=BE',
      'The key and the CSR for it, with OpenSSL:',
      '| openssl req',
    ]);
  });

  it('say what stays as it was, what to do, and the number to tell', () => {
    expect(read(faultNote('1a2b3c4d', ENGLISH))).toEqual([
      "Can't save just now, nothing was changed. Try again in a minute. If it lasts, tell your admin the number 1a2b3c4d.",
    ]);
    expect(read(doubtNote('1a2b3c4d', ENGLISH)).join()).toMatch(
      /can't tell whether this was saved.*1a2b3c4d/u,
    );
  });

  it.each([
    [1, '1 second.'],
    [1_001, '2 seconds.'],
  ])('say after how long to go on: %i ms', (waitMs, words) => {
    expect(limitedWords(waitMs, ENGLISH)).toContain(`Nothing was changed. Go on in ${words}`);
  });

  it('say which card is kept of two', () => {
    expect(read(postedTwiceNote(ID, ENGLISH))).toEqual([
      'The card of DS-2026-0007 was posted twice. The other one is kept up to date.',
    ]);
  });
});
