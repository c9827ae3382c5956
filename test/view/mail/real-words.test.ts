import { subjectToOrder } from '../../../src/core/certificate/order';
import type { Finding } from '../../../src/core/certificate/finding/report';
import { say } from '../../../src/core/certificate/finding/words';
import { LANGUAGES } from '../../../src/core/terms/terms';
import { wordFinding } from '../../../src/view/findings';
import type { MailContext } from '../../../src/view/mail';
import { mailOf } from '../../support/mail/mail-story';
import * as story from '../../support/mail/mail-story';

/** The mail with the very texts that a running bot puts into it. */
const words: Partial<MailContext> = {
  wordFinding,
  subjectToOrder: ({ cbe, form }, environment) =>
    subjectToOrder({
      cbe,
      environment,
      legalName: form?.legalName,
      applicationId: form?.applicationId,
      city: form?.city,
      region: form?.region,
    }),
};

const MISSING_UNIT: Finding = {
  id: 'SUBJECT_OU_FIXED',
  severity: 'error',
  field: 'OU',
  expected: 'Belgian Federal Government',
  found: null,
  fix: 'The OU “Belgian Federal Government” is missing: add it, in English, letter for letter.',
  citation: null,
  words: {
    expected: 'Belgian Federal Government',
    found: null,
    fix: say('ou-fixed-missing'),
  },
};

describe('the certificate to order', () => {
  const subject = [
    'C=BE',
    'O=SMALS',
    'OU=Belgian Federal Government',
    'OU=urn:be:fgov:kbo-bce:organization:cbe-number:0406798006',
    'OU=INT',
    'CN=employment:job-attest:werkkaart',
    'L=Sint-Gillis',
    'ST=Brussel-Hoofdstad',
  ];

  it.each(LANGUAGES)('is given line by line and as a command, in %s too', (language) => {
    const { text, html } = mailOf(story.toInt, { language, words });
    expect(text).toContain(subject.map((line) => `    ${line}\n`).join(''));
    expect(text).toMatch(/^ {4}openssl req -new .*\/OU=INT\/.*'$/m);
    expect(html).toContain(`>${subject.join('\n')}</pre>`);
  });
});

describe('a rejected certificate', () => {
  it('is explained in each language with that language’s own words', () => {
    const fixes = LANGUAGES.map((language) => {
      const rejected = story.uploaded('INT', story.report('rejected', [MISSING_UNIT]));
      const { text } = mailOf([...story.toInt, rejected], { language, words });
      const about = text.split('\n').findIndex((line) => line === '- OU (SUBJECT_OU_FIXED)');
      return text.split('\n')[about + 2];
    });
    expect(new Set(fixes).size).toBe(LANGUAGES.length);
    for (const fix of fixes) expect(fix).toContain('Belgian Federal Government');
  });
});
