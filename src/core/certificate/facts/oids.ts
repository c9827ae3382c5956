/** Object identifiers that rules speak of. */
export const OID = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  issuerAltName: '2.5.29.18',
  basicConstraints: '2.5.29.19',
  nameConstraints: '2.5.29.30',
  crlDistributionPoints: '2.5.29.31',
  certificatePolicies: '2.5.29.32',
  policyMappings: '2.5.29.33',
  authorityKeyIdentifier: '2.5.29.35',
  policyConstraints: '2.5.29.36',
  extKeyUsage: '2.5.29.37',
  inhibitAnyPolicy: '2.5.29.54',
  authorityInfoAccess: '1.3.6.1.5.5.7.1.1',
  signedCertificateTimestamps: '1.3.6.1.4.1.11129.2.4.2',
  anyExtendedKeyUsage: '2.5.29.37.0',
  serverAuth: '1.3.6.1.5.5.7.3.1',
  clientAuth: '1.3.6.1.5.5.7.3.2',
  codeSigning: '1.3.6.1.5.5.7.3.3',
  emailProtection: '1.3.6.1.5.5.7.3.4',
  surname: '2.5.4.4',
  givenName: '2.5.4.42',
} as const;

/** CA/Browser Forum policies for publicly trusted TLS: 2.23.140.1.2.1 (DV), .2 (OV), .3 (IV); .1.1 is EV. */
export const PUBLIC_TRUST_POLICY = /^2\.23\.140\.1\.(1|2\.\d+)$/;

/** Extensions that this check understands, so that they may be critical. Constraints are not among them. */
export const UNDERSTOOD: ReadonlySet<string> = new Set([
  OID.subjectKeyIdentifier,
  OID.keyUsage,
  OID.subjectAltName,
  OID.issuerAltName,
  OID.basicConstraints,
  OID.crlDistributionPoints,
  OID.certificatePolicies,
  OID.authorityKeyIdentifier,
  OID.extKeyUsage,
  OID.authorityInfoAccess,
]);

/** Names for people; an OID without one stands as it is. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(OID).map(([name, oid]) => [oid, name] as const),
  ['1.3.6.1.5.5.7.3.3', 'codeSigning'],
  ['1.3.6.1.5.5.7.3.4', 'emailProtection'],
  ['1.3.6.1.5.5.7.3.8', 'timeStamping'],
  ['1.3.6.1.5.5.7.3.9', 'OCSPSigning'],
]);

/** An OID's name where it has one here, else the OID itself. */
export function oidName(oid: string): string {
  return NAMES.get(oid) ?? oid;
}
