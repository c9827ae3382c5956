import fc from 'fast-check';
import {
  fileName,
  headerText,
  mailbox,
  MAX_FILE_NAME,
  MAX_HEADER_TEXT,
} from '../../../src/view/mail/parts/header';

describe('an address', () => {
  it.each([
    'ana@example.be',
    "o'brien+ebox@mail.example.co.uk",
    ' ana.peeters@smals.be ',
    `${'a'.repeat(64)}@example.be`,
  ])('%j is one mailbox', (text) => {
    expect(mailbox(text)).toBe(text.trim());
  });

  it('has its domain in lower case and its local part as it is', () => {
    expect(mailbox('Ana.P@Example.BE')).toBe('Ana.P@example.be');
  });

  it.each([
    ['nothing', ''],
    ['no domain', 'ana@'],
    ['no local part', '@example.be'],
    ['two addresses', 'a@example.be,b@example.be'],
    ['two addresses, Outlook’s way', 'a@example.be;b@example.be'],
    ['two addresses with a space', 'a@example.be b@example.be'],
    ['a name', 'Ana <ana@example.be>'],
    ['brackets', '<ana@example.be>'],
    ['a new header', 'ana@example.be\r\nBcc: b@example.be'],
    ['a bare line feed', 'ana@example.be\nBcc:b@example.be'],
    ['a NUL', 'ana\u0000@example.be'],
    ['a comment', 'ana(x)@example.be'],
    ['a quoted local part', '"ana x"@example.be'],
    ['a group', 'all:ana@example.be'],
    ['two at signs', 'ana@b@example.be'],
    ['a route', '@relay.be:ana@example.be'],
    ['letters beyond ASCII', 'аna@example.be'],
    ['an address literal', 'ana@[127.0.0.1]'],
    ['an encoded word', '=?utf-8?B?DQpCY2M6IGV2ZUBleGFtcGxlLmJl?=@example.be'],
    ['a dot at the edge', '.ana@example.be'],
    ['a local part of 65', `${'a'.repeat(65)}@example.be`],
    ['more than 254 characters', `a@${'b.'.repeat(130)}be`],
  ])('with %s is refused', (_, text) => {
    expect(mailbox(text)).toBeNull();
  });

  it('is never more than one line or one address, whatever was typed', () => {
    const typed = fc.oneof(
      fc.emailAddress(),
      fc.string({ unit: fc.constantFrom(...'ab@.,;<>"\\ \r\n\u0000:()[]'), maxLength: 40 }),
      fc.tuple(fc.emailAddress(), fc.string({ unit: 'binary' })).map(([a, b]) => a + b),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const address = mailbox(text) ?? 'a@b';
        expect(address.split('@')).toHaveLength(2);
        expect(address).not.toMatch(/[\s,;:<>"()[\]\\\p{C}]/u);
      }),
    );
  });
});

describe('a header’s text', () => {
  it('is one line of visible characters, however it was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const line = headerText(text);
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
        expect([...line].length).toBeLessThanOrEqual(MAX_HEADER_TEXT);
      }),
    );
  });

  it('shows where it was cut', () => {
    expect(headerText('x'.repeat(300))).toBe(`${'x'.repeat(MAX_HEADER_TEXT - 1)}…`);
  });

  it('holds no encoded word that a mail client would decode', () => {
    const hidden = `=?utf-8?B?${Buffer.from('\r\nBcc: eve@example.be').toString('base64')}?=`;
    expect(headerText(hidden)).toMatch(/^= \?utf-8\?B\?/);
  });

  it('is left alone when there is nothing wrong with it', () => {
    expect(headerText('Ça va : l’été, 100 % <b>')).toBe('Ça va : l’été, 100 % <b>');
  });
});

describe('a file’s name', () => {
  it.each([
    ['form.pdf', 'form.pdf'],
    ['C:\\Users\\ana\\form.pdf', 'C_Users_ana_form.pdf'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['form\r\nContent-Type: text/html.pdf', 'form Content-Type_ text_html.pdf'],
    ['fdp.\u202eexe', 'fdp. exe'],
    ['...', 'attachment'],
    ['', 'attachment'],
  ])('%j is attached as %j', (typed, name) => {
    expect(fileName(typed)).toBe(name);
  });

  it('keeps its extension when it is cut', () => {
    const name = fileName(`${'é'.repeat(500)}.pdf`);
    expect([...name]).toHaveLength(MAX_FILE_NAME);
    expect(name).toMatch(/é\.pdf$/);
  });
});
