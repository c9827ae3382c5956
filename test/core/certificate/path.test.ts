import { candidate, type Candidate } from '../../../src/core/certificate/path/candidate';
import { findPath, MOST_STEPS } from '../../../src/core/certificate/path/find';
import type { CertificateFacts, Name } from '../../../src/core/certificate/facts/facts';

/** Paths without cryptography: who signed whom is said by the test. */

const AT = new Date('2026-11-22T12:00:00Z');
let made = 0;

function named(commonName: string): Name {
  return [[{ oid: '2.5.4.3', type: 'CN', value: commonName, encoding: 'utf8' }]];
}

function certificate(subject: string, issuer: string, pathLength: number | null = null): Candidate {
  made += 1;
  const facts: CertificateFacts = {
    kind: 'certificate',
    version: 3,
    serial: { hex: String(made), octets: 1, positive: true },
    subject: named(subject),
    issuer: named(issuer),
    notBefore: '2026-01-01T00:00:00.000Z',
    notAfter: '2027-01-01T00:00:00.000Z',
    key: { type: 'ec', curve: 'prime256v1' },
    signature: { oid: '1', name: 'ecdsa-with-SHA256', digest: 'sha256', sameInside: true },
    extensions: {
      all: [],
      basicConstraints: { ca: true, pathLength },
      keyUsage: null,
      extendedKeyUsage: null,
      dnsNames: [],
      policies: [],
    },
    fingerprint: String(made),
    spki: String(made),
    selfSigned: subject === issuer,
  };
  return candidate(facts);
}

const leaf = certificate('leaf', 'A');
const always = () => true;

describe('the path to an anchor', () => {
  it('goes over intermediates in any order', () => {
    const [a, b, root] = [
      certificate('A', 'B'),
      certificate('B', 'Root'),
      certificate('Root', 'Root'),
    ];
    const found = findPath({ leaf, offered: [b, a], anchors: [root], at: AT, signedBy: always });
    expect(found).toEqual({ outcome: 'trusted', path: [leaf, a, b, root] });
  });

  it('compares names without case and with white space collapsed', () => {
    const root = certificate('  a ', 'a');
    const found = findPath({ leaf, offered: [], anchors: [root], at: AT, signedBy: always });
    expect(found.outcome).toBe('trusted');
  });

  it('does not count self-issued certificates against a path length', () => {
    const [a, again, root] = [
      certificate('A', 'A'),
      certificate('A', 'Root'),
      certificate('Root', 'Root', 1),
    ];
    const signedBy = (child: Candidate, issuer: Candidate) =>
      [leaf, a].includes(child) ? issuer === (child === leaf ? a : again) : issuer === root;
    const found = findPath({ leaf, offered: [a, again], anchors: [root], at: AT, signedBy });
    expect(found).toEqual({ outcome: 'trusted', path: [leaf, a, again, root] });
  });

  it('refuses one intermediate more than the path length allows', () => {
    const [a, b, root] = [
      certificate('A', 'B'),
      certificate('B', 'Root'),
      certificate('Root', 'Root', 1),
    ];
    const found = findPath({ leaf, offered: [a, b], anchors: [root], at: AT, signedBy: always });
    expect(found).toMatchObject({ outcome: 'untrusted', fault: 'path-too-long' });
  });

  it('ends in a ring of issuers', () => {
    const ring = [certificate('A', 'B'), certificate('B', 'A')];
    const root = certificate('Root', 'Root');
    const found = findPath({ leaf, offered: ring, anchors: [root], at: AT, signedBy: always });
    expect(found).toMatchObject({ outcome: 'untrusted', fault: 'issuer-missing' });
  });

  it(`verifies ${String(MOST_STEPS)} signatures at most, whatever is sent`, () => {
    const maze = Array.from({ length: 9 }, () => certificate('A', 'A'));
    let verified = 0;
    const signedBy = () => {
      verified += 1;
      return true;
    };
    const found = findPath({ leaf, offered: maze, anchors: [], at: AT, signedBy });
    expect(found).toMatchObject({ outcome: 'not-checked' });
    expect(verified).toBeLessThanOrEqual(MOST_STEPS);
    const trusting = findPath({
      leaf,
      offered: maze,
      anchors: [certificate('Z', 'Z')],
      at: AT,
      signedBy: always,
    });
    expect(trusting).toMatchObject({ outcome: 'untrusted', fault: 'too-many-steps' });
  });

  it('tells the failure that got farthest', () => {
    const wrong = certificate('A', 'Elsewhere');
    const [a, root] = [certificate('A', 'Root'), certificate('Root', 'Root', 0)];
    const signedBy = (child: Candidate, issuer: Candidate) => child !== leaf || issuer === a;
    const found = findPath({ leaf, offered: [wrong, a], anchors: [root], at: AT, signedBy });
    expect(found).toMatchObject({ fault: 'path-too-long', subject: 'CN=Root' });
  });

  it('is not checked where there is no anchor, unless a signature is forged', () => {
    const a = certificate('A', 'Root');
    const question = { leaf, offered: [a], anchors: [], at: AT };
    expect(findPath({ ...question, signedBy: always })).toEqual({ outcome: 'not-checked' });
    expect(findPath({ ...question, signedBy: () => false })).toMatchObject({
      fault: 'bad-signature',
    });
  });
});
