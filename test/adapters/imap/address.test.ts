import { readMailboxAddress } from '../../../src/adapters/imap/address';

describe('IMAP_URL', () => {
  it('names the server, the login and the folder', () => {
    expect(readMailboxAddress('imaps://desk:a%40b@mail.example/e-Box%20in')).toEqual({
      host: 'mail.example',
      port: 993,
      secure: true,
      requireTls: false,
      user: 'desk',
      password: 'a@b',
      folder: 'e-Box in',
      name: 'desk@mail.example:993/e-Box in',
    });
  });

  it('without a password is for a server that takes tokens', () => {
    expect(readMailboxAddress('imaps://desk@mail.example').password).toBeNull();
  });

  it('sends a password in plain text to this very machine alone', () => {
    expect(readMailboxAddress('imap://desk:x@127.0.0.1').requireTls).toBe(false);
    expect(readMailboxAddress('imap://desk:x@mail.example').requireTls).toBe(true);
  });

  it.each([
    ['mail.example', 'is no address'],
    ['https://desk:x@mail.example', 'must begin with imaps://'],
    ['imaps://mail.example', 'needs a user'],
    ['imaps://desk:%zz@mail.example', 'write a %'],
    ['imaps://desk:x@mail.example/a*b', 'folder’s name'],
    ['imaps://desk:x@mail.example/INBOX?tls=no', 'no options'],
  ])('is refused in words: %s', (url, words) => {
    expect(() => readMailboxAddress(url)).toThrow(words);
  });
});
