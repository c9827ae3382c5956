import { write } from './case.mjs';
import { context, integer, nothing, octets, oid, pem, sequence } from './der.mjs';
import { GOOD } from './issuers.mjs';
import { crl, csr, ecKey } from './x509.mjs';

/** Files that are not read: keys, keystores, and what people send in place of a certificate. All keys here are made up. */
export function fileCases({ leaf, leafPem, key, root }) {
  const good = leafPem();
  const refuse = (rule, how, title, file, expect = {}, more = {}) =>
    write(rule, how, { title, file, expect: [[`error ${rule}`, { field: 'file', ...expect }]], ...more });
  const keep = (rule, title, file = good, more = {}) => write(rule, 'keeps', { title, file, ...more });

  const noise = (size) => Buffer.alloc(size, 'not a key ');
  const fake = (label) => pem(label, noise(90));
  const secret = (how, title, file, form) => refuse('FILE_PRIVATE_KEY', how, title, file, { found: `a private key (${form})` });
  secret('breaks', 'PKCS#8', fake('PRIVATE KEY'), 'pem');
  secret('breaks-beside', 'beside a certificate', good + fake('RSA PRIVATE KEY'), 'pem');
  secret('breaks-before', 'EC, before a certificate', fake('EC PRIVATE KEY') + good, 'pem');
  secret('breaks-encrypted', 'encrypted', fake('ENCRYPTED PRIVATE KEY'), 'pem');
  secret('breaks-openssh', 'OpenSSH', fake('OPENSSH PRIVATE KEY'), 'openssh');
  secret('breaks-putty', 'PuTTY', 'PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\nPrivate-Lines: 1\nbm90IGEga2V5\n', 'putty');
  secret('breaks-pgp', 'PGP', '-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nbm90IGEga2V5\n-----END PGP PRIVATE KEY BLOCK-----\n', 'pgp');
  secret('breaks-jwk', 'JWK', '{"kty":"EC","crv":"P-256","x":"bm90","y":"YQ","d":"a2V5"}\n', 'jwk');
  secret('breaks-xml', '.NET', '<RSAKeyValue><Modulus>bm90IGEga2V5</Modulus><D>bm90IGEga2V5</D></RSAKeyValue>\n', 'xml');
  const integers = (count) => Array.from({ length: count }, (_, index) => integer(1001 + index));
  secret('breaks-pkcs1', 'PKCS#1 in DER', sequence(integer(0), ...integers(8)), 'der');
  const pkcs8 = sequence(integer(0), sequence(oid('1.2.840.113549.1.1.1'), nothing()), octets(sequence(integer(0), ...integers(8))));
  secret('breaks-pkcs8', 'PKCS#8 in DER', pkcs8, 'der');
  secret('breaks-sec1', 'SEC1 in DER', sequence(integer(1), octets(noise(32)), context(0, oid('1.2.840.10045.3.1.7'))), 'der');
  secret('breaks-encrypted-der', 'encrypted PKCS#8 in DER', sequence(sequence(oid('1.2.840.113549.1.5.13'), sequence()), octets(noise(64))), 'der');
  secret('breaks-after-der', 'in DER, after a certificate in DER', Buffer.concat([leaf(), pkcs8]), 'der');
  secret('breaks-mislabelled', 'under the label of a certificate', pem('CERTIFICATE', pkcs8), 'base64');
  secret('breaks-base64', 'base64 without lines around it', `${pkcs8.toString('base64')}\n`, 'base64');
  secret('breaks-utf-16', 'in UTF-16', Buffer.from(`\ufeff${fake('PRIVATE KEY')}`, 'utf16le'), 'pem');
  secret('breaks-dashes', 'with typographic dashes', fake('PRIVATE KEY').replaceAll('-----', '—–—'), 'pem');
  secret('breaks-text', 'openssl rsa -text', 'Private-Key: (2048 bit, 2 primes)\nmodulus:\n    00:aa\nprivateExponent:\n    00:bb\n', 'text');
  secret('breaks-big', 'in a file over 64 KiB', fake('PRIVATE KEY') + 'x'.repeat(70_000), 'pem');
  keep('FILE_PRIVATE_KEY', 'a certificate alone');

  const pkcs12 = sequence(integer(3), sequence(oid('1.2.840.113549.1.7.1'), context(0, octets(noise(64)))), sequence(noise(8)));
  const store = (how, title, file, form) => refuse('FILE_KEYSTORE', how, title, file, { found: `a keystore (${form})` });
  store('breaks', 'PKCS#12', pkcs12, 'pkcs12');
  store('breaks-base64', 'PKCS#12 in base64', `${pkcs12.toString('base64')}\n`, 'pkcs12');
  store('breaks-indefinite', 'PKCS#12 in BER, as Java wrote it', Buffer.concat([Buffer.from('3080020103308006092a864886f70d010701a0802480', 'hex'), noise(64)]), 'pkcs12');
  store('breaks-jks', 'Java keystore', Buffer.concat([Buffer.from('feedfeed00000002', 'hex'), noise(64)]), 'jks');
  store('breaks-jceks', 'Java JCE keystore', Buffer.concat([Buffer.from('cececece00000002', 'hex'), noise(64)]), 'jceks');
  store('breaks-bks', 'Bouncy Castle keystore', Buffer.concat([Buffer.from('0000000200000014', 'hex'), noise(64)]), 'bks');
  store('breaks-bks-base64', 'Bouncy Castle keystore in base64', Buffer.concat([Buffer.from('0000000200000014', 'hex'), noise(64)]).toString('base64'), 'bks');
  keep('FILE_KEYSTORE', 'a certificate in DER', leaf());

  refuse('FILE_TOO_BIG', 'breaks', 'one byte over 64 KiB', good + '\n'.repeat(65_537 - good.length), { found: '65537 bytes' });
  keep('FILE_TOO_BIG', '64 KiB', good + '\n'.repeat(65_536 - good.length));
  refuse('FILE_TOO_MANY', 'breaks', 'eleven blocks', good.repeat(11), { found: '11' });
  refuse('FILE_TOO_MANY', 'breaks-leaves', 'the certificates of two environments', leafPem({ key: ecKey() }) + leafPem({ key: ecKey() }), { found: '2' });
  refuse('FILE_TOO_MANY', 'breaks-csrs', 'two CSRs', [1, 2].map(() => pem('CERTIFICATE REQUEST', csr({ subject: GOOD, key: ecKey() }))).join(''), { found: '2' }, { kind: 'csr' });
  keep('FILE_TOO_MANY', 'ten times the same', good.repeat(10));

  const odd = (how, title, file, found, more) => refuse('FILE_UNREADABLE', how, title, file, { found }, more);
  odd('breaks', 'UTF-16, as PowerShell writes', Buffer.from(`\ufeff${good}`, 'utf16le'), 'text in UTF-16');
  odd('breaks-utf-16-bare', 'UTF-16 without its mark', Buffer.from(good, 'utf16le'), 'text in UTF-16');
  odd('breaks-bare-base64', 'base64 alone', good.replace(/-----.*-----\n/g, ''), 'base64 without its BEGIN and END lines');
  odd('breaks-dashes', 'dashes from a mail program', good.replaceAll('-----', '—–—'), 'typographic dashes in the BEGIN and END lines');
  odd('breaks-html', 'a sign-in page saved as .cer', '<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body></body></html>\n', 'a web page (HTML)');
  odd('breaks-html-around', 'a web page with a certificate on it', `<html><body><pre>\n${good}</pre></body></html>\n`, 'a web page (HTML)');
  const word = Buffer.concat([Buffer.from('504b0304140006000800', 'hex'), Buffer.alloc(20), Buffer.from('word/document.xml'), noise(40)]);
  odd('breaks-word', 'a Word file', word, 'a Word file');
  odd('breaks-word-old', 'an old Word file', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), noise(40)]), 'a Word file');
  odd('breaks-zip', 'an archive', Buffer.concat([Buffer.from('504b0304140000000000', 'hex'), Buffer.alloc(20), Buffer.from('certificate.pem')]), 'an archive');
  odd('breaks-pdf', 'a PDF', '%PDF-1.7\n', 'a PDF');
  odd('breaks-image', 'a screenshot', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'an image');
  odd('breaks-crl', 'a CRL', pem('X509 CRL', crl({ issuer: root.name, signWith: root.key })), 'a revocation list (CRL)');
  odd('breaks-empty', 'nothing', '\n', 'an empty file');
  odd('breaks-truncated', 'the end is missing', good.slice(0, 400) + '\n', 'a BEGIN line without its END line');
  odd('breaks-damaged', 'a line of the text is gone', good.replace(/\n.*\n/, '\n!\n'), 'damaged data');
  odd('breaks-cut', 'DER whose end is missing', leaf().subarray(0, 300), 'damaged data');
  odd('breaks-text', 'a letter', 'Dear Sir or Madam, find enclosed our certificate.\n', 'other text');
  keep('FILE_UNREADABLE', 'CRLF line ends, a byte order mark and words around the block', Buffer.from(`\ufeffsubject: Smals\r\n${good.replaceAll('\n', '\r\n')}`));

  refuse('FILE_PUBLIC_KEY_ONLY', 'breaks', 'PEM', pem('PUBLIC KEY', key.spki), { found: 'a public key alone' });
  refuse('FILE_PUBLIC_KEY_ONLY', 'breaks-der', 'DER', key.spki);
  refuse('FILE_PUBLIC_KEY_ONLY', 'breaks-ssh', 'SSH', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIG5vdCBhIGtleQ smals\n');
  refuse('FILE_PUBLIC_KEY_ONLY', 'breaks-jwk', 'JWK', '{"kty":"EC","crv":"P-256","x":"bm90","y":"YQ"}\n');
  keep('FILE_PUBLIC_KEY_ONLY', 'a public key beside its certificate', pem('PUBLIC KEY', key.spki) + good);

  const request = pem('CERTIFICATE REQUEST', csr({ subject: GOOD, key: ecKey() }));
  refuse('FILE_WRONG_KIND', 'breaks', 'a CSR for a certificate', request, { expected: 'a certificate', found: 'a CSR' });
  refuse('FILE_WRONG_KIND', 'breaks-reverse', 'a certificate for a CSR', good, { expected: 'a CSR', found: 'a certificate' }, { kind: 'csr' });
  keep('FILE_WRONG_KIND', 'a CSR beside its certificate: the one asked for is read', request + good, { kind: 'csr' });
}
