import { replySubject } from '../../../src/core/mail/kept';

describe('the subject of an answer', () => {
  it.each([
    ['A question', 'Re: A question [DS-2026-0007]'],
    ['RE: Antw: A question', 'Re: A question [DS-2026-0007]'],
    ['Re: [DS-2026-0007] Your form', 'Re: [DS-2026-0007] Your form'],
    ['', 'Re: [DS-2026-0007]'],
  ])('is theirs, with our tag once: %j', (subject, answer) => {
    expect(replySubject(subject, 'DS-2026-0007', 200)).toBe(answer);
  });

  it('keeps the tag where theirs is too long, and no half of a character', () => {
    const answer = replySubject('😀'.repeat(100), 'DS-2026-0007', 200);
    expect(answer.length).toBeLessThanOrEqual(200);
    expect(answer).toMatch(/^Re: 😀+ \[DS-2026-0007\]$/u);
  });
});
