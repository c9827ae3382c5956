import { write } from './case.mjs';
import { bits, context, integer, nothing, octets, oid, pem, sequence } from './der.mjs';
import { END_ENTITY, GOOD } from './issuers.mjs';
import {
  basicConstraints, certificate, CLIENT, closePrimesModulus, csr, dnsNames, dsaKey, ecKey, edKey, explicitCurveKey, extendedKeyUsage, extension,
  keyUsage, MAIL, policies, pssKey, randomModulus, rsaKey, rsaPublic, SERVER, smallPrimeModulus, timestamps,
} from './x509.mjs';

/** Validity, key, signature, version, serial number and extensions. */
export function certificateCases({ leaf, leafPem, rsa, issuing, key }) {
  const make = (rule, how, title, changes, expect = [], more = {}) =>
    write(rule, how, { title, file: leafPem(changes), expect, ...more });
  const until = (notAfter) => ({ notAfter });

  make('VALIDITY_EXPIRED', 'breaks', 'ended six minutes ago', until('2026-11-22T11:54:00Z'), [['error VALIDITY_EXPIRED', { field: 'notAfter', found: '2026-11-22T11:54:00.000Z' }]]);
  make('VALIDITY_EXPIRED', 'keeps', 'ended four minutes ago: clocks differ', until('2026-11-22T11:56:00Z'), ['error VALIDITY_SOON']);
  make('VALIDITY_NOT_YET', 'breaks', 'begins in six minutes', { notBefore: '2026-11-22T12:06:00Z' }, [['error VALIDITY_NOT_YET', { field: 'notBefore' }]]);
  make('VALIDITY_NOT_YET', 'keeps', 'begins in four minutes', { notBefore: '2026-11-22T12:04:00Z' });
  make('VALIDITY_SOON', 'breaks', 'six days left: an error', until('2026-11-28T12:00:00Z'), [['error VALIDITY_SOON', { fix: 'in 6 days' }]]);
  make('VALIDITY_SOON', 'breaks-month', 'seven days left: a warning', until('2026-11-29T12:00:00Z'), [['warning VALIDITY_SOON', { fix: 'in 7 days' }]]);
  make('VALIDITY_SOON', 'breaks-quarter', 'thirty days left: a note', until('2026-12-22T12:00:00Z'), ['info VALIDITY_SOON']);
  make('VALIDITY_SOON', 'breaks-go-live', 'ends before the planned go-live, in PRD an error', { ...until('2027-05-01T00:00:00Z'), subject: GOOD.map(([type, value]) => [type, value === 'ACC' ? 'PRD' : value]) }, [['error VALIDITY_SOON', { fix: 'before the planned go-live (2027-06-01)' }]], { request: { environment: 'PRD', plannedGoLive: '2027-06-01' } });
  make('VALIDITY_SOON', 'breaks-go-live-below', 'the same in ACC: a warning', until('2027-05-01T00:00:00Z'), ['warning VALIDITY_SOON'], { request: { plannedGoLive: '2027-06-01' } });
  make('VALIDITY_SOON', 'keeps', 'ninety days left, also after the go-live', until('2027-04-22T12:00:00Z'), [], { request: { plannedGoLive: '2027-01-22' } });
  make('VALIDITY_TOO_LONG', 'breaks', 'three years and a second', until('2029-11-01T00:00:01Z'), [['warning VALIDITY_TOO_LONG', { expected: '2029-11-01T00:00:00.000Z at the latest' }]]);
  make('VALIDITY_TOO_LONG', 'keeps', 'three years', until('2029-11-01T00:00:00Z'));

  const weak = (how, title, spki, found) => make('KEY_WEAK', how, title, { key: spki }, [['error KEY_WEAK', found]]);
  weak('breaks', 'RSA of 1024 bits', rsaPublic(randomModulus(1024)), { field: 'subjectPublicKey', found: 'RSA 1024 bits' });
  weak('breaks-exponent', 'the exponent 3', rsaKey(2048, 3), { fix: 'the exponent 3' });
  weak('breaks-even-exponent', 'an even exponent', rsaPublic(goodModulus(), 65538n), { fix: '65538' });
  weak('breaks-small-prime', 'a modulus divisible by 3', rsaPublic(smallPrimeModulus()), { fix: 'small factor' });
  weak('breaks-close-primes', 'primes next to each other', rsaPublic(closePrimesModulus()), { fix: 'too close together' });
  weak('breaks-curve', 'P-224', ecKey('secp224r1'), { found: 'EC secp224r1' });
  weak('breaks-koblitz', 'secp256k1', ecKey('secp256k1'), { found: 'EC secp256k1' });
  weak('breaks-unnamed-curve', 'P-256 spelled out', explicitCurveKey(), { found: 'EC, unnamed curve' });
  weak('breaks-ed25519', 'Ed25519: support is unknown', edKey('ed25519'), { found: 'ed25519' });
  weak('breaks-ed448', 'Ed448: support is unknown', edKey('ed448'), { found: 'ed448' });
  weak('breaks-dsa', 'DSA', dsaKey(), { found: 'dsa' });
  make('KEY_WEAK', 'keeps', 'RSA of 2048 bits', { key: rsaKey(2048) });
  make('KEY_WEAK', 'keeps-p384', 'P-384', { key: ecKey('secp384r1') });
  make('KEY_WEAK', 'keeps-p521', 'P-521', { key: ecKey('secp521r1') });
  make('KEY_WEAK', 'keeps-pss', 'an RSA-PSS key', { key: pssKey() });

  make('KEY_TOO_BIG', 'breaks', 'RSA of 9216 bits', { key: rsaPublic(randomModulus(9216)) }, [['error KEY_TOO_BIG', { found: 'RSA 9216 bits' }]]);
  make('KEY_TOO_BIG', 'keeps', 'RSA of 4096 bits', { key: rsaKey(4096) });
  make('KEY_RSA2048_AFTER_2030', 'breaks', 'RSA of 2048 bits until 2031', { key: rsaKey(2048), notBefore: '2028-06-01T00:00:00Z', notAfter: '2031-01-01T00:00:00Z' }, ['error VALIDITY_NOT_YET', ['info KEY_RSA2048_AFTER_2030', { expected: 'at least 3072 bits' }]]);
  make('KEY_RSA2048_AFTER_2030', 'keeps', 'RSA of 3072 bits until 2031', { key: rsaKey(3072), notBefore: '2028-06-01T00:00:00Z', notAfter: '2031-01-01T00:00:00Z' }, ['error VALIDITY_NOT_YET']);

  make('SIGNATURE_WEAK', 'breaks', 'MD5', { under: rsa, algorithm: 'md5-rsa' }, [['error SIGNATURE_WEAK', { found: 'md5WithRSAEncryption' }]]);
  make('SIGNATURE_WEAK', 'breaks-sha1', 'SHA-1', { under: rsa, algorithm: 'sha1-rsa' }, [['error SIGNATURE_WEAK', { found: 'sha1WithRSAEncryption' }]]);
  make('SIGNATURE_WEAK', 'keeps', 'SHA-256 with RSA', { under: rsa });
  make('SIGNATURE_ALGORITHM_MISMATCH', 'breaks', 'SHA-384 inside, SHA-256 beside', { inside: 'sha384-ecdsa' }, [['error SIGNATURE_ALGORITHM_MISMATCH', { field: 'signatureAlgorithm' }], 'error CHAIN_NOT_TRUSTED']);
  make('SIGNATURE_ALGORITHM_MISMATCH', 'keeps', 'the same in both places', {});

  make('CERT_VERSION', 'breaks', 'version 1', { version: 1, extensions: [] }, [['warning CERT_VERSION', { expected: '3', found: '1' }]]);
  make('CERT_VERSION', 'keeps', 'version 3', {});
  make('CERT_SERIAL', 'breaks', 'negative', { serial: -5 }, [['warning CERT_SERIAL', { field: 'serialNumber', fix: 'zero or negative' }]]);
  make('CERT_SERIAL', 'breaks-zero', 'zero', { serial: 0 }, ['warning CERT_SERIAL']);
  make('CERT_SERIAL', 'breaks-long', '21 octets', { serial: 1n << 160n }, [['warning CERT_SERIAL', { fix: '21 octets' }]]);
  make('CERT_SERIAL', 'keeps', '20 octets', { serial: (1n << 158n) + 7n });

  const withExtensions = (...extensions) => ({ extensions });
  const unknown = (critical) => extension('1.3.6.1.4.1.99999.1', critical, nothing());
  make('EXT_DUPLICATE', 'breaks', 'basicConstraints twice', withExtensions(...END_ENTITY, basicConstraints({ ca: false })), [['error EXT_DUPLICATE', { found: 'basicConstraints' }]]);
  make('EXT_DUPLICATE', 'keeps', 'each once', {});
  make('EXT_UNKNOWN_CRITICAL', 'breaks', 'a private one, critical', withExtensions(...END_ENTITY, unknown(true)), [['error EXT_UNKNOWN_CRITICAL', { found: '1.3.6.1.4.1.99999.1' }]]);
  make('EXT_UNKNOWN_CRITICAL', 'keeps', 'the same, not critical', withExtensions(...END_ENTITY, unknown(false)));
  make('EXT_CA_TRUE', 'breaks', 'an issuer’s certificate', withExtensions(basicConstraints({ ca: true }), keyUsage('digitalSignature', 'keyCertSign')), [['error EXT_CA_TRUE', { expected: 'CA:FALSE', found: 'CA:TRUE', fix: 'This is the issuer’s certificate' }]]);
  make('EXT_CA_TRUE', 'keeps', 'CA:FALSE', {});
  make('EXT_KEY_USAGE', 'breaks', 'keyEncipherment alone', withExtensions(keyUsage('keyEncipherment')), [['warning EXT_KEY_USAGE', { expected: 'digitalSignature', found: 'keyEncipherment' }]]);
  make('EXT_KEY_USAGE', 'keeps', 'no keyUsage: nothing is ruled out', withExtensions(extendedKeyUsage(CLIENT)));
  make('EXT_EKU', 'breaks', 'mail alone: a warning', withExtensions(extendedKeyUsage(MAIL)), [['warning EXT_EKU', { expected: 'clientAuth', found: 'emailProtection' }]]);
  make('EXT_EKU', 'breaks-server', 'a web server’s: an error', withExtensions(extendedKeyUsage(SERVER)), [['error EXT_EKU', { found: 'serverAuth' }]]);
  make('EXT_EKU', 'keeps', 'client and server', withExtensions(extendedKeyUsage(CLIENT, SERVER)));
  make('TYPE_PUBLIC_TRUST', 'breaks', 'signed certificate timestamps', withExtensions(...END_ENTITY, timestamps()), [['warning TYPE_PUBLIC_TRUST', { found: 'signedCertificateTimestamps' }]]);
  make('TYPE_PUBLIC_TRUST', 'breaks-policy', 'a CA/B Forum policy', withExtensions(...END_ENTITY, policies('2.23.140.1.2.2')), [['warning TYPE_PUBLIC_TRUST', { found: '2.23.140.1.2.2' }]]);
  make('TYPE_PUBLIC_TRUST', 'breaks-dns', 'serverAuth with a DNS name', withExtensions(extendedKeyUsage(CLIENT, SERVER), dnsNames('www.smals.be')), ['warning TYPE_PUBLIC_TRUST']);
  make('TYPE_PUBLIC_TRUST', 'keeps', 'a DNS name without serverAuth, a policy of the issuer’s own', withExtensions(extendedKeyUsage(CLIENT), dnsNames('app.smals.be'), policies('1.3.6.1.4.1.99999.2')));

  const SITE = [['C', 'BE'], ['O', 'Smals'], ['CN', 'www.smals.be']];
  const PERSON = [['C', 'BE'], ['CN', 'Jan Jansen (Authentication)'], ['SN', 'Jansen'], ['GN', 'Jan']];
  const OTHER = GOOD.map(([type, value]) => [type, value.replace('0406798006', '0206731645').replace('Smals', 'RSZ').replace('werkkaart', 'other')]);
  make('CERT_OTHER_PURPOSE', 'breaks', 'a web server’s: nothing else is told', { subject: SITE, ...withExtensions(extendedKeyUsage(SERVER), dnsNames('www.smals.be'), timestamps()) }, [['error CERT_OTHER_PURPOSE', { field: 'subject', fix: 'a web server' }]]);
  make('CERT_OTHER_PURPOSE', 'breaks-mail', 'one for mail: nothing else is told', { subject: PERSON.slice(0, 2), ...withExtensions(extendedKeyUsage(MAIL)) }, [['error CERT_OTHER_PURPOSE', { fix: 'a person' }]]);
  make('CERT_OTHER_PURPOSE', 'keeps', 'the right subject, also good for a web server', { subject: GOOD, ...withExtensions(extendedKeyUsage(CLIENT, SERVER)) }, ['info CHAIN_NOT_CHECKED'], { anchors: false });
  make('SUBJECT_OU_CBE_MATCH', 'breaks-organisation', 'the certificate of another organisation: nothing else is told', { subject: OTHER }, [['error SUBJECT_OU_CBE_MATCH', { fix: 'the certificate of another organisation, RSZ' }]]);
  make('EXT_CA_TRUE', 'breaks-issuer', 'an issuer’s certificate with its own subject: nothing else is told', { subject: [['C', 'BE'], ['O', 'Test Trust'], ['CN', 'Some CA']], ...withExtensions(basicConstraints({ ca: true }), keyUsage('keyCertSign', 'cRLSign')) }, [['error EXT_CA_TRUE', { fix: 'send yours' }]]);

  const ask = (rule, how, title, changes, expect = []) =>
    write(rule, how, { title, kind: 'csr', file: pem('CERTIFICATE REQUEST', csr({ subject: GOOD, key: ecKey(), ...changes })), expect });
  ask('CSR_SIGNATURE', 'breaks', 'one bit of the signature is wrong', { corrupt: true }, [['error CSR_SIGNATURE', { field: 'signature' }]]);
  ask('CSR_SIGNATURE', 'breaks-other-key', 'signed with another key', { signWith: ecKey() }, ['error CSR_SIGNATURE']);
  ask('CSR_SIGNATURE', 'keeps', 'signed by its own EC key', {});
  ask('CSR_SIGNATURE', 'keeps-rsa', 'signed by its own RSA key', { key: rsaKey(2048) });
  ask('CSR_SIGNATURE', 'keeps-ed25519', 'a good signature of a key that is refused for its kind', { key: edKey('ed25519') }, ['error KEY_WEAK']);
  ask('CSR_CHALLENGE_PASSWORD', 'breaks', 'a password in plain text', { challenge: 'not for your eyes' }, [['warning CSR_CHALLENGE_PASSWORD', { found: 'present' }]]);
  ask('CSR_CHALLENGE_PASSWORD', 'keeps', 'extensions asked for, no password', { extensions: END_ENTITY });
  ask('CSR_CHALLENGE_PASSWORD', 'keeps-empty', 'the question was left empty', { challenge: '' });
  ask('CSR_VERSION', 'breaks', 'version 2, as some tools write it', { version: 2 }, [['warning CSR_VERSION', { expected: '0', found: '2', fix: 'No new key is needed' }]]);
  ask('CSR_VERSION', 'keeps', 'version 0', {});
  ask('EXT_CA_TRUE', 'breaks-csr', 'asks for an issuer’s certificate', { extensions: [basicConstraints({ ca: true })] }, ['error EXT_CA_TRUE']);
  ask('SIGNATURE_WEAK', 'breaks-csr', 'SHA-1', { key: rsaKey(2048), algorithm: 'sha1-rsa' }, ['error SIGNATURE_WEAK']);

  strictCases({ leaf, leafPem, issuing, key });
}

