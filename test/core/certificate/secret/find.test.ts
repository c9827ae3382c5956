import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { findSecret, findSecretInText } from '../../../../src/core/certificate/secret/find';

const PEM = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
}).privateKey;
const EC = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'sec1', format: 'pem' },
}).privateKey;
const DER = Buffer.from(PEM.replace(/-----[^-]+-----|\s/g, ''), 'base64');

function jwk(type: 'rsa' | 'ec' | 'ed25519' | 'x25519') {
  return KEYS[type]().export({ format: 'jwk' });
}
const KEYS = {
  rsa: () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  ec: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
  ed25519: () => generateKeyPairSync('ed25519').privateKey,
  x25519: () => generateKeyPairSync('x25519').privateKey,
};

const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64');
const hex = (text: string | Buffer) => Buffer.from(text).toString('hex');
const lines = (text: string, width: number) =>
  text.match(new RegExp(`.{1,${String(width)}}`, 'g')) ?? [];
const xxd = (text: string) =>
  lines(hex(text), 32)
    .map(
      (row, at) =>
        `${(at * 16).toString(16).padStart(8, '0')}: ${lines(row, 4).join(' ')}  ................`,
    )
    .join('\n');

const WRAPPINGS: Readonly<Record<string, (pem: string) => string>> = {
  'as it is': (pem) => pem,
  'in one line': (pem) => pem.replaceAll('\n', ' '),
  'without its lines': (pem) => pem.replace(/-----[^-]+-----/g, ''),
  'with its end cut off': (pem) => pem.slice(0, 1500),
  'with typographic dashes': (pem) => pem.replace(/-----/g, '—–-'),
  'with spaces that don’t break': (pem) => pem.replaceAll(' ', '\u00a0'),
  'with a character of no width in its label': (pem) => pem.replace('PRIVATE', 'PRI\u200bVATE'),
  'without its lines, with characters of no width in it': (pem) =>
    pem.replace(/-----[^-]+-----/g, '').replace(/.{10}/g, '$&\u200b'),
  'in base64, with soft hyphens in it': (pem) => base64(pem).replace(/.{16}/g, '$&\u00ad'),
  'in base64': base64,
  'in base64, in lines': (pem) => lines(base64(pem), 76).join('\n'),
  'in base64 twice': (pem) => base64(base64(pem)),
  'in base64 behind words': (pem) => `the-configuration-of-us ${base64(pem)}`,
  'in a Kubernetes secret': (pem) =>
    `apiVersion: v1\nkind: Secret\ndata:\n  tls.key: ${base64(pem)}\n`,
  'in a Kubernetes secret, in base64': (pem) =>
    base64(`kind: Secret\ndata:\n  tls.key: ${base64(pem)}\n`),
  'in UTF-16, in base64': (pem) => base64(Buffer.from(pem, 'utf16le')),
  'in hex': hex,
  'in hex, set apart': (pem) => lines(hex(pem), 2).join(':'),
  'as octets of a program': (pem) =>
    lines(hex(pem), 2)
      .map((one) => `0x${one}`)
      .join(', '),
  'as xxd shows it': xxd,
  'in hex of its base64': (pem) => hex(base64(pem)),
  'in a URL': encodeURIComponent,
  'in a URL, with plus': (pem) => encodeURIComponent(pem).replaceAll('%20', '+'),
  'in a URL twice': (pem) => encodeURIComponent(encodeURIComponent(pem)),
  'in JSON': (pem) => JSON.stringify({ key: pem }),
  'in JSON in JSON': (pem) => JSON.stringify({ config: JSON.stringify({ key: pem }) }),
  'in HTML': (pem) =>
    pem.replaceAll('\n', '<br>').replaceAll('+', '&#43;').replaceAll('/', '&#x2F;'),
  'in quoted-printable': (pem) =>
    pem.replaceAll('=', '=3D').replace(/\n/g, '=\n').replaceAll(' ', '=20'),
  'quoted in a mail': (pem) => pem.replace(/^/gm, '> '),
  'as strings of a program': (pem) =>
    pem
      .trim()
      .split('\n')
      .map((row) => `"${row}\\n" +`)
      .join('\n'),
};

