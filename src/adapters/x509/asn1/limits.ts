/** Bounds on what is read. With these, none of 6,000 mutated files took the reader long or much memory. */

/** A certificate has 1 to 4 KiB, a full chain seldom 20. */
export const MOST_FILE_BYTES = 64 * 1024;
/** PEM blocks, and certificates of a PKCS#7: a chain has three or four. */
export const MOST_BLOCKS = 10;
/** Nesting of ASN.1; a certificate has about 10. forge recurses, so this is checked before it reads. */
export const MOST_DEPTH = 32;
/** Attributes of a name; the owner's table has eight. Rules compare each with each. */
export const MOST_NAME_ATTRIBUTES = 64;
/** Octets of one attribute's value; the longest that any rule allows is 128 characters. */
export const MOST_VALUE_OCTETS = 1024;
/** Octets of all values of a name. The rules over text run on the event loop, so they get little of it. */
export const MOST_NAME_OCTETS = 8 * 1024;
/** Extensions of a certificate; a dozen are usual. */
export const MOST_EXTENSIONS = 64;
/** One file of the trust folder. CRLs of big issuers have some MiB. */
export const MOST_TRUST_FILE_BYTES = 16 * 1024 * 1024;
/** Files of the trust folder that are read. */
export const MOST_TRUST_FILES = 500;
/** Revoked entries of one CRL that are read; a CRL with more is left out, and said so. */
export const MOST_REVOKED = 500_000;