/** A modulus with no small factor, so that only the exponent is at fault. */
function goodModulus() {
  const jwk = rsaKey(2048).privateKey.export({ format: 'jwk' });
  return BigInt(`0x${Buffer.from(jwk.n, 'base64url').toString('hex')}`);
}

function strictCases({ leaf, leafPem, issuing, key }) {
  const make = (how, title, file, found) =>
    write('ASN1_NOT_STRICT', how, { title, file, expect: [['error ASN1_NOT_STRICT', { found }]] });
  const der = leaf();
  make('breaks', 'octets after the end', pem('CERTIFICATE', Buffer.concat([der, Buffer.from([0, 0])])), 'more data after the end');
  const body = der.subarray(4);
  const overlong = Buffer.concat([Buffer.from([0x30, 0x83, 0x00, body.length >> 8, body.length & 0xff]), body]);
  make('breaks-length', 'a length with a leading zero: BER, which OpenSSL takes', pem('CERTIFICATE', overlong), 'a length that is not DER, or ends outside the file');
  const indefinite = Buffer.concat([Buffer.from([0x30, 0x80]), body, Buffer.from([0, 0])]);
  make('breaks-indefinite', 'an indefinite length', pem('CERTIFICATE', indefinite), 'a length that is not DER, or ends outside the file');
  const nested = Array.from({ length: 40 }).reduce((inner) => sequence(inner), nothing());
  make('breaks-depth', 'forty levels deep', pem('CERTIFICATE', nested), 'nested too deeply');
  const halfTrue = extension('2.5.29.19', true, sequence(Buffer.from([0x01, 0x01, 0x01])));
  make('breaks-boolean', 'a BOOLEAN that is neither 00 nor FF', leafPem({ extensions: [halfTrue] }), 'a value that is not encoded as DER demands');
  const subject = [...GOOD.slice(0, 5), ['CN', '\u{fffd}', 'utf8'], ...GOOD.slice(6)];
  const broken = certificate({ subject, key, issuer: issuing.name, signWith: issuing.key });
  const at = broken.indexOf(Buffer.from([0x0c, 0x03, 0xef, 0xbf, 0xbd]));
  broken[at + 3] = 0x41;
  make('breaks-utf8', 'a UTF8String that is not UTF-8', pem('CERTIFICATE', broken), 'a value that is not encoded as DER demands');
  const shapeless = sequence(sequence(context(0, integer(2)), integer(1), sequence(oid('1.2.840.10045.4.3.2'))), sequence(oid('1.2.840.10045.4.3.2')), bits(octets(Buffer.from([1]))));
  make('breaks-csr-structure', 'a CSR with fields missing', pem('CERTIFICATE REQUEST', shapeless), 'not built as a certificate or CSR');
  write('ASN1_NOT_STRICT', 'keeps', { title: 'strict DER', file: pem('CERTIFICATE', der) });
}
