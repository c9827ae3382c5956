/** Runs of base64 long enough to hold a key: an Ed25519 one in PKCS#8 has 64 characters, and a run may miss some. */
const RUN = /(?<![A-Za-z0-9+/\-_])[A-Za-z0-9+/\-_]{16}[A-Za-z0-9+/\-_\s]{16,}={0,2}/g;

/**
 * What of a text may be base64, with the blanks in it. A long word and the sentence behind it make such a run, too:
 * each language has words of sixteen letters. But how keys, keystores and labels in base64 begin has digits in it, and
 * the 43 random characters of the one that begins without (`MDECAQEE`, a curve of 256 bits alone) have neither digit,
 * plus nor slash once in seven thousand times.
 */
export function base64Runs(text: string): readonly string[] {
  return [...text.matchAll(RUN)].map(([run]) => run).filter((run) => /[0-9+/]/.test(run));
}