const certificate = readFileSync('test/certificates/anchors/issuing.pem', 'utf8');

describe('a private key', () => {
  it.each(Object.entries(WRAPPINGS))('is found %s', (_, wrap) => {
    expect([PEM, EC].map((pem) => findSecretInText(wrap(pem))?.reason)).toEqual([
      'private-key',
      'private-key',
    ]);
    expect([PEM, EC].map((pem) => findSecret(Buffer.from(wrap(pem)))?.reason)).toEqual([
      'private-key',
      'private-key',
    ]);
    expect(findSecretInText(`Hello, here it is:\n${wrap(PEM)}\nRegards, Jan`)?.reason).toBe(
      'private-key',
    );
  });

  it.each(Object.entries(WRAPPINGS))('is not found in a certificate %s', (_, wrap) => {
    expect(findSecret(Buffer.from(wrap(certificate)))).toBeNull();
    expect(findSecretInText(wrap(certificate))).toBeNull();
  });

  it.each(['rsa', 'ec', 'ed25519', 'x25519'] as const)('is found as a JSON Web Key: %s', (type) => {
    const key = jwk(type);
    const pairs = Object.entries(key).map(([name, value]) => [name, String(value)] as const);
    for (const written of [
      JSON.stringify(key),
      JSON.stringify({ keys: [key] }, null, 2),
      pairs.map(([name, value]) => `${name}: ${value}`).join('\n'),
      `{${pairs.map(([name, value]) => `${name}:${value}`).join(',')}}`,
      pairs.map(([name, value]) => `${name}=${value}`).join(' '),
      pairs.map(([name, value]) => `'${name}': '${value}'`).join(', '),
      base64(JSON.stringify(key)),
    ]) {
      expect([written, findSecretInText(written)?.reason]).toEqual([written, 'private-key']);
      expect(findSecret(Buffer.from(written))?.reason).toBe('private-key');
    }
  });

  it.each(['rsa', 'ec', 'ed25519'] as const)(
    'is not found in the public half of one: %s',
    (type) => {
      const { d, p, q, dp, dq, qi, ...open } = jwk(type);
      expect([d, p, q, dp, dq, qi].some((one) => one !== undefined)).toBe(true);
      const written = [
        JSON.stringify(open),
        Object.entries(open)
          .map(([name, value]) => `${name}:${String(value)}`)
          .join(','),
      ];
      expect(written.map(findSecretInText)).toEqual([null, null]);
      expect(written.map((text) => findSecret(Buffer.from(text)))).toEqual([null, null]);
    },
  );

  it.each([
    'AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGK0wmN7vY5RrX0rV1vGgVhHlxKqk0j6a5y1e1mP+VYk ana@smals.be',
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
    'Our "kty" is RSA and "d" : "is the private exponent" in a JSON Web Key',
  ])('is not what no certificate is made with: %s', (text) => {
    expect(findSecret(Buffer.from(text))).toBeNull();
  });

  it('is found as DER in base64 and in hex', () => {
    expect(findSecretInText(base64(DER))?.reason).toBe('private-key');
    expect(findSecretInText(hex(DER))?.reason).toBe('private-key');
    expect(findSecretInText(encodeURIComponent(base64(DER)))?.reason).toBe('private-key');
    expect(findSecretInText(base64(base64(DER)))?.reason).toBe('private-key');
  });

  it.each([
    'They sent a file with BEGIN PRIVATE KEY in it; I told them to make a new one.',
    'Never send what stands between -----BEGIN PRIVATE KEY----- and -----END PRIVATE KEY-----.',
    'Private-Key: stays with the requester, on https://intranet.example.be/path/to/the/PrivateKeys2026',
    'The key pair is made with openssl req -new -newkey rsa:3072 -keyout INT.key -out INT.csr',
    'SHA-256 5f8b0a1c2d3e4f5061728394a5b6c7d8e9fa0b1c2d3e4f5061728394a5b6c7d8',
    'Hypotheekschuldeisersvereniging van de Rijksdienst voor arbeidsongeschiktheidsverzekering',
  ])('is not what somebody speaks of: %s', (text) => {
    expect(findSecretInText(text)).toBeNull();
  });

  it.each(['A', 'QUJD', ' ', '4d'])('is found behind megabytes of “%s”', (filler) => {
    const sent = Buffer.concat([Buffer.alloc(700_000, filler), Buffer.from(`\n${PEM}`)]);
    expect(findSecret(sent)?.reason).toBe('private-key');
  });

  it('costs bounded time, whatever is sent', () => {
    const size = 64 * 1024;
    for (const part of [
      ' ',
      'A',
      'A ',
      'TUlJ',
      '4d',
      '%41',
      '\\\\n',
      '=41',
      '-----BEGIN PRIVATE KEY-----',
      'BEGIN ',
      '> ',
      '&#65;',
      'kty d : ',
    ]) {
      const started = performance.now();
      findSecretInText(part.repeat(size / part.length));
      findSecret(Buffer.from(part.repeat(size / part.length)));
      expect([part, performance.now() - started < 1500]).toEqual([part, true]);
    }
  });
});

