import { twoParts } from '../../../src/core/mail/new-text';

const NEW = 'The form is attached.\n\nJan';

describe('the new text of a mail', () => {
  it.each([
    ['Gmail, English', 'On Tue, 24 Nov 2026 at 10:00, e-Box <a@b.be> wrote:\n> please'],
    ['Gmail, over two lines', 'On Tue, 24 Nov 2026 at 10:00, e-Box\n<a@b.be> wrote:\n> please'],
    ['Gmail, French', 'Le mar. 24 nov. 2026 à 10:00, e-Box <a@b.be> a écrit :\n> merci'],
    ['Gmail, Dutch', 'Op di 24 nov 2026 om 10:00 schreef e-Box <a@b.be>:\n> graag'],
    ['Thunderbird, German', 'Am 24.11.2026 um 10:00 schrieb e-Box:\n> bitte'],
    ['Outlook, English', 'From: e-Box <a@b.be>\nSent: Tuesday\nTo: Jan\nSubject: x\n\nplease'],
    ['Outlook, French', 'De : e-Box\nEnvoyé : mardi\nÀ : Jan\nObjet : x\n\nmerci'],
    ['Outlook, Dutch', 'Van: e-Box\nVerzonden: dinsdag\nAan: Jan\n\ngraag'],
    ['Outlook, German', 'Von: e-Box\nGesendet: Dienstag\nAn: Jan\n\nbitte'],
    ['a divider', '-----Original Message-----\nplease'],
    ['a tail of quoted lines', '> please\n> send it\n'],
  ])('ends where the quotation begins: %s', (_, quoted) => {
    expect(twoParts(`${NEW}\n\n${quoted}`)).toEqual({ fresh: NEW, quoted: quoted.trim() });
  });

  it('is all of it where answers stand between quoted lines', () => {
    const text = '> please?\nYes.\n> when?\nNow.';
    expect(twoParts(text)).toEqual({ fresh: text, quoted: '' });
  });

  it('is all of it where nothing else is there', () => {
    expect(twoParts('> only this').fresh).toBe('> only this');
  });

  it('is found within a second in a text made to keep a reader busy', () => {
    const long = `${'on '.repeat(100_000)}\n${'From: \n'.repeat(20_000)}`;
    const start = performance.now();
    twoParts(long);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
