/** What was read from a file, as plain data: no parser's types, no bytes, nothing that can't be cloned or stored. */

export type Kind = 'certificate' | 'csr';

/** How a value is encoded. `other` stands for types that no name of this century should use. */
export type StringType =
  | 'utf8'
  | 'printable'
  | 'ia5'
  | 'bmp'
  | 't61'
  | 'universal'
  | 'numeric'
  | 'visible'
  | 'other';

/** One attribute of a distinguished name. */
export interface Attribute {
  readonly oid: string;
  /** The short name (`C`, `O`, `OU`, `CN`, `L`, `ST`, `emailAddress` …), or the dotted OID where there is none. */
  readonly type: string;
  readonly value: string;
  readonly encoding: StringType;
}

/** A distinguished name: its RDNs in the order of the file, each with one attribute or, rarely, more. */
export type Name = readonly (readonly Attribute[])[];

export type KeyFacts =
  | {
      readonly type: 'rsa' | 'rsa-pss';
      readonly bits: number;
      /** The public exponent, decimal; null where it is 2^256 or more. */
      readonly exponent: string | null;
      /** The modulus, lower-case hex; null where it is too long to be worked on (over 8192 bits). */
      readonly modulus: string | null;
    }
  /** `curve` as OpenSSL names it (`prime256v1`); null where the parameters are not a named curve. */
  | { readonly type: 'ec'; readonly curve: string | null }
  | { readonly type: 'other'; readonly name: string };

export interface SignatureFacts {
  readonly oid: string;
  /** For people: `sha256WithRSAEncryption`; the OID where it is unknown. */
  readonly name: string;
  /** `sha256`, `md5` …; null where the algorithm names none or is unknown. */
  readonly digest: string | null;
  /** Whether the algorithm inside the signed part is byte for byte the one beside the signature. */
  readonly sameInside: boolean;
}

export interface Extension {
  readonly oid: string;
  readonly critical: boolean;
}

/** The extensions, each as listed, and what was read from those that the rules look into. */
export interface ExtensionFacts {
  readonly all: readonly Extension[];
  /** Null: no basicConstraints. */
  readonly basicConstraints: { readonly ca: boolean; readonly pathLength: number | null } | null;
  /** Names of RFC 5280 4.2.1.3 (`digitalSignature` …); null: no keyUsage. */
  readonly keyUsage: readonly string[] | null;
  /** OIDs; null: no extKeyUsage. */
  readonly extendedKeyUsage: readonly string[] | null;
  readonly dnsNames: readonly string[];
  readonly policies: readonly string[];
}

export interface SerialFacts {
  /** Lower-case hex of the content octets, without leading zero octets. */
  readonly hex: string;
  readonly octets: number;
  readonly positive: boolean;
}

export interface CertificateFacts {
  readonly kind: 'certificate';
  /** 1, 2 or 3 as people count them. */
  readonly version: number;
  readonly serial: SerialFacts;
  readonly subject: Name;
  readonly issuer: Name;
  /** ISO 8601, UTC. */
  readonly notBefore: string;
  readonly notAfter: string;
  readonly key: KeyFacts;
  readonly signature: SignatureFacts;
  readonly extensions: ExtensionFacts;
  /** SHA-256 over the DER, lower-case hex. */
  readonly fingerprint: string;
  /** SHA-256 over the SubjectPublicKeyInfo, lower-case hex. */
  readonly spki: string;
  /** Signed by its own key, verified. */
  readonly selfSigned: boolean;
}

export interface CsrFacts {
  readonly kind: 'csr';
  /** As it stands in the file: 0 is the only one there is (RFC 2986 4.1). */
  readonly version: number;
  readonly subject: Name;
  readonly key: KeyFacts;
  readonly signature: SignatureFacts;
  /** What the extensionRequest attribute asks for. */
  readonly extensions: ExtensionFacts;
  readonly fingerprint: string;
  readonly spki: string;
  /** The proof of possession: whether the CSR's own key made its signature. Null: the key is too big to try. */
  readonly signatureValid: boolean | null;
  /** Whether it has one that is not empty. */
  readonly hasChallengePassword: boolean;
}

export type Facts = CertificateFacts | CsrFacts;

/** Every attribute of a name in the order of the file. */
export function attributesOf(name: Name): readonly Attribute[] {
  // Called by a dozen rules for each check, and several times faster than flat().
  const attributes: Attribute[] = [];
  for (const rdn of name) for (const attribute of rdn) attributes.push(attribute);
  return attributes;
}

/** The values of one attribute type, in the order of the file. */
export function valuesOf(name: Name, type: string): readonly string[] {
  return attributesOf(name)
    .filter((attribute) => attribute.type === type)
    .map((attribute) => attribute.value);
}

/** A name on one line: `C=BE, O=SMALS, CN=…`; the attributes of a multi-valued RDN are joined by ` + `. */
export function nameText(name: Name): string {
  return name
    .map((rdn) => rdn.map((attribute) => `${attribute.type}=${attribute.value}`).join(' + '))
    .join(', ');
}
