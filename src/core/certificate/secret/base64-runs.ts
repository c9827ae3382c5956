/** Runs of base64 long enough to hold a key: an Ed25519 one in PKCS#8 has 64 characters, and a run may miss some. */
const RUN = /(?<![A-Za-z0-9+/\-_])[A-Za-z0-9+/\-_]{16}[A-Za-z0-9+/\-_\s]{16,}={0,2}/g;

/** A digit, a plus or a slash, or more letters in one piece than a word has. */
const NO_SENTENCE = /[0-9+/]|\S{40}/;

/**
 * What of a text may be base64, with the blanks in it. A long word and the sentence behind it make such a run, too:
 * each language has words of sixteen letters. But keys, keystores and labels in base64 begin with digits among their
 * letters. The one that may have none (`MDECAQEE`, a curve of 256 bits alone) has 52 characters, in one piece.
 */
export function base64Runs(text: string): readonly string[] {
  return [...text.matchAll(RUN)].map(([run]) => run).filter((run) => NO_SENTENCE.test(run));
}
