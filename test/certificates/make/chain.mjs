import { write } from './case.mjs';
import { pem } from './der.mjs';
import { authority, GOOD, END_ENTITY, REVOKED_SERIAL, STALE_REVOKED_SERIAL } from './issuers.mjs';
import {
  basicConstraints, certificate, ecKey, extension, keyUsage, nameConstraints, pkcs7, policyConstraints, rsaKey, rsaPublic, randomModulus,
} from './x509.mjs';
import { nothing } from './der.mjs';

/** Paths to the anchors, self-signed certificates, revocation, and several certificates in one file. */
export function chainCases({ leaf, leafPem, root, issuing, rsa, stale, silent, constrained, short, expired, key }) {
  const included = ['info FILE_CHAIN_INCLUDED', { found: '2 certificates' }];
  const untrusted = (how, title, file, fix, first = []) =>
    write('CHAIN_NOT_TRUSTED', how, { title, file, expect: [...first, ['error CHAIN_NOT_TRUSTED', { field: 'issuer', fix }]] });
  const under = (middle) => leafPem({ under: middle }) + middle.pem;
  const bad = (how, title, middle, fix) => untrusted(how, title, under(middle), fix, [included]);

  untrusted('breaks', 'an issuer nobody here knows', leafPem({ under: authority('Test Unknown CA') }), 'neither trusted nor in the file');
  bad('breaks-other-root', 'the chain of another root', authority('Test Lost CA'), 'which signed itself and is not trusted here');
  untrusted('breaks-signature', 'one bit of the signature is wrong', leafPem({ corrupt: true }), 'was not made by the issuer it names');
  untrusted('breaks-forged', 'the issuer’s name with another key', leafPem({ under: { name: issuing.name, key: ecKey() } }), 'was not made by the issuer it names');
  bad('breaks-expired', 'an intermediate that has ended', authority('Test Old CA', { under: root, notAfter: '2026-01-01T00:00:00Z' }), 'has expired');
  bad('breaks-not-yet', 'an intermediate that has not begun', authority('Test Young CA', { under: root, notBefore: '2027-01-01T00:00:00Z' }), 'is not valid yet');
  bad('breaks-no-ca', 'signed by a certificate that is no issuer', authority('Test Plain', { under: root, extensions: END_ENTITY }), 'is not an issuer');
  bad('breaks-no-constraints', 'signed by a certificate without basicConstraints', authority('Test Bare', { under: root, extensions: [keyUsage('keyCertSign')] }), 'is not an issuer');
  bad('breaks-key-usage', 'an intermediate without keyCertSign', authority('Test Mute CA', { under: root, extensions: [basicConstraints({ ca: true }), keyUsage('cRLSign')] }), 'no keyCertSign');
  bad('breaks-path-length', 'an intermediate under a root that allows none', authority('Test Low CA', { under: short }), 'allows fewer issuers');
  bad('breaks-critical', 'an intermediate with an unknown critical extension', authority('Test Odd CA', { under: root, extensions: [basicConstraints({ ca: true }), keyUsage('keyCertSign'), extension('1.3.6.1.4.1.99999.1', true, nothing())] }), 'critical extension that is not known');
  bad('breaks-name-constraints', 'an intermediate with name constraints', authority('Test Narrow CA', { under: root, extensions: [basicConstraints({ ca: true }), keyUsage('keyCertSign'), nameConstraints()] }), 'name constraints, which are not supported');
  bad('breaks-policy-constraints', 'an intermediate with policy constraints', authority('Test Policy CA', { under: root, extensions: [basicConstraints({ ca: true }), keyUsage('keyCertSign'), policyConstraints()] }), 'policy constraints, which are not supported');
  bad('breaks-weak-key', 'an intermediate with a weak key', { ...authority('Test Weak CA', { under: root, key: { ...rsaKey(1024) } }) }, 'has a weak key');
  bad('breaks-weak-signature', 'an intermediate signed with SHA-1', authority('Test Sha1 CA', { under: rsa, algorithm: 'sha1-rsa' }), 'can be forged');
  untrusted('breaks-anchor-constraints', 'name constraints on the anchor itself', leafPem({ under: constrained }), 'name constraints, which are not supported');
  untrusted('breaks-anchor-expired', 'an anchor that has ended', leafPem({ under: expired }), 'has expired');
  const maze = Array.from({ length: 9 }, (_, serial) => authority('Test Maze', { key: mazeKey, serial: 100 + serial }));
  untrusted('breaks-maze', 'nine issuers of one name and one key, each signed by each', leafPem({ under: maze[0] }) + maze.map((one) => one.pem).join(''), 'form a maze', [['info FILE_CHAIN_INCLUDED', { found: '10 certificates' }]]);
  const huge = { ...authority('Test Huge CA', { under: root, key: { privateKey: ecKey().privateKey, ...rsaPublic(randomModulus(16384)) } }) };
  untrusted('breaks-huge-key', 'an issuer’s key of 16384 bits: never verified with', leafPem({ under: { name: huge.name, key: ecKey() } }) + huge.pem, 'has a weak key', [included]);

  const middle = authority('Test Middle CA', { under: root });
  write('CHAIN_NOT_TRUSTED', 'keeps', { title: 'issued by an anchor', file: leafPem() });
  write('CHAIN_NOT_TRUSTED', 'keeps-chain', { title: 'over an intermediate in the same file', file: under(middle), expect: [included, ['info REVOCATION_UNKNOWN', { fix: 'no CRL of this issuer' }]] });
  write('CHAIN_NOT_TRUSTED', 'keeps-rsa', { title: 'an RSA issuer', file: leafPem({ under: rsa }) });
  write('CHAIN_NOT_TRUSTED', 'keeps-two-of-a-name', { title: 'two intermediates of one name, the wrong one first', file: leafPem({ under: middle }) + authority('Test Middle CA', { under: root }).pem + middle.pem, expect: [['info FILE_CHAIN_INCLUDED', { found: '3 certificates' }], 'info REVOCATION_UNKNOWN'] });

  write('CHAIN_NOT_CHECKED', 'breaks', { title: 'no anchors are configured', anchors: false, file: leafPem(), expect: ['info CHAIN_NOT_CHECKED'] });
  write('CHAIN_NOT_CHECKED', 'breaks-but-forged', { title: 'no anchors, and an issuer in the file that did not sign', anchors: false, file: leafPem({ under: { name: middle.name, key: ecKey() } }) + middle.pem, expect: [included, 'error CHAIN_NOT_TRUSTED'] });
  write('CHAIN_NOT_CHECKED', 'keeps', { title: 'anchors are configured', file: leafPem() });

  const own = (environment, more = {}) => {
    const subject = GOOD.map(([type, value]) => [type, value === 'ACC' ? environment : value]);
    return pem('CERTIFICATE', certificate({ subject, issuer: subject, key, signWith: key, extensions: END_ENTITY, ...more }));
  };
  write('CHAIN_SELF_SIGNED', 'breaks', { title: 'in PRD: an error', file: own('PRD'), request: { environment: 'PRD' }, expect: [['error CHAIN_SELF_SIGNED', { field: 'issuer', fix: 'refused in production' }]] });
  write('CHAIN_SELF_SIGNED', 'breaks-below', { title: 'in INT: a warning', file: own('INT'), request: { environment: 'INT' }, expect: ['warning CHAIN_SELF_SIGNED'] });
  write('CHAIN_SELF_SIGNED', 'breaks-forged', { title: 'names itself as its issuer, and another key signed', anchors: false, file: own('ACC', { signWith: ecKey() }), expect: [['error CHAIN_NOT_TRUSTED', { fix: 'was not made by the issuer it names' }]] });
  write('CHAIN_SELF_SIGNED', 'keeps', { title: 'issued by an issuer', file: leafPem() });

  write('REVOKED', 'breaks', { title: 'on the issuer’s CRL', file: leafPem({ serial: REVOKED_SERIAL }), expect: [['error REVOKED', { field: 'serialNumber', found: 'revoked on 2026-11-10 (keyCompromise)' }]] });
  write('REVOKED', 'breaks-stale', { title: 'on a CRL that is out of date: revocation does not wear off', file: leafPem({ under: stale, serial: STALE_REVOKED_SERIAL }), expect: ['error REVOKED', ['info REVOCATION_UNKNOWN', { fix: 'out of date' }]] });
  write('REVOKED', 'keeps', { title: 'the same serial number from another issuer', file: leafPem({ under: rsa, serial: REVOKED_SERIAL }) });
  write('REVOCATION_UNKNOWN', 'breaks', { title: 'no CRL of the issuer', file: leafPem({ under: silent }), expect: [['info REVOCATION_UNKNOWN', { fix: 'no CRL of this issuer' }]] });
  write('REVOCATION_UNKNOWN', 'breaks-stale', { title: 'a CRL that is out of date', file: leafPem({ under: stale }), expect: [['info REVOCATION_UNKNOWN', { fix: 'out of date' }]] });
  write('REVOCATION_UNKNOWN', 'keeps', { title: 'a current CRL that does not list it', file: leafPem() });

  write('FILE_CHAIN_INCLUDED', 'breaks', { title: 'with its issuer, the issuer first', file: issuing.pem + leafPem(), expect: [included] });
  write('FILE_CHAIN_INCLUDED', 'breaks-pkcs7', { title: 'a PKCS#7 with EC certificates', file: pkcs7(leaf(), issuing.der), expect: [included] });
  write('FILE_CHAIN_INCLUDED', 'keeps', { title: 'the same certificate twice is one', file: leafPem().repeat(2) });
}

const mazeKey = ecKey();
