import { LANGUAGES } from '../../../src/core/terms/terms';
import type { KeptMail } from '../../../src/core/mail/kept';
import type { Reason } from '../../../src/core/mail/reason';
import { mailCard } from '../../../src/view/mails/mail-card';
import { wordsIn } from '../../../src/view/words';

const MAIL: KeptMail = {
  id: 'm',
  version: 1,
  kind: 'bounce',
  reasons: [],
  at: '2026-11-30T09:00:00.000Z',
  messageId: null,
  answers: [],
  sender: { name: '', address: 'mailer-daemon@mx.example' },
  subject: 'Returned',
  text: '',
  quoted: '',
  language: null,
  verified: null,
  files: [],
  candidates: [],
  unclear: null,
  requestId: 'DS-2026-0001',
  state: 'open',
  settled: null,
};

const REASONS: readonly Reason[] = [
  { reason: 'bounced', recipient: 'jan@smals.example', words: '5.1.1 no such user.', final: true },
  { reason: 'bounced', recipient: null, words: '', final: false },
  { reason: 'machine', sign: 'Auto-Submitted' },
  { reason: 'secret-in-text' },
  { reason: 'too-big', megabytes: 25 },
  { reason: 'broken' },
  { reason: 'too-slow' },
  { reason: 'not-read' },
  { reason: 'not-stored' },
];

const shown = (reason: Reason, language: (typeof LANGUAGES)[number]) =>
  JSON.stringify(mailCard({ ...MAIL, reasons: [reason] }, [], wordsIn(language)).blocks);

describe('what staff should know of a mail', () => {
  it.each(REASONS)('is said in the language of whoever reads it: $reason', (reason) => {
    expect(new Set(LANGUAGES.map((language) => shown(reason, language))).size).toBe(
      LANGUAGES.length,
    );
  });

  it('has the mail system’s own words, and what to do', () => {
    expect(shown(REASONS[0] ?? { reason: 'broken' }, 'en')).toContain(
      'A mail of ours to jan@smals.example did not arrive: 5.1.1 no such user. Check the address with the requester.',
    );
  });
});
