import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readCertificate, type ReadCertificate } from '../read/certificate';
import { readCrl, type ReadCrl } from '../read/crl';
import { ReadFault } from '../asn1/read-fault';
import { MOST_TRUST_FILE_BYTES, MOST_TRUST_FILES } from '../asn1/limits';
import { findSecret } from '../../../core/certificate/secret/find';
import { shapesOf } from '../../../core/certificate/secret/shape';

/** The trust anchors and CRLs of a folder, and what in it could not be used. */
export interface Trust {
  readonly anchors: readonly ReadCertificate[];
  readonly crls: readonly ReadCrl[];
  /** File names with what is wrong, for the operator; never their contents. */
  readonly problems: readonly string[];
}

export const NO_TRUST: Trust = { anchors: [], crls: [], problems: [] };

const PEM_BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\s]+)-----END \1-----/g;

interface Item {
  readonly kind: 'certificate' | 'crl';
  readonly der: Buffer;
}

/**
 * What changes when a file of the folder does: names, sizes and times. A file that can't be looked at (a link to
 * nowhere, one that was just replaced) is part of it as such. Never throws.
 */
export function trustStamp(folder: string): string {
  try {
    return filesOf(folder)
      .map((name) => `${name} ${stampOf(join(folder, name))}`)
      .join('\n');
  } catch (error) {
    return faultOf(error);
  }
}

function stampOf(path: string): string {
  try {
    const { size, mtimeMs, ino } = statSync(path);
    return [size, mtimeMs, ino].join(' ');
  } catch (error) {
    return faultOf(error);
  }
}

/**
 * Reads a folder of PEM and DER files: every certificate in it is an anchor, every CRL is looked into. A file that
 * can't be used is a problem to tell, and does not hinder the others. Where the folder itself can't be read, what was
 * read of it before counts on. Never throws.
 */
export function readTrust(folder: string, before: Trust = NO_TRUST): Trust {
  let names: readonly string[];
  try {
    names = filesOf(folder);
  } catch (error) {
    return { ...before, problems: [`the folder can’t be read: ${faultOf(error)}`] };
  }
  return readFiles(folder, names);
}

function readFiles(folder: string, names: readonly string[]): Trust {
  const anchors = new Map<string, ReadCertificate>();
  const crls: ReadCrl[] = [];
  const problems: string[] = [];
  for (const name of names) {
    try {
      for (const item of itemsOf(join(folder, name))) {
        if (item.kind === 'crl') crls.push(readCrl(item.der));
        else {
          const read = readCertificate(item.der);
          anchors.set(read.facts.fingerprint, read);
        }
      }
    } catch (error) {
      problems.push(`${name}: ${faultOf(error)}`);
    }
  }
  return { anchors: [...anchors.values()], crls, problems };
}

const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there (a link to nowhere, or it was taken away)',
  EACCES: 'the bot may not read it',
  EPERM: 'the bot may not read it',
  ELOOP: 'a link that leads back to itself',
  ENOTDIR: 'it is no folder',
};

/** Words for the operator, without the path: the file is named beside them. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unreadable';
  const code = 'code' in error ? String(error.code) : '';
  if (error instanceof ReadFault) return 'damaged, or not strict DER';
  return Object.hasOwn(FAULTS, code) ? (FAULTS[code] ?? code) : code || error.message;
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('..'))
    .map((entry) => entry.name)
    .sort()
    .slice(0, MOST_TRUST_FILES);
}

function itemsOf(path: string): readonly Item[] {
  const status = statSync(path);
  // Reading a pipe waits for somebody to write, for ever.
  if (!status.isFile()) throw new Error('it is no file');
  if (status.size > MOST_TRUST_FILE_BYTES) throw new Error('too big');
  const bytes = readFileSync(path);
  const [shape] = shapesOf(bytes);
  if (shape === 'certificate' || shape === 'crl') return [{ kind: shape, der: bytes }];
  if (findSecret(bytes) !== null) throw new Error('holds a private key; take it away');
  const items: Item[] = [];
  for (const [, label, body = ''] of bytes.toString('latin1').matchAll(PEM_BLOCK)) {
    const der = Buffer.from(body, 'base64');
    if (label === 'CERTIFICATE' || label === 'X509 CERTIFICATE') {
      items.push({ kind: 'certificate', der });
    }
    if (label === 'X509 CRL') items.push({ kind: 'crl', der });
  }
  if (items.length === 0) throw new Error('neither a certificate nor a CRL');
  return items;
}
