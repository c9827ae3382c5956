import type { ArrivedMail } from '../../../src/core/mail/arrived';
import { verifiedOf } from '../../../src/core/mail/verified';

function verified(results: readonly string[], by: string | null = 'mx.desk.example') {
  const mail: ArrivedMail = {
    messageId: null,
    answers: [],
    from: { name: '', address: 'jan@smals.be' },
    subject: '',
    date: null,
    headers: results.map((value) => ({ name: 'authentication-results', value })),
    text: '',
    holdsKey: false,
    language: null,
    files: [],
    report: null,
  };
  return verifiedOf(mail, by);
}

describe('what a gateway says of a sender', () => {
  it('is not asked where none is believed', () => {
    expect(verified(['mx.desk.example; dmarc=pass header.from=smals.be'], null)).toBeNull();
  });

  it.each([
    ['DMARC', 'mx.desk.example; dmarc=pass (p=reject) header.from=smals.be'],
    ['DKIM of a domain above', 'mx.desk.example 1; spf=fail; dkim=pass header.d=smals.be'],
    ['SPF of the same domain', 'MX.desk.example; spf=pass smtp.mailfrom=jan@smals.be'],
  ])('is believed: %s', (_, results) => {
    expect(verified([results])).toEqual({ as: 'smals.be' });
  });

  it.each([
    ['nothing', []],
    ['another’s word', ['evil.example; dmarc=pass header.from=smals.be']],
    ['another domain', ['mx.desk.example; dkim=pass header.d=evil.example']],
    ['a top-level domain', ['mx.desk.example; dkim=pass header.d=be']],
    ['a failure', ['mx.desk.example; dmarc=fail header.from=smals.be']],
    ['words in a comment', ['mx.desk.example; dmarc=fail (dmarc=pass header.from=smals.be)']],
    [
      'what stands below its own word',
      [
        'mx.desk.example; dmarc=fail header.from=smals.be',
        'mx.desk.example; dmarc=pass header.from=smals.be',
      ],
    ],
  ])('is not believed: %s', (_, results) => {
    expect(verified(results)).toEqual({ as: null });
  });
});
