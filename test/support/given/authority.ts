import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { webcrypto } from 'node:crypto';
import type { Environment } from '../../../src/core/terms/terms';

/** What a certificate to order says about its holder. */
export interface Holder {
  readonly organisation: string;
  readonly cbe: string;
  readonly environment: Environment;
  readonly applicationId: string;
  readonly city: string;
  readonly region: string;
}

export interface Authority {
  /** A fresh certificate for a fresh key, as PEM. Keys never leave this function. */
  issue(holder: Holder): Promise<Buffer>;
  /** A CSR for a fresh key and the certificate made from it, as PEM. */
  order(holder: Holder): Promise<Ordered>;
}

export interface Ordered {
  readonly csr: Buffer;
  readonly certificate: Buffer;
}

/** A key of this curve is made at once; an RSA key of the length that is asked for costs a second of a core. */
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

const DAY_MS = 86_400_000;

/** Days from now that its certificates are valid. */
export const VALID_DAYS = 700;

/** An issuer for tests that play with today's date: its certificates are valid for about two years from now. */
export async function authority(): Promise<Authority> {
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
  const name = 'C=BE, O=Journey Trust, CN=Journey Issuing CA';
  let serial = 0;
  async function order(holder: Holder): Promise<Ordered> {
    const own = await webcrypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
    serial += 1;
    const subject = subjectOf(holder);
    const csr = await x509.Pkcs10CertificateRequestGenerator.create({
      name: subject,
      keys: own,
      signingAlgorithm: ALGORITHM,
    });
    const certificate = await x509.X509CertificateGenerator.create({
      serialNumber: `4a0000000000000${serial}`,
      subject,
      issuer: name,
      notBefore: new Date(Date.now() - DAY_MS),
      notAfter: new Date(Date.now() + VALID_DAYS * DAY_MS),
      publicKey: own.publicKey,
      signingKey: keys.privateKey,
      signingAlgorithm: ALGORITHM,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.clientAuth]),
      ],
    });
    return {
      csr: Buffer.from(csr.toString('pem')),
      certificate: Buffer.from(certificate.toString('pem')),
    };
  }

  return {
    order,
    issue: async (holder) => (await order(holder)).certificate,
  };
}

function subjectOf(holder: Holder): x509.JsonName {
  return [
    { C: ['BE'] },
    { ST: [holder.region] },
    { L: [holder.city] },
    { O: [holder.organisation] },
    { OU: ['Belgian Federal Government'] },
    { OU: [`urn:be:fgov:kbo-bce:organization:cbe-number:${holder.cbe}`] },
    { OU: [holder.environment] },
    { CN: [holder.applicationId] },
  ];
}
