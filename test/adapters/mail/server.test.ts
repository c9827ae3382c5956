import { readMailServer, readSender } from '../../../src/adapters/mail/server';
import { MailSettingsError } from '../../../src/app/outbox/mail-settings-error';

describe('SMTP_URL', () => {
  it.each([
    [
      'smtp://mail.example.be',
      { host: 'mail.example.be', port: 587, secure: false, requireTls: false, login: null },
    ],
    [
      'smtps://mail.example.be',
      { host: 'mail.example.be', port: 465, secure: true, requireTls: false, login: null },
    ],
    [
      'smtp://bot:p%40ss@mail.example.be:2525/',
      {
        host: 'mail.example.be',
        port: 2525,
        secure: false,
        requireTls: true,
        login: { user: 'bot', pass: 'p@ss' },
      },
    ],
    [
      'smtp://bot:pass@localhost:1025',
      {
        host: 'localhost',
        port: 1025,
        secure: false,
        requireTls: false,
        login: { user: 'bot', pass: 'pass' },
      },
    ],
    [
      'smtp://bot@mail.example.be',
      {
        host: 'mail.example.be',
        port: 587,
        secure: false,
        requireTls: true,
        login: { user: 'bot', pass: null },
      },
    ],
    [
      'smtp://[::1]:1025',
      { host: '::1', port: 1025, secure: false, requireTls: false, login: null },
    ],
  ])('%s is understood; a password off this machine asks for TLS', (url, server) => {
    expect(readMailServer(url)).toEqual(server);
  });

  it.each([
    ['mail.example.be', 'SMTP_URL is no address'],
    ['http://mail.example.be', 'must begin with smtp:// or smtps://'],
    ['smtp://', 'names no host'],
    ['smtp://mail.example.be?pool=true', 'no options are understood'],
    ['smtp://mail.example.be/inbox', 'no path'],
    ['smtp://:pass@mail.example.be', 'a user before the password, or neither'],
    ['smtp://bot:50%25%@mail.example.be', 'write a %'],
  ])('%s is refused with the reason', (url, words) => {
    expect(() => readMailServer(url)).toThrow(MailSettingsError);
    expect(() => readMailServer(url)).toThrow(words);
  });

  it('keeps its password out of the refusal', () => {
    expect(() => readMailServer('smtp://bot:sesame%@h')).toThrow(/^(?!.*sesame)/);
    expect(() => readMailServer('http://bot:sesame@h')).toThrow(/^(?!.*sesame)/);
  });
});

describe('MAIL_FROM', () => {
  it.each([
    ['bot@example.be', { name: '', address: 'bot@example.be' }],
    ['e-Box <bot@example.be>', { name: 'e-Box', address: 'bot@example.be' }],
    [
      '"e-Box, integration" <bot@example.be>',
      { name: 'e-Box, integration', address: 'bot@example.be' },
    ],
  ])('%s is understood', (text, sender) => {
    expect(readSender(text)).toEqual(sender);
  });

  it.each([
    '',
    'e-Box',
    'a@b.be, c@d.be',
    'e-Box <a@b.be> <c@d.be>',
    'e-Box <a@b.be\r\nBcc: c@d.be>',
  ])('%j is refused', (text) => {
    expect(() => readSender(text)).toThrow('MAIL_FROM must be one address');
  });
});
