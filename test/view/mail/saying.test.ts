import type { Finding } from '../../../src/core/certificate/finding/report';
import { MAX_FINDINGS } from '../../../src/view/mail/letters/certificate';
import { mailOf, TYPED } from '../../support/mail/mail-story';
import * as story from '../../support/mail/mail-story';

describe('by when', () => {
  const dueDay = () => '2026-11-24';

  it('is said with its weekday where a day is known', () => {
    const { text } = mailOf([story.asked], { words: { dueDay } });
    expect(text).toContain('Please do so by Tuesday, 24 November 2026, if you can.');
  });

  it('is not said of a day that has gone by', () => {
    const { text } = mailOf([story.asked], { words: { dueDay: () => '2026-11-12' } });
    expect(text).not.toContain('Please do so by');
  });

  it('is not said where none is known', () => {
    expect(mailOf([story.asked]).text).not.toContain('Please do so by');
  });

  it.each([
    ['fr', 'pour le mardi 24 novembre 2026'],
    ['nl', 'uiterlijk op dinsdag 24 november 2026'],
    ['de', 'bis Dienstag, 24. November 2026'],
  ] as const)('is written as %s writes dates', (language, words) => {
    expect(mailOf([story.asked], { language, words: { dueDay } }).text).toContain(words);
  });

  it('asks for the day of the very task that waits for the requester', () => {
    const { text } = mailOf(story.toAcc, {
      words: { dueDay: (task) => (task.task === 'certificate' ? '2026-12-18' : '2027-01-04') },
    });
    expect(text).toContain('Friday, 18 December 2026');
    expect(text).not.toContain('January');
  });
});

describe('dates and numbers', () => {
  it('gives the first of a month its ordinal in French', () => {
    expect(mailOf([], { language: 'fr' }).text).toContain('1er mars 2027');
  });

  it('tells the certificate’s end as the day in the desk’s time zone', () => {
    const accepted = [...story.toInt, story.uploaded('INT', story.report('accepted'))];
    expect(mailOf(accepted).text).toContain('It is valid until 4 November 2028.');
    expect(mailOf(accepted, { words: { zone: 'UTC' } }).text).toContain('3 November 2028');
  });

  it('groups a number as the language does', () => {
    expect(mailOf([]).text).toContain('120,000');
    expect(mailOf([], { language: 'de' }).text).toContain('120.000');
  });

  it('says that a certificate is accepted when its end is not known', () => {
    const blind = { ...story.report('accepted'), certificate: null };
    expect(mailOf([...story.toInt, story.uploaded('INT', blind)]).text).toContain('is accepted.');
  });
});

describe('the validated form', () => {
  const mail = mailOf([...story.toValidation, story.confirmed]);

  it('is sent back as an attachment', () => {
    expect(mail.attachments).toEqual([
      { made: 'validated-form', fileId: 'file-form', name: TYPED.formName, version: 6 },
    ]);
    expect(mail.text).toContain('The validated form is attached.');
  });

  it('comes with the traps of an order', () => {
    expect(mail.text).toContain('only the public part');
    expect(mail.text).toContain('never send it to anybody');
    expect(mail.text).toContain('Every environment has its own certificate');
    expect(mail.text).toContain('send us the CSR before you order');
  });

  it('is attached under a name without folders', () => {
    const events = [story.agreed, story.skipped, story.formRecorded('../../etc/pass\r\nwd.pdf')];
    const { attachments } = mailOf([...events, story.validated, story.confirmed]);
    expect(attachments).toMatchObject([{ fileId: 'file-form', name: '_.._etc_pass wd.pdf' }]);
  });
});

