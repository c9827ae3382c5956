import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A leaf under an intermediate under a root, made by openssl in a folder. */
export interface Chain {
  readonly name: string;
  readonly leaf: string;
  readonly intermediate: string;
  readonly root: string;
  /** Holds the root alone. */
  readonly anchors: string;
}

const KINDS: readonly (readonly [name: string, key: readonly string[]])[] = [
  ['RSA-2048', ['rsa:2048']],
  ['RSA-4096', ['rsa:4096']],
  ['P-256', ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256']],
];

const SUBJECT = [
  '/C=BE/O=SMALS/OU=Belgian Federal Government',
  '/OU=urn:be:fgov:kbo-bce:organization:cbe-number:0406798006/OU=PRD',
  '/CN=employment:job-attest:werkkaart/L=Sint-Gillis/ST=Brussel-Hoofdstad',
].join('');

const ISSUER =
  'basicConstraints=critical,CA:TRUE,pathlen:0\nkeyUsage=critical,keyCertSign,cRLSign\n';
const END_ENTITY =
  'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=clientAuth\n';

/** Makes the three chains: RSA-2048, RSA-4096 and P-256 throughout. */
export function makeChains(folder: string): readonly Chain[] {
  return KINDS.map(([name, key]) => makeChain(join(folder, name), name, key));
}

function makeChain(folder: string, name: string, key: readonly string[]): Chain {
  const anchors = join(folder, 'anchors');
  mkdirSync(anchors, { recursive: true });
  const openssl = (...args: readonly string[]) => {
    execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  };
  const signed = (child: string, subject: string, extensions: string, under: string) => {
    writeFileSync(join(folder, 'extensions'), extensions);
    openssl(
      'req',
      '-new',
      '-newkey',
      ...key,
      '-nodes',
      '-keyout',
      `${child}.key`,
      '-out',
      `${child}.csr`,
      '-subj',
      subject,
    );
    openssl(
      ...['x509', '-req', '-in', `${child}.csr`, '-CA', `${under}.pem`, '-CAkey', `${under}.key`],
      ...['-CAcreateserial', '-days', '700', '-extfile', 'extensions', '-out', `${child}.pem`],
    );
  };
  openssl(
    ...['req', '-x509', '-newkey', ...key, '-nodes', '-keyout', 'root.key', '-out', 'root.pem'],
    ...[
      '-subj',
      '/C=BE/O=Bench/CN=Root',
      '-days',
      '3650',
      '-addext',
      'keyUsage=critical,keyCertSign',
    ],
  );
  signed('intermediate', '/C=BE/O=Bench/CN=Intermediate', ISSUER, 'root');
  signed('leaf', SUBJECT, END_ENTITY, 'intermediate');
  const text = (file: string) => readFileSync(join(folder, `${file}.pem`), 'utf8');
  const chain = { leaf: text('leaf'), intermediate: text('intermediate'), root: text('root') };
  writeFileSync(join(anchors, 'root.pem'), chain.root);
  return { name, anchors, ...chain };
}
