import type { ArrivedMail } from '../../../src/core/mail/arrived';
import { kindOf } from '../../../src/core/mail/kind';

const MAIL: ArrivedMail = {
  messageId: null,
  answers: [],
  from: { name: 'Jan', address: 'jan@smals.example' },
  subject: 'Our certificate',
  date: null,
  headers: [],
  text: '',
  holdsKey: false,
  language: null,
  files: [],
  report: null,
};

const OWN = ['eBoxIntegration@smals.be'];

function kindWith(headers: Readonly<Record<string, string>>, more: Partial<ArrivedMail> = {}) {
  const list = Object.entries(headers).map(([name, value]) => ({ name, value }));
  return kindOf({ ...MAIL, ...more, headers: list }, OWN).kind;
}

describe('a mail is a person’s', () => {
  it.each([
    ['with nothing that says otherwise', {}],
    ['that says so itself', { 'auto-submitted': 'no' }],
    ['that says so with a comment', { 'auto-submitted': 'no (typed)' }],
    ['with a return path', { 'return-path': '<jan@smals.example>' }],
    ['in parts', { 'content-type': 'multipart/mixed; boundary=x' }],
  ])('%s', (_, headers) => {
    expect(kindWith(headers)).toBe('person');
  });
});

describe('a mail is a machine’s', () => {
  it.each([
    ['by RFC 3834', { 'auto-submitted': 'auto-replied' }],
    ['by RFC 3834, with parameters', { 'auto-submitted': 'auto-generated; owner-email="x"' }],
    ['from a list', { 'list-id': '<news.example.be>' }],
    ['in bulk', { precedence: 'Bulk' }],
    ['without a return path', { 'return-path': '<>' }],
    ['from Exchange, out of office', { 'x-auto-response-suppress': 'All' }],
    ['from cPanel', { 'x-autorespond': 'Re: x' }],
    ['from a vacation program', { 'x-autoreply': 'yes' }],
    ['in a loop', { 'x-loop': 'desk' }],
    ['that tells of a delivery', { 'content-type': 'multipart/report; report-type=x' }],
  ])('%s', (_, headers) => {
    expect(kindWith(headers)).toBe('machine');
  });

  it.each([
    'Automatic reply: Our certificate',
    'Réponse automatique : Votre demande',
    'Automatisch antwoord: Uw aanvraag',
    'Automatische Antwort: Ihr Antrag',
    'Out of Office: until Monday',
  ])('by its subject alone: %s', (subject) => {
    expect(kindWith({}, { subject })).toBe('machine');
  });

  it.each(['MAILER-DAEMON@mx.example', 'no-reply@example.be', 'postmaster@example.be'])(
    'from %s',
    (address) => {
      expect(kindWith({}, { from: { name: '', address } })).toBe('machine');
    },
  );
});

describe('a mail of the desk itself', () => {
  it('is told before anything else, whatever its case', () => {
    const from = { name: '', address: 'EBOXINTEGRATION@SMALS.BE' };
    expect(kindWith({ 'auto-submitted': 'auto-generated' }, { from })).toBe('own');
  });
});

describe('a bounce', () => {
  const returned = 'Subject: x\r\nMessage-ID: <ours@ebox.example>\r\n';
  const status = (action: string) =>
    `Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; jan@smals.example\r\nAction: ${action}\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 no\r\n such user\r\n`;

  it('says which mail of ours, to whom, and why', () => {
    const mail = { ...MAIL, report: { status: status('failed'), returned } };
    expect(kindOf(mail, OWN)).toEqual({
      kind: 'bounce',
      bounce: {
        about: '<ours@ebox.example>',
        recipient: 'jan@smals.example',
        final: true,
        reason: '5.1.1 550 5.1.1 no such user',
      },
    });
  });

  it('is not final while the mail is still being tried', () => {
    const mail = { ...MAIL, report: { status: status('delayed'), returned } };
    expect(kindOf(mail, OWN)).toMatchObject({ kind: 'bounce', bounce: { final: false } });
  });

  it('is none where a mail was delivered', () => {
    const headers = { 'content-type': 'multipart/report; report-type=delivery-status' };
    expect(kindWith(headers, { report: { status: status('delivered'), returned } })).toBe(
      'machine',
    );
  });
});