describe('a rejected certificate', () => {
  const rejected = (...findings: readonly Finding[]) =>
    mailOf([...story.toInt, story.uploaded('INT', story.report('rejected', findings))], {
      language: 'nl',
    }).text;

  it('names errors before warnings, each with what to do in the requester’s language', () => {
    const text = rejected(story.CITY_SHORT, story.ENVIRONMENT_WRONG);
    expect(text).toContain(
      '- OU (SUBJECT_ENV_MATCH)\n  Verwacht: INT\n  Aangetroffen: PROD\n  Wat u kunt doen: fix-1 nl\n' +
        '- L (SUBJECT_L)\n  Aangetroffen: BXL\n  Wat u kunt doen: fix-2 nl',
    );
  });

  it('leaves out what is merely good to know', () => {
    expect(rejected(story.ENVIRONMENT_WRONG, story.CHAIN_UNKNOWN)).not.toContain(
      'CHAIN_NOT_CHECKED',
    );
  });

  it('says how many more findings there are than a mail should hold', () => {
    const many = Array.from({ length: MAX_FINDINGS + 2 }, () => story.ENVIRONMENT_WRONG);
    const text = rejected(...many);
    expect(text.match(/SUBJECT_ENV_MATCH/g)).toHaveLength(MAX_FINDINGS);
    expect(text).toContain('Er zijn nog 2 andere punten.');
  });
});

describe('an environment that is ready', () => {
  it('is told together with the certificate when that came last', () => {
    const { text } = mailOf([
      ...story.toInt,
      story.configured('INT'),
      story.uploaded('INT', story.report('accepted')),
    ]);
    expect(text).toContain('you can use the Integration environment (INT)');
    expect(text).toContain('run your tests');
  });

  it('asks for a word when the tests are conclusive: nothing moves on by itself', () => {
    expect(mailOf(story.toIntTests).text).toContain('only when you ask for it');
  });

  it('is not told again when a certificate is replaced', () => {
    const { text } = mailOf([...story.toIntTests, story.uploaded('INT', story.report('accepted'))]);
    expect(text).not.toContain('run your tests');
  });

  it('has no tests in production, and asks to wait for the word', () => {
    const { text } = mailOf(story.toGoLive);
    expect(text).not.toContain('run your tests');
    expect(text).toContain('wait for it before you send documents');
  });
});

describe('an environment that is configured and lacks its certificate', () => {
  it.each([
    ['none was sent', [], 'your certificate for the Integration environment (INT). Please send'],
    [
      'the last one was refused',
      [story.uploaded('INT', story.report('rejected', [story.ENVIRONMENT_WRONG]))],
      'could not be accepted',
    ],
    [
      'staff look at one with warnings',
      [story.uploaded('INT', story.report('warnings', [story.CITY_SHORT]))],
      'We need nothing from you for now.',
    ],
  ] as const)('says so when %s', (_, before, words) => {
    expect(mailOf([...story.toInt, ...before, story.configured('INT')]).text).toContain(words);
  });
});

describe('accepting with warnings', () => {
  it('keeps the reason that staff gave among staff', () => {
    const { text } = mailOf([
      ...story.toInt,
      story.uploaded('INT', story.report('warnings', [story.CITY_SHORT])),
      story.warningsAccepted('INT'),
    ]);
    expect(text).toContain('Some points in it are unusual');
    expect(text).not.toContain('Wxq internal');
  });
});

describe('going on after a hold', () => {
  it('repeats what is needed, and by when', () => {
    const { text } = mailOf([...story.toInt, story.held, story.resumed], {
      words: { dueDay: () => '2026-12-18' },
    });
    expect(text).toContain(
      '- The public part of your certificate for the Integration environment (INT).',
    );
    expect(text).toContain('by Friday, 18 December 2026');
    expect(text).not.toContain('We need nothing from you for now.');
  });

  it('asks for no certificate that staff are looking at', () => {
    const { text } = mailOf([
      ...story.toInt,
      story.uploaded('INT', story.report('warnings', [story.CITY_SHORT])),
      story.held,
      story.resumed,
    ]);
    expect(text).toContain('We need nothing from you for now.');
  });
});

describe('a live sender', () => {
  it('learns when its production certificate ends and for whom it was taken in', () => {
    const { text } = mailOf([...story.toGoLive, story.live]);
    expect(text).toContain('Your production certificate ends on 4 November 2028.');
    expect(text).toContain('for these recipients: enterprises, citizens');
  });
});

describe('a contact without a name', () => {
  it('is greeted without one', () => {
    expect(mailOf([], { texts: { contactName: ' ' } }).text).toMatch(/^Dear Sir or Madam,\n/);
  });
});
