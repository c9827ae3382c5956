import { LANGUAGES } from '../../../src/core/terms/terms';
import { mailOf } from '../../support/mail/mail-story';
import * as story from '../../support/mail/mail-story';
import { TOLD } from '../../support/mail/mail-texts';

/** The words that a reader of the HTML sees, in order. */
function words(html: string): readonly string[] {
  const body = html.slice(html.indexOf('<body'));
  const seen = body
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
  return seen.split(/\s+/u).filter((word) => word !== '');
}

/** The elements that are closed out of turn, or never. */
function misnested(html: string): readonly string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, closing, name = ''] of html.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
    if (name === 'br' || name === 'meta') continue;
    if (closing !== '/') open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}

describe('the HTML part', () => {
  it.each(LANGUAGES)('says the same words as the text in %s', (language) => {
    for (const { events } of TOLD) {
      const { text, html } = mailOf(events, { language });
      const plain = text.replace(/^(> |- )/gm, '').split(/\s+/u);
      expect(words(html)).toEqual(plain.filter((word) => word !== ''));
    }
  });

  it('fetches nothing, links nowhere and runs nothing', () => {
    for (const { events } of TOLD) {
      expect(mailOf(events).html).not.toMatch(
        /<(img|script|link|a|iframe|form|style)\b|src=|href=|url\(|\son\w+=/i,
      );
    }
  });

  it('closes every element that it opens', () => {
    for (const { events } of TOLD) expect(misnested(mailOf(events).html)).toEqual([]);
  });

  it('shows what people typed as the characters they typed', () => {
    const hostile = `<script>alert("1")</script> & <b onload='x'>Ana</b>`;
    const mail = mailOf([{ type: 'InformationAsked', texts: { question: hostile } }], {
      texts: { organisation: hostile, contactName: hostile },
    });
    expect(mail.html).not.toMatch(/<script|<b\b/);
    expect(mail.html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &lt;b');
    expect(mail.text).toContain(`> ${hostile}`);
  });
});

describe('what people typed', () => {
  const ask = (question: string, organisation = 'SMALS') =>
    mailOf([{ type: 'InformationAsked', texts: { question } }], { texts: { organisation } });

  it('keeps its lines, each marked as a quotation', () => {
    expect(ask('one\r\ntwo\r\n\r\nthree').text).toContain('> one\n> two\n> \n> three\n');
  });

  it('loses what can’t be seen: control characters, text direction, halves of a pair', () => {
    const { text, html } = ask('a\u0000b\u202ec\u200bd\ud800e', 'S\u202eM\u0007ALS');
    expect(text).toContain('> abcde');
    expect(text).toContain('SMALS');
    expect(html).toContain('abcde');
  });

  it('stands in one line inside a sentence', () => {
    expect(ask('?', 'Two\nlines\u2028here').text).toContain('request of Two lines here, the NSSO');
  });

  it('is all there at its longest', () => {
    const question = 'ß€𝄞 '.repeat(5000).trim();
    const { text, html } = ask(question, 'Ö'.repeat(64));
    expect(text).toContain(question);
    expect(html).toContain(question);
    expect(text).toContain('Ö'.repeat(64));
  });

  it('never reaches the subject', () => {
    const { subject } = ask('question\nBcc: x@example.be', 'Org\r\nBcc: x@example.be');
    expect(subject).toBe('[DS-2026-0007] We need more information about your e-Box request');
  });
});

describe('the longest rejection', () => {
  it('stays well below what mail servers refuse', () => {
    const long = {
      ...story.ENVIRONMENT_WRONG,
      expected: 'x'.repeat(200),
      found: 'y'.repeat(200),
      fix: 'z'.repeat(1000),
    };
    const many = Array.from({ length: 1000 }, () => long);
    const events = [...story.toInt, story.uploaded('INT', story.report('rejected', many))];
    expect(mailOf(events, { language: 'de' }).html.length).toBeLessThan(100_000);
  });
});
