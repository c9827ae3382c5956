import { endings } from '../../../src/core/policy/expiry';
import { documentSender } from '../../../src/core/process/document-sender';
import { fold } from '../../../src/core/process/evolve';
import type { RequestState } from '../../../src/core/process/state';
import { LANGUAGES, type Language } from '../../../src/core/terms/terms';
import { expiryMail } from '../../../src/view/mail/expiry';
import * as story from '../../support/mail/mail-story';

const BEFORE = '2028-10-04T08:00:00.000Z';
const AFTER = '2028-11-20T08:00:00.000Z';

function live(language: Language, email: string = story.TYPED.contactEmail): RequestState {
  const events = [
    story.registered({ contactEmail: email }, language),
    ...story.toGoLive,
    story.live,
  ];
  const state = fold(documentSender, story.ID, story.recorded(events));
  if (!state) throw new Error('a story has at least its registration');
  return state;
}

/** The mail about the certificates of these environments. */
function mail(state: RequestState, at: string, ...environments: readonly string[]) {
  const [first, ...others] = endings(state).filter(({ environment }) =>
    environments.includes(environment),
  );
  if (!first) throw new Error('these environments should have certificates');
  return expiryMail([{ state, endings: [first, ...others] }], at, story.context);
}

describe('the mail about a certificate that ends', () => {
  it.each(LANGUAGES)('says in %s what ends when, what to order, and how', (language) => {
    const written = mail(live(language), BEFORE, 'PRD');
    expect(written?.language).toBe(language);
    expect(written?.subject).toMatch(/^\[DS-2026-0007\] .*\(PRD\)$/u);
    for (const told of [
      story.TYPED.organisation,
      '2028',
      '    OU=PRD',
      "    openssl req -new -subj '/C=BE/OU=PRD'",
    ]) {
      expect(written?.text).toContain(told);
    }
  });

  it('reads otherwise in each language', () => {
    const sentences = LANGUAGES.flatMap((language) => {
      const text = mail(live(language), BEFORE, 'PRD')?.text ?? '';
      const lines = text.split('\n').filter((line) => !/^ {4}|^eBox|^$/u.test(line));
      return [...new Set(lines)];
    });
    expect(sentences).toEqual([...new Set(sentences)]);
    expect(sentences.length).toBeGreaterThan(40);
  });

  it('says when it is too late', () => {
    expect(mail(live('en'), BEFORE, 'PRD')?.text).toContain('ends on 4 November 2028');
    expect(mail(live('en'), AFTER, 'PRD')?.text).toContain('ended on 4 November 2028');
  });

  it('tells several of one request together, each with its own subject', () => {
    const written = mail(live('en'), BEFORE, 'ACC', 'PRD');
    expect(written?.subject).toBe('[DS-2026-0007] Several of your certificates end soon');
    expect(written?.text).toContain('    OU=ACC');
    expect(written?.text).toContain('    OU=PRD');
  });

  it('is none where the address was blanked', () => {
    expect(mail(live('en', ''), BEFORE, 'PRD')).toBeNull();
  });
});
