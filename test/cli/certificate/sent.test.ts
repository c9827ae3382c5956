import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  copyFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { compile, type Compiled } from '../../support/certificates/compiled';
import { ANCHORS, CORPUS } from '../../support/certificates/corpus';

/** Files as people sent them, checked as people check them: with the command. */

const SENT = join(__dirname, '../../certificates/sent');
let compiled: Compiled;
let folder: string;

beforeAll(() => {
  compiled = compile();
  folder = mkdtempSync(join(tmpdir(), 'sent-'));
});
afterAll(() => {
  compiled.remove();
  rmSync(folder, { recursive: true, force: true });
});

const printed = z.object({
  verdict: z.string(),
  findings: z.array(
    z.object({
      id: z.string(),
      severity: z.string(),
      fix: z.string().nullable(),
      found: z.string().nullable(),
    }),
  ),
});

const PRACTICE = [
  ...['--cbe', '0206731645', '--organisation', 'Practice Sender VZW', '--env', 'INT'],
  ...['--at', '2026-11-28T14:00:00Z'],
];

function check(path: string, ...more: readonly string[]) {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [compiled.cli, path, '--json', ...PRACTICE, ...more],
    { encoding: 'utf8', env: {} },
  );
  return { ...printed.parse(JSON.parse(stdout)), stderr };
}

