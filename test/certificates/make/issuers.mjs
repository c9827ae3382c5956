import { writeAnchor } from './case.mjs';
import { pem } from './der.mjs';
import {
  basicConstraints, certificate, CLIENT, crl, ecKey, extendedKeyUsage, keyUsage, nameConstraints, rsaKey,
} from './x509.mjs';

/** The issuers of the corpus. Those in the anchors folder have CRLs there; their keys are gone when the script ends. */

const CA_VALID = { notBefore: '2020-01-01T00:00:00Z', notAfter: '2040-01-01T00:00:00Z' };

export const FIXED = ['OU', 'Belgian Federal Government'];
export const cbeUnit = (digits) => ['OU', `urn:be:fgov:kbo-bce:organization:cbe-number:${digits}`];

/** The subject that the request of the corpus asks for. */
export const GOOD = [
  ['C', 'BE'], ['O', 'Smals'], FIXED, cbeUnit('0406798006'), ['OU', 'ACC'],
  ['CN', 'employment:job-attest:werkkaart'], ['L', 'Sint-Gillis'], ['ST', 'Brussel-Hoofdstad'],
];

export const END_ENTITY = [
  basicConstraints({ ca: false }), keyUsage('digitalSignature'), extendedKeyUsage(CLIENT),
];

/** An issuer: its key, its name and its certificate, self-signed or under another. */
export function authority(commonName, { key = ecKey(), under, pathLength, extensions, ...more } = {}) {
  const subject = [['C', 'BE'], ['O', 'Test Trust'], ['CN', commonName]];
  const der = certificate({
    subject,
    key,
    issuer: under?.name ?? subject,
    signWith: under?.key ?? key,
    extensions: extensions ?? [basicConstraints({ ca: true, pathLength }), keyUsage('keyCertSign', 'cRLSign')],
    ...CA_VALID,
    ...more,
  });
  return { key, name: subject, der, pem: pem('CERTIFICATE', der) };
}

/** Serial numbers that the CRLs of the folder list. */
export const REVOKED_SERIAL = 0x666;
export const STALE_REVOKED_SERIAL = 0x667;

export function issuers() {
  const root = authority('Test Root');
  const issuing = authority('Test Issuing CA', { under: root });
  const rsa = authority('Test RSA CA', { key: rsaKey(2048) });
  const stale = authority('Test Stale CA');
  const silent = authority('Test Silent CA');
  const constrained = authority('Test Constrained Root', {
    extensions: [basicConstraints({ ca: true }), keyUsage('keyCertSign', 'cRLSign'), nameConstraints()],
  });
  const short = authority('Test Short Root', { pathLength: 0 });
  const expired = authority('Test Expired Root', { notAfter: '2026-01-01T00:00:00Z' });
  const anchors = { root, issuing, rsa, stale, silent, constrained, short, expired };
  for (const [file, one] of Object.entries(anchors)) writeAnchor(`${file}.pem`, one.pem);
  const list = (file, one, more = {}) =>
    writeAnchor(`${file}.crl`, pem('X509 CRL', crl({ issuer: one.name, signWith: one.key, ...more })));
  list('root', root);
  list('issuing', issuing, { revoked: [{ serial: REVOKED_SERIAL, on: '2026-11-10T00:00:00Z', reason: 1 }] });
  list('rsa', rsa);
  list('short', short);
  list('stale', stale, {
    thisUpdate: '2026-01-01T00:00:00Z', nextUpdate: '2026-02-01T00:00:00Z',
    revoked: [{ serial: STALE_REVOKED_SERIAL, on: '2026-01-15T00:00:00Z' }],
  });
  const key = ecKey();
  /** A certificate of the application, good unless told otherwise. */
  const leaf = ({ under = issuing, ...more } = {}) =>
    certificate({
      subject: GOOD, key, issuer: under.name, signWith: under.key, extensions: END_ENTITY, ...more,
    });
  const leafPem = (more) => pem('CERTIFICATE', leaf(more));
  return { ...anchors, key, leaf, leafPem };
}
