import type { CertificateFacts, CsrFacts, Kind } from '../facts/facts';
import type { PathFacts } from '../path/outcome';

/** Forms in which a private key or a keystore shows itself. Never holds anything of the key. */
export type PrivateKeyForm =
  | 'pem'
  | 'openssh'
  | 'putty'
  | 'pgp'
  | 'ssh2'
  | 'jwk'
  | 'xml'
  | 'der'
  | 'base64'
  | 'text';
export type KeystoreForm = 'pkcs12' | 'jks' | 'jceks' | 'bks';

export type UnreadableForm =
  | 'empty'
  | 'utf-16'
  | 'bare-base64'
  | 'dashes'
  | 'html'
  | 'word'
  | 'spreadsheet'
  | 'document'
  | 'mail'
  | 'shortcut'
  | 'pdf'
  | 'image'
  | 'archive'
  | 'crl'
  | 'trusted-certificate'
  | 'truncated'
  | 'damaged'
  | 'text'
  | 'binary';

/** How the strict reading failed: DER broken, or the two parsers did not see the same thing. */
export type StrictnessFault =
  | 'depth'
  | 'length'
  | 'trailing'
  | 'encoding'
  | 'structure'
  | 'size'
  | 'refused-by-openssl'
  | 'refused-by-forge'
  | 'values-differ';

/** Why a file was not read. Facts only; the file rules put them into findings. */
export type Refusal =
  | { readonly reason: 'private-key'; readonly form: PrivateKeyForm }
  | { readonly reason: 'keystore'; readonly form: KeystoreForm }
  | { readonly reason: 'too-big'; readonly bytes: number; readonly limit: number }
  | { readonly reason: 'too-many-blocks'; readonly count: number; readonly limit: number }
  | { readonly reason: 'several'; readonly kind: Kind; readonly count: number }
  | { readonly reason: 'unreadable'; readonly form: UnreadableForm }
  | { readonly reason: 'public-key-only' }
  | { readonly reason: 'not-strict'; readonly fault: StrictnessFault }
  | { readonly reason: 'timeout'; readonly milliseconds: number }
  | { readonly reason: 'crashed' }
  /** The reader never came up, so it has not seen the file. */
  | { readonly reason: 'unavailable' }
  | { readonly reason: 'busy'; readonly waiting: number };

export interface CertificateRead {
  readonly outcome: 'read';
  readonly facts: CertificateFacts;
  readonly path: PathFacts;
  /** How many certificates the file held, this one included. */
  readonly inFile: number;
}

export interface CsrRead {
  readonly outcome: 'read';
  readonly facts: CsrFacts;
}

/** What the inspector saw in a file: refused unread, or read into facts. */
export type Inspection =
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  | CertificateRead
  | CsrRead;
