/** Words about validity, key, signature, extensions, trust and reuse. */
export const CERTIFICATE_TEXTS = {
  after: 'after {date}',
  before: 'before {date}',
  'at-most-date': '{date} at the latest',
  'at-least-days': 'at least {days} days',
  expired: 'The certificate expired on {date}: order a new one.',
  'not-yet': 'The certificate is valid from {date} only: send it then, or have it issued again.',
  'ends-soon': 'The certificate ends in {days} days: order a new one before going on.',
  'ends-in-days': 'The certificate ends in {days} days: plan its successor.',
  'ends-before-go-live':
    'The certificate ends before the planned go-live ({goLive}): order one that is valid longer.',
  'ends-soon-after-go-live':
    'The certificate ends {days} days after the planned go-live ({goLive}): order one that is valid longer, or plan its successor.',
  'valid-too-long': 'Order a certificate that is valid for {years} years at most.',
  'strong-key': 'RSA of at least {bits} bits, or EC on P-256, P-384 or P-521',
  'key-short':
    'The RSA key has {bits} bits, at least {least} are needed: make a new key of 3072 bits and order again.',
  'key-exponent':
    'The RSA key has the exponent {exponent}: make a new key with 65537, the default of all current tools.',
  'key-small-prime':
    'The RSA key can be broken: its modulus has a small factor. Make a new key with a current tool and order again.',
  'key-close-primes':
    'The RSA key can be broken: its two primes are too close together. Make a new key with a current tool and order again.',
  'key-curve':
    'The curve {curve} is not supported: make a new key on P-256, P-384 or P-521, or RSA of 3072 bits.',
  'key-unnamed-curve':
    'The EC key spells out its curve instead of naming it: make a new key with a named curve (P-256).',
  'key-algorithm':
    'Keys of type {name} are not supported by the e-Box services as far as we know: make an RSA key of 3072 bits or an EC key on P-256.',
  'at-most-bits': 'at most {bits} bits',
  'at-least-bits': 'at least {bits} bits',
  'key-too-big':
    'The RSA key has {bits} bits, {most} are allowed: make a new key of 3072 or 4096 bits.',
  'key-after-2030':
    'Nothing to do now: RSA of 2048 bits is meant for use until 2030. For the next certificate make a key of {bits} bits.',
  'sha-256': 'SHA-256 or stronger',
  'signature-weak':
    'The issuer signed with {name}, which can be forged: have the certificate issued again with SHA-256.',
  'csr-signature-weak': 'The CSR is signed with {name}: make it again with openssl req -sha256.',
  'signature-mismatch':
    'The certificate names two different signature algorithms, so it was altered or badly made: have it issued again.',
  'own-signature': 'a signature made by its own key',
  'csr-signature':
    'The CSR’s signature does not fit its key: it was altered, or signed with another key. Make the CSR again and send the file as it is.',
  'version-old': 'The certificate is of version {version}: have the issuer make one of version 3.',
  'serial-form': 'positive, at most {octets} octets',
  'serial-long': 'The serial number has {octets} octets: have the certificate issued again.',
  'serial-not-positive':
    'The serial number is zero or negative: have the certificate issued again.',
  'each-once': 'each extension once',
  'extension-twice': '{names} stands more than once: have the certificate issued again.',
  'extension-critical':
    '{names} is critical and not known to this check: ask the issuer for a certificate without it.',
  'issuer-certificate':
    'This is the issuer’s certificate (CA:TRUE); send yours, the one for your application.',
  'own-certificate-ca':
    'Your certificate says CA:TRUE, which only an issuer’s may; openssl req -x509 does that. Order from an official issuer, or make it again with -addext basicConstraints=critical,CA:FALSE.',
  'csr-version':
    'Nothing in the CSR is lost: make it again from the same key with openssl req -new -key FILE.key, since some issuers refuse this one. No new key is needed.',
  'csr-asks-ca': 'The CSR asks for an issuer’s certificate (CA:TRUE): make it again without that.',
  'key-usage':
    'The certificate may not be used to sign in (no digitalSignature): ask the issuer for one with digitalSignature.',
  'server-only':
    'This is a certificate for a web server only: order one for client authentication (clientAuth).',
  'no-client-auth': 'Client authentication is missing: ask the issuer for extKeyUsage clientAuth.',
  'non-public': 'a non-public-trust (applicative) certificate',
  'public-trust':
    'This is a public-trust web certificate, which may not carry OUs since 2022-09-01: ask for a non-public-trust (applicative) certificate.',
  'official-issuer': 'an official issuer',
  'self-signed':
    'The certificate is self-signed: avoid that, and order one from an official issuer; in production it is refused.',
  'self-signed-production':
    'The certificate is self-signed, which is refused in production: order one from an official issuer.',
  'trusted-issuer': 'an issuer under one of the configured trust anchors',
  'path-issuer-missing':
    'The issuer “{subject}” is neither trusted nor in the file: send the certificate with its intermediates (full chain), or order from an accepted issuer.',
  'path-self-signed':
    'The path ends at “{subject}”, which signed itself and is not trusted here: order from an accepted issuer.',
  'path-bad-signature':
    'The signature on “{subject}” was not made by the issuer it names: the file was altered, or the wrong issuer’s certificate was added. Send the issuer’s original file.',
  'path-expired':
    'The issuer’s certificate “{subject}” has expired: ask the issuer for the current chain.',
  'path-not-yet':
    'The issuer’s certificate “{subject}” is not valid yet: ask the issuer for the current chain.',
  'path-not-a-ca':
    '“{subject}” is not an issuer (no CA:TRUE) and may not sign: order from an accepted issuer.',
  'path-no-cert-sign':
    '“{subject}” may not sign certificates (no keyCertSign): order from an accepted issuer.',
  'path-length':
    '“{subject}” allows fewer issuers below it than there are: order from an accepted issuer.',
  'path-critical':
    '“{subject}” has a critical extension that is not known here: tell the e-Box team, or order from another issuer.',
  'path-name-constraints':
    '“{subject}” has name constraints, which are not supported here: tell the e-Box team, or order from another issuer.',
  'path-policy-constraints':
    '“{subject}” has policy constraints, which are not supported here: tell the e-Box team, or order from another issuer.',
  'path-weak-signature':
    'The issuer’s certificate “{subject}” is signed with an algorithm that can be forged: ask the issuer for the current chain.',
  'path-weak-key':
    'The issuer “{subject}” has a weak key: ask the issuer for the current chain, or order elsewhere.',
  'path-too-many-steps':
    'The file’s issuers form a maze: send the certificate with the issuers of its one path only.',
  'path-not-checked':
    'Nothing to do for you: no trust anchors are configured here, so the issuer was not checked.',
  'not-revoked': 'not revoked',
  'revoked-on': 'revoked on {date} ({reason})',
  revoked: 'The certificate was revoked on {date}: make a new key and order a new certificate.',
  'issuer-revoked':
    'The issuer’s certificate “{subject}” was revoked on {date}: order from an accepted issuer.',
  'current-crl': 'a current revocation list (CRL) of the issuer',
  'crl-missing': 'Nothing to do for you: there is no CRL of this issuer in the trust folder.',
  'crl-stale': 'Nothing to do for you: the issuer’s CRL in the trust folder is out of date.',
  'crl-not-yet': 'Nothing to do for you: the issuer’s CRL in the trust folder is not valid yet.',
  'crl-signature':
    'Nothing to do for you: the CRL in the trust folder is not signed by this issuer.',
  'crl-scope':
    'Nothing to do for you: the CRL in the trust folder does not speak for all certificates of this issuer.',
  'own-certificate': 'a certificate of its own',
  'certificate-reused':
    'This very certificate is already in use for {environment} ({request}): order another one. Each environment and each request has its own.',
  'own-key': 'a key of its own',
  'key-reused-environment':
    'The same key is already in use for {environment} ({request}): make a new key and order again. Each environment has its own.',
  'key-kept':
    'The key is that of the former certificate for {environment} ({request}). That is allowed; a new key with each certificate is safer.',
  'another-organisation': 'another organisation',
  'key-reused-organisation':
    'Another organisation already uses the same key, so it is no secret: make a new key yourself and order again.',
  'csr-key-differs':
    'The certificate holds another key than the CSR that was checked: send the certificate made from that CSR, or have the new CSR checked first.',
  'csr-subject-differs':
    'The issuer changed the subject of the CSR that was checked ({types}): ask the issuer for the subject as ordered.',
  present: 'present',
  'challenge-password':
    'The CSR carries a challenge password in plain text: make it again and leave that question empty; don’t use that password elsewhere.',
} as const;