describe('a file of certificates and nothing else', () => {
  const asCertificate = (der: Buffer) =>
    `-----BEGIN CERTIFICATE-----\n${lines(der.toString('base64'), 64).join('\n')}\n-----END CERTIFICATE-----\n`;
  const element = (tag: number, content: Buffer) =>
    Buffer.concat([Buffer.from([tag, 0x82, content.length >> 8, content.length & 0xff]), content]);
  const other = readFileSync('test/certificates/anchors/root.pem', 'utf8');
  const whole = Buffer.from(certificate.replace(/-----[^-]+-----|\s/g, ''), 'base64');

  it.each([
    ['one', certificate],
    ['two', `${certificate}${other}`],
    ['with the line ends of Windows', certificate.replaceAll('\n', '\r\n')],
  ])('is looked through once, for no other reading of it is left: %s', (_, text) => {
    const looked = jest.fn((): readonly Buffer[] => []);
    expect(findSecret(Buffer.from(text), looked)).toBeNull();
    expect(looked).not.toHaveBeenCalled();
  });

  it.each([
    ['a key in the dress of a certificate', asCertificate(DER)],
    ['one beside a certificate', `${certificate}${asCertificate(DER)}`],
    ['one behind a certificate, in its block', asCertificate(Buffer.concat([whole, DER]))],
    ['a text in an element of ASN.1', asCertificate(element(0x30, element(4, Buffer.from(PEM))))],
    ['one below the last line', `${certificate}${base64(DER)}`],
    ['one in the words before', `key: ${hex(PEM)}\n${certificate}`],
  ])('does not hide %s', (_, text) => {
    expect(findSecret(Buffer.from(text))?.reason).toBe('private-key');
    expect(findSecretInText(text)?.reason).toBe('private-key');
  });
});

describe('a text with escapes of several kinds', () => {
  it('is looked at once for each text that they hide, in whatever order they are taken off', () => {
    const text = '<p style="a:b">Formulaire d&#39;envoi %20 =3D</p>\n'.repeat(50);
    // An archive is asked for in each text that is looked at.
    const looked = jest.fn((): readonly Buffer[] => []);
    expect(findSecret(Buffer.from(text), looked)).toBeNull();
    const texts = looked.mock.calls.map((given: readonly unknown[]) => String(given[0]));
    expect(texts.length).toBeGreaterThan(4);
    // The first is asked for twice: as what was sent, and as the first text.
    expect(texts.length - 1).toBe(new Set(texts).size);
  });

  it('of binary data is no key by chance', () => {
    expect(findSecret(Buffer.from('<D>§±!¬¢£%&(', 'latin1'))).toBeNull();
  });
});
