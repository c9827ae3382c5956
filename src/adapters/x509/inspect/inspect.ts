import type { Kind } from '../../../core/certificate/facts/facts';
import type { Inspection, Refusal } from '../../../core/certificate/rule/inspection';
import { readCertificate, sha256, type ReadCertificate } from '../read/certificate';
import { readContents, type Contents } from '../content/contents';
import { readCsr } from '../read/csr';
import { MOST_FILE_BYTES } from '../asn1/limits';
import { PathChecker } from './path';
import { notStrict, ReadFault } from '../asn1/read-fault';
import { findSecret } from '../../../core/certificate/secret/find';
import { unpack } from '../content/unpack';
import { NO_TRUST, type Trust } from './trust';

/** Issuers sent along that are kept read: the same few come with every certificate. */
const REMEMBERED_ISSUERS = 64;

export interface Question {
  /** Of the whole file, in bytes; `bytes` may be its beginning. */
  readonly size: number;
  /** Decides only where a file holds both a certificate and a CSR. */
  readonly wanted: Kind;
  readonly at: Date;
}

/** Turns a file's bytes into plain facts. Synchronous and without bounds in time: it runs in the worker. */
export class FileReader {
  private paths = new PathChecker(NO_TRUST);
  private readonly issuers = new Map<string, ReadCertificate>();

  useTrust(trust: Trust): void {
    this.paths = new PathChecker(trust);
  }

  /**
   * What a file is and holds. Never throws for what a file holds; one with a private key, in whatever was given of it,
   * is refused before anything else of it is read.
   */
  inspect(bytes: Buffer, { size, wanted, at }: Question): Inspection {
    const secret = findSecret(bytes, unpack);
    if (secret !== null) return refused(secret);
    if (size > MOST_FILE_BYTES) {
      return refused({ reason: 'too-big', bytes: size, limit: MOST_FILE_BYTES });
    }
    try {
      const contents = readContents(bytes);
      const kind = kindOf(contents, wanted);
      return kind === 'csr' ? csrOf(contents) : this.certificateOf(contents, at);
    } catch (error) {
      if (error instanceof ReadFault) return refused(error.refusal);
      // A parser's raw error on hostile input; it could quote the file, so nothing of it is kept.
      return refused(notStrict('structure').refusal);
    }
  }

  private certificateOf({ certificates }: Contents, at: Date): Inspection {
    const byPrint = new Map(certificates.map((der) => [sha256(der), der] as const));
    const [only, ...more] = byPrint.values();
    if (only === undefined) throw new ReadFault({ reason: 'unreadable', form: 'text' });
    const read = more.length === 0 ? [readCertificate(only)] : this.readAll(byPrint);
    const leaf = theLeaf(read);
    const offered = read.filter((one) => one !== leaf);
    const path = this.paths.check(leaf, offered, at);
    return { outcome: 'read', facts: leaf.facts, path, inFile: read.length };
  }

  private readAll(byPrint: ReadonlyMap<string, Buffer>): readonly ReadCertificate[] {
    return [...byPrint].map(([print, der]) => {
      const known = this.issuers.get(print);
      if (known !== undefined) return known;
      const read = readCertificate(der);
      if (read.facts.extensions.basicConstraints?.ca === true) {
        if (this.issuers.size >= REMEMBERED_ISSUERS) this.issuers.clear();
        this.issuers.set(print, read);
      }
      return read;
    });
  }
}

function refused(refusal: Refusal): Inspection {
  return { outcome: 'refused', refusal };
}

/** What was wanted, where the file holds it; else what it does hold, so that this can be said. */
function kindOf({ certificates, csrs }: Contents, wanted: Kind): Kind {
  if (wanted === 'csr') return csrs.length > 0 ? 'csr' : 'certificate';
  return certificates.length > 0 ? 'certificate' : 'csr';
}

function csrOf({ csrs }: Contents): Inspection {
  const [der, ...more] = csrs;
  if (der === undefined) throw new ReadFault({ reason: 'unreadable', form: 'text' });
  if (more.length > 0) {
    throw new ReadFault({ reason: 'several', kind: 'csr', count: csrs.length });
  }
  return { outcome: 'read', facts: readCsr(der) };
}

/**
 * The one certificate to check: the only one, or among several the one that issued none of the others. Order in the
 * file is no guide: some issuers send the root first, and a PKCS#7 is a set.
 */
function theLeaf(read: readonly ReadCertificate[]): ReadCertificate {
  const [only, second] = read;
  if (only === undefined) throw new ReadFault({ reason: 'unreadable', form: 'text' });
  if (second === undefined) return only;
  const own = read.filter((one) => one.facts.extensions.basicConstraints?.ca !== true);
  const ends = (own.length > 0 ? own : read).filter(
    (one) =>
      !read.some(
        (other) => other !== one && other.candidate.issuerKey === one.candidate.subjectKey,
      ),
  );
  const [leaf, another] = ends.length > 0 ? ends : own;
  // Issuers only: which of them is looked at makes no difference to what is said.
  if (own.length === 0) return leaf ?? only;
  if (leaf === undefined)
    throw new ReadFault({ reason: 'several', kind: 'certificate', count: read.length });
  if (another !== undefined) {
    throw new ReadFault({ reason: 'several', kind: 'certificate', count: ends.length });
  }
  return leaf;
}
