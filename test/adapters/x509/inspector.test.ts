import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  MOST_WAITING,
  WorkerInspector,
  type TrustNotice,
  type ReaderFault,
} from '../../../src/adapters/x509/inspector';
import { compile, type Compiled } from '../../support/certificates/compiled';
import { ANCHORS, CORPUS } from '../../support/certificates/corpus';

const AT = new Date('2026-11-22T12:00:00Z');
const open: WorkerInspector[] = [];
let compiled: Compiled;
let folder: string;
let stub: string;

/** A worker that does what the first octet of a file says, so that a hang and a crash can be called up. */
const STUB = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ id, bytes }) => {
  if (bytes[0] === 1) for (;;);
  if (bytes[0] === 2) process.exit(3);
  if (bytes[0] === 3) throw new Error('secret words');
  if (bytes[0] === 4) { const all = []; for (;;) all.push(new Array(1e6).fill(id)); }
  parentPort.postMessage({ type: 'done', id, inspection: JSON.stringify({ outcome: 'refused', refusal: { reason: 'public-key-only' } }) });
});
parentPort.postMessage({ type: 'ready' });
`;

beforeAll(() => {
  compiled = compile();
  folder = mkdtempSync(join(tmpdir(), 'inspector-'));
  stub = join(folder, 'stub.js');
  writeFileSync(stub, STUB);
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((inspector) => inspector.close()));
});

afterAll(() => {
  compiled.remove();
  rmSync(folder, { recursive: true, force: true });
});

function start(
  workerFile: string,
  trustFolder: string | null = null,
  notices?: TrustNotice[],
  faults?: ReaderFault[],
) {
  const inspector = new WorkerInspector({
    trustFolder,
    workerFile,
    onTrust: (notice) => notices?.push(notice),
    onFault: (fault) => faults?.push(fault),
  });
  open.push(inspector);
  return inspector;
}

function fileOf(name: string): Buffer {
  const found = CORPUS.find((one) => one.name === name);
  if (!found) throw new Error(`No case ${name}`);
  return Buffer.from(found.file);
}

const refused = (refusal: object) => ({ outcome: 'refused', refusal });
const ANSWERED = refused({ reason: 'public-key-only' });

describe('the inspector with its real worker', () => {
  it('reads a certificate and finds its path to the folder’s anchors', async () => {
    const notices: TrustNotice[] = [];
    const inspector = start(compiled.worker, ANCHORS, notices);
    const seen = await inspector.inspect(fileOf('CHAIN_NOT_TRUSTED.keeps'), { at: AT });
    expect(seen).toMatchObject({
      outcome: 'read',
      facts: { kind: 'certificate', key: { type: 'ec', curve: 'prime256v1' } },
      path: { outcome: 'trusted', revocation: { status: 'good' } },
    });
    expect(notices).toMatchObject([{ type: 'trust', anchors: 8, crls: 5, problems: [] }]);
    expect(notices[0]?.named).toHaveLength(8);
    expect(notices[0]?.named).toContainEqual({
      name: 'Test Silent CA',
      until: '2040-01-01T00:00:00.000Z',
    });
  });

  it('overwrites a file that holds a private key, so that nobody can store it', async () => {
    const bytes = fileOf('FILE_PRIVATE_KEY.breaks-beside');
    const seen = await start(compiled.worker).inspect(bytes, { at: AT });
    expect(seen).toEqual(refused({ reason: 'private-key', form: 'pem' }));
    expect(bytes.every((byte) => byte === 0)).toBe(true);
  });

  it('overwrites a keystore too, and leaves every other file as it was', async () => {
    const inspector = start(compiled.worker);
    const keystore = fileOf('FILE_KEYSTORE.breaks');
    const certificate = fileOf('CHAIN_NOT_TRUSTED.keeps');
    await inspector.inspect(keystore, { at: AT });
    await inspector.inspect(certificate, { at: AT });
    expect(keystore.every((byte) => byte === 0)).toBe(true);
    expect(certificate).toEqual(fileOf('CHAIN_NOT_TRUSTED.keeps'));
  });

  it('refuses a file over 64 KiB, and still sees the private key at its start', async () => {
    const inspector = start(compiled.worker);
    expect(await inspector.inspect(Buffer.alloc(70_000, 'x'), { at: AT })).toEqual(
      refused({ reason: 'too-big', bytes: 70_000, limit: 65_536 }),
    );
    expect(await inspector.inspect(fileOf('FILE_PRIVATE_KEY.breaks-big'), { at: AT })).toEqual(
      refused({ reason: 'private-key', form: 'pem' }),
    );
  });

  it('says which files of the folder it could not use, by name alone', async () => {
    const odd = mkdtempSync(join(folder, 'anchors-'));
    copyFileSync(join(ANCHORS, 'issuing.pem'), join(odd, 'issuing.pem'));
    writeFileSync(join(odd, 'key.pem'), fileOf('FILE_PRIVATE_KEY.breaks'));
    writeFileSync(join(odd, 'notes.txt'), 'call the issuer');
    const notices: TrustNotice[] = [];
    await start(compiled.worker, odd, notices).inspect(Buffer.from('x'), { at: AT });
    expect(notices).toMatchObject([
      {
        anchors: 1,
        problems: [
          'key.pem: holds a private key; take it away',
          'notes.txt: neither a certificate nor a CRL',
        ],
      },
    ]);
  });
});

/** What a folder gives when this file of it can't be used: the others, and its name with what is wrong. */
const UNUSABLE: readonly (readonly [
  what: string,
  spoil: (folder: string) => void,
  problem: RegExp,
])[] = [
  [
    'a link to nowhere',
    (at) => symlinkSync('/nowhere/at/all.crl', join(at, 'a.crl')),
    /^a\.crl: .*link/,
  ],
  [
    'a link to itself',
    (at) => symlinkSync('loop.pem', join(at, 'loop.pem')),
    /^loop\.pem: .*itself/,
  ],
  ['a link to a folder', (at) => symlinkSync(tmpdir(), join(at, 'sub')), /^sub: it is no file/],
  ['a pipe', (at) => execFileSync('mkfifo', [join(at, 'pipe')]), /^pipe: it is no file/],
  [
    'half a certificate',
    (at) =>
      writeFileSync(join(at, 'half.der'), readFileSync(join(ANCHORS, 'root.pem')).subarray(0, 300)),
    /^half\.der: /,
  ],
];

describe('the trust folder', () => {
  it.each(UNUSABLE)(
    'with %s is used as far as it goes, and no file is to blame',
    async (_, spoil, problem) => {
      const odd = mkdtempSync(join(folder, 'anchors-'));
      for (const name of ['issuing.pem', 'issuing.crl', 'root.pem', 'root.crl']) {
        copyFileSync(join(ANCHORS, name), join(odd, name));
      }
      spoil(odd);
      const notices: TrustNotice[] = [];
      const seen = await start(compiled.worker, odd, notices).inspect(
        fileOf('CHAIN_NOT_TRUSTED.keeps'),
        { at: AT },
      );
      expect(seen).toMatchObject({ outcome: 'read', path: { outcome: 'trusted' } });
      expect(notices).toMatchObject([
        { anchors: 2, crls: 2, problems: [expect.stringMatching(problem)] },
      ]);
    },
  );

  it('that is taken away is named for the operator, and no file is to blame', async () => {
    const notices: TrustNotice[] = [];
    const seen = await start(compiled.worker, join(folder, 'gone'), notices).inspect(
      fileOf('CHAIN_NOT_TRUSTED.keeps'),
      { at: AT },
    );
    expect(seen).toMatchObject({ outcome: 'read', path: { outcome: 'not-checked' } });
    expect(notices).toMatchObject([
      { anchors: 0, problems: [expect.stringContaining('the folder can’t be read')] },
    ]);
  });
});

describe('a form of several megabytes', () => {
  it('is looked through to its end for a private key', async () => {
    const key = fileOf('FILE_PRIVATE_KEY.breaks');
    const form = Buffer.concat([Buffer.alloc(5_000_000, 'All of it is text. '), key]);
    const seen = await start(compiled.worker).inspect(form, {
      at: AT,
      throughout: true,
      budgetMs: 20_000,
    });
    expect(seen).toMatchObject(refused({ reason: 'private-key' }));
  });

  it('is opened for it where it is a Word file, and for nothing else', async () => {
    const key = fileOf('FILE_PRIVATE_KEY.breaks');
    const word = zipOf('word/document.xml', key);
    const seen = await start(compiled.worker).inspect(word, { at: AT, throughout: true });
    expect(seen).toMatchObject(refused({ reason: 'private-key' }));
    const clean = zipOf('word/document.xml', Buffer.from('<w:t>Our use cases</w:t>'));
    expect(await start(compiled.worker).inspect(clean, { at: AT, throughout: true })).toEqual(
      refused({ reason: 'unreadable', form: 'word' }),
    );
  });
});

/** A zip with one deflated member; APPNOTE 4.3.7, as much of it as a reader of local headers needs. */
function zipOf(name: string, content: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(8, 8);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name), deflateRawSync(content)]);
}

describe('the inspector with a reader that fails', () => {
  it('ends one that hangs, refuses its file, and reads the next with a new one', async () => {
    const inspector = start(stub);
    const [hung, next] = await Promise.all([
      inspector.inspect(Buffer.from([1]), { at: AT, budgetMs: 100 }),
      inspector.inspect(Buffer.from([0]), { at: AT }),
    ]);
    expect(hung).toEqual(refused({ reason: 'timeout', milliseconds: 100 }));
    expect(next).toEqual(ANSWERED);
  });

  it.each([
    ['exits', 2],
    ['throws', 3],
    ['runs out of memory', 4],
  ])('refuses the file of one that %s, and reads the next', async (_, order) => {
    const inspector = start(stub);
    expect(await inspector.inspect(Buffer.from([order]), { at: AT, budgetMs: 50_000 })).toEqual(
      refused({ reason: 'crashed' }),
    );
    expect(await inspector.inspect(Buffer.from([0]), { at: AT })).toEqual(ANSWERED);
  });

  it('tells why one ended, and never the words of an error, which could quote the file', async () => {
    const faults: ReaderFault[] = [];
    const inspector = start(stub, null, undefined, faults);
    await inspector.inspect(Buffer.from([3]), { at: AT, budgetMs: 20_000 });
    await inspector.inspect(Buffer.from([2]), { at: AT, budgetMs: 20_000 });
    expect(faults).toMatchObject([
      { reason: 'crashed', cause: { name: 'Error', stack: expect.stringContaining('stub.js') } },
      { reason: 'crashed', cause: null },
    ]);
    expect(JSON.stringify(faults)).not.toContain('secret words');
  });

  it('refuses instead of waiting for ever where the reader can’t start at all', async () => {
    const inspector = start(join(folder, 'nowhere.js'));
    expect(await inspector.inspect(Buffer.from([0]), { at: AT })).toEqual(
      refused({ reason: 'unavailable' }),
    );
  });

  it('turns files away once a hundred wait', async () => {
    const inspector = start(stub);
    const all = Array.from({ length: MOST_WAITING + 5 }, () =>
      inspector.inspect(Buffer.from([0]), { at: AT }),
    );
    const reasons = (await Promise.all(all)).map((seen) =>
      seen.outcome === 'refused' ? seen.refusal.reason : 'read',
    );
    expect(reasons.filter((reason) => reason === 'busy')).toHaveLength(5);
    expect(reasons.filter((reason) => reason === 'public-key-only')).toHaveLength(MOST_WAITING);
  });

  it('refuses what waits when it is closed, and whatever comes after', async () => {
    const inspector = start(stub);
    const waiting = inspector.inspect(Buffer.from([1]), { at: AT });
    await inspector.close();
    expect(await waiting).toEqual(refused({ reason: 'busy', waiting: 1 }));
    expect(await inspector.inspect(Buffer.from([0]), { at: AT })).toMatchObject({
      refusal: { reason: 'busy' },
    });
  });
});