function put(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const told = ({
  findings,
}: {
  readonly findings: readonly { readonly id: string; readonly severity: string }[];
}) => findings.filter(({ severity }) => severity !== 'info').map(({ id }) => id);

const text = (name: string) => readFileSync(join(SENT, name), 'latin1');
const bare = (pem: string) =>
  Buffer.from(pem.replace(/-----[^-]+-----/g, '').replace(/^[A-Za-z-]+: .*$/gm, ''), 'base64');

describe('an odd encoding of a good file', () => {
  const good = () => bare(text('49-rfc1421-headers.pem'));
  const pem = (der: Buffer, label = 'CERTIFICATE') =>
    `-----BEGIN ${label}-----\n${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${label}-----\n`;
  const pkcs7 = (form: 'DER' | 'PEM') => {
    const input = put('one.pem', pem(good()));
    return execFileSync('openssl', ['crl2pkcs7', '-nocrl', '-certfile', input, '-outform', form]);
  };
  /** The outermost two layers of a p7b with indefinite lengths, as Java writes them. */
  const ber = (der: Buffer) => {
    const body = der.subarray(4);
    const oid = body.subarray(0, 11);
    const inner = body.subarray(11 + 4);
    const end = Buffer.alloc(2);
    return Buffer.concat([
      Buffer.from('3080', 'hex'),
      oid,
      Buffer.from('a080', 'hex'),
      inner,
      end,
      end,
    ]);
  };

  it.each<readonly [string, () => string | Buffer]>([
    ['with header lines', () => text('49-rfc1421-headers.pem')],
    ['as DER with a line end behind it', () => readFileSync(join(SENT, '28-trailing-newline.der'))],
    ['as DER with spaces behind it', () => Buffer.concat([good(), Buffer.from(' \r\n')])],
    ['quoted in a mail', () => pem(good()).replace(/^/gm, '> ')],
    ['with its line ends written out', () => JSON.stringify(pem(good()))],
    ['without the padding of its base64', () => pem(good()).replace(/=+/g, '')],
    [
      'with two different labels',
      () => pem(good()).replace('END CERTIFICATE', 'END X509 CERTIFICATE'),
    ],
    ['under the label of a CSR', () => pem(good(), 'CERTIFICATE REQUEST')],
    ['under the label of PKCS#7', () => pem(good(), 'PKCS7')],
    ['as p7b', () => pkcs7('DER')],
    [
      'as p7b under the label of a certificate',
      () => pkcs7('PEM').toString().replaceAll('PKCS7', 'CERTIFICATE'),
    ],
    ['as p7b in BER', () => ber(pkcs7('DER'))],
  ])('is accepted: %s', (_, make) => {
    expect(told(check(put('odd', make())))).toEqual([]);
  });

  it('is taken for what it is, not for its label: a CSR', () => {
    const report = check(join(SENT, '42-csr-in-cert-label.pem'), '--csr');
    expect(told(report)).toEqual([]);
  });

  it('is named, with a way to mend it that needs no new order, where other data follows it', () => {
    const report = check(put('odd', Buffer.concat([good(), Buffer.from([0, 1, 2, 3])])));
    expect(told(report)).toEqual(['ASN1_NOT_STRICT']);
    expect(report.findings[0]?.fix).toMatch(/openssl x509.*No new order/);
  });

  it('of a CSR is a warning where the version is another, with a way to mend it', () => {
    const report = check(join(SENT, '03-version-1.csr'), '--csr');
    expect(told(report)).toEqual(['CSR_VERSION']);
    expect(report.findings[0]?.fix).toMatch(/same key|No new key/);
  });

  it('with an empty challenge password holds no secret', () => {
    expect(told(check(join(SENT, '06-challenge-empty.csr'), '--csr'))).toEqual([]);
  });
});

describe('a finding that explains the others', () => {
  it('stands alone: the issuer’s certificate was sent', () => {
    const report = check(join(SENT, '32-only-ca.p7b'));
    expect(report.findings.map(({ id }) => id)).toEqual(['EXT_CA_TRUE']);
    expect(report.findings[0]?.fix).toContain('send yours');
  });

  it('stands alone: several issuers’ certificates were sent', () => {
    const both = ['root.pem', 'issuing.pem'].map((name) =>
      readFileSync(join(ANCHORS, name), 'utf8'),
    );
    expect(check(put('chain.pem', both.join('\n'))).findings.map(({ id }) => id)).toEqual([
      'EXT_CA_TRUE',
    ]);
  });
});

describe('a legal name like an example', () => {
  it.each([
    ['53-o-your.pem', 'Your Practice BV'],
    ['54-o-bracket.pem', 'Practice [P&S] VZW'],
  ])('is none: %s', (name, organisation) => {
    const ids = told(check(join(SENT, name), '--organisation', organisation));
    expect(ids).toEqual([]);
  });
});

describe('a file that is no certificate', () => {
  const mail =
    'From: a@b.be\r\nTo: c@d.be\r\nSubject: the certificate\r\nMIME-Version: 1.0\r\n\r\nSee there.\r\n';
  it.each<readonly [string, () => string | Buffer, string, string]>([
    [
      'outlook.msg',
      () => readFileSync(join(SENT, 'outlook.msg')),
      'a mail',
      'attached to the mail',
    ],
    ['mail.eml', () => mail, 'a mail', 'attached to the mail'],
    [
      'sheet.xlsx',
      () => readFileSync(join(SENT, 'sheet.xlsx')),
      'a spreadsheet',
      'certificate file itself',
    ],
    [
      'text.odt',
      () => Buffer.from('PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.text', 'latin1'),
      'an office document',
      'certificate file itself',
    ],
    [
      'link.url',
      () => '[InternetShortcut]\r\nURL=https://drive.example.be/x\r\n',
      'a link to a file',
      'download',
    ],
    ['photo.heic', () => Buffer.from('0000001866747970686569630000', 'hex'), 'an image', 'picture'],
  ])('is called what it is: %s', (name, make, found, fix) => {
    const report = check(put(name, make()));
    expect(told(report)).toEqual(['FILE_UNREADABLE']);
    expect(report.findings[0]?.found).toContain(found);
    expect(report.findings[0]?.fix).toContain(fix);
  });
});

describe('a trust folder with a link to nowhere', () => {
  it('is used as far as it goes, and the link is named', () => {
    const anchors = mkdtempSync(join(folder, 'anchors-'));
    for (const name of ['issuing.pem', 'root.pem'])
      copyFileSync(join(ANCHORS, name), join(anchors, name));
    symlinkSync('/nowhere/root.crl', join(anchors, 'old.crl'));
    const good = CORPUS.find(({ name }) => name === 'CHAIN_NOT_TRUSTED.keeps');
    const report = check(
      put('good.pem', good?.file ?? ''),
      '--anchors',
      anchors,
      '--env',
      'ACC',
      '--cbe',
      '0406798006',
      '--organisation',
      'Smals',
    );
    expect(report.findings.map(({ id }) => id)).toEqual(['REVOCATION_UNKNOWN']);
    expect(report.stderr).toContain('old.crl');
  });
});
