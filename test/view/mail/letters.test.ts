import type { Event } from '../../../src/core/process/events';
import { LANGUAGES } from '../../../src/core/terms/terms';
import * as story from '../../support/mail/mail-story';
import { TOLD } from '../../support/mail/mail-texts';

const { TYPED } = story;

describe.each(LANGUAGES)('mail in %s', (language) => {
  describe.each(TOLD)('when $because', ({ events, tells }) => {
    const mail = story.mailOf(events, { language });

    it('goes to the contact, in the language of the request', () => {
      expect(mail).toMatchObject({ to: TYPED.contactEmail, language });
      expect(mail.html).toContain(`<html lang="${language}">`);
    });

    it('has a short subject of one line that begins with the id', () => {
      expect(mail.subject).toMatch(/^\[DS-2026-0007\] \S.*[^.]$/u);
      expect(mail.subject.length).toBeLessThan(85);
    });

    it('greets the contact by name, says how to answer, and is signed', () => {
      const lines = mail.text.trimEnd().split('\n');
      expect(lines[0]).toContain(TYPED.contactName);
      expect(mail.text).toContain('[DS-2026-0007]');
      expect(lines.at(-1)).toBe('eBoxIntegration@smals.be');
    });

    it('tells the facts', () => {
      const flat = mail.text.replaceAll('\u00a0', ' ');
      for (const fact of tells) expect(flat).toContain(fact);
    });

    it('has no hole where a fact should be', () => {
      const everything = `${mail.subject}\n${mail.text}\n${mail.html}`;
      expect(everything).not.toMatch(/undefined|null|NaN|\[object|\$\{|TODO/);
    });

    it('shows nothing that staff wrote for themselves', () => {
      const shown: readonly string[] = Object.values(TYPED);
      const foreign = mail.text.match(/Wxq[^\n]*/g) ?? [];
      for (const text of foreign) {
        expect(shown.some((known) => known.includes(text) || text.startsWith(known))).toBe(true);
      }
    });

    it('uses no name of a step or a button of the bot', () => {
      expect(mail.text).not.toMatch(
        /Technical(ly)? valid|Formal valid|Go to next|Production-ready|Tests conclusive/,
      );
    });
  });
});

describe('an event that is the desk’s own affair writes no mail', () => {
  it.each<[string, readonly Event[]]>([
    ['an answer is recorded', [story.asked, story.answered]],
    ['the kick-off is skipped', [story.agreed, story.skipped]],
    [
      'the kick-off is recorded',
      [story.agreed, { type: 'KickOffRecorded', date: '2026-11-20', texts: { notes: 'Wxq' } }],
    ],
    ['the formal request is recorded', [story.agreed, story.skipped, story.formRecorded()]],
    ['staff validate', story.toValidation],
    [
      'a certificate waits for the decision on its warnings',
      [...story.toInt, story.uploaded('INT', story.report('warnings', [story.CITY_SHORT]))],
    ],
    [
      'the checklist is updated',
      [
        ...story.toInt,
        { type: 'ConfigurationUpdated', environment: 'INT', done: ['DU'], texts: {} },
      ],
    ],
    [
      'test access is recorded, which staff hand over themselves',
      [
        ...story.toIntTests,
        { type: 'TestAccessRecorded', environment: 'INT', texts: { notes: 'Wxq' } },
      ],
    ],
    ['the tests are conclusive', [...story.toIntTests, story.tested('INT')]],
    ['a note is written', [{ type: 'Noted', texts: { notes: 'Wxq' } }]],
    [
      'somebody is given the request',
      [{ type: 'Assigned', to: { platform: 'slack', id: 'U2' }, texts: { name: 'Bo' } }],
    ],
  ])('when %s', (_, events) => {
    expect(story.mailsOf(events)).toEqual([]);
  });
});

describe('a contact without an address', () => {
  it.each(['', '   '])('gets no mail: retention has blanked it (%j)', (contactEmail) => {
    expect(story.mailsOf([story.agreed], { texts: { contactEmail } })).toEqual([]);
  });
});
