import type { SignatureFacts } from './facts';

/** NIST SP 800-131A: not to be used for new signatures. */
const BROKEN_DIGESTS: ReadonlySet<string> = new Set(['md2', 'md4', 'md5', 'sha1', 'ripemd160']);

/** Whether a signature stands on a hash that can be forged. An unknown algorithm is not judged here. */
export function isWeakSignature({ digest }: SignatureFacts): boolean {
  return digest !== null && BROKEN_DIGESTS.has(digest);
}
