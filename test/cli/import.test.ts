import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { z } from 'zod';
import { runImport } from '../../src/cli/import';
import { createRequestStore } from '../../src/storage/requests/request-store';
import { verifyChains } from '../../src/storage/verification/verify';
import { kinds } from '../support/databases/fresh';
import { migratedPlace, type Place } from '../support/databases/place';
import { ana, changeOf, random } from '../support/given/changes';
import { belgianCsv, sheetRow, sheetRows } from '../support/moving-in/sheet';

const NOW = new Date('2026-11-29T09:00:00Z');
const workerFile = join(__dirname, '../../dist/src/adapters/tables/worker.js');

const told = z.object({
  stored: z.boolean(),
  rows: z.array(
    z.object({
      row: z.number(),
      outcome: z.string(),
      request: z.string().nullable(),
      stands: z.array(z.union([z.number(), z.string()])),
    }),
  ),
  faults: z.array(
    z.object({ row: z.number(), column: z.string().nullable(), message: z.string() }),
  ),
});

const KEY = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
  type: 'pkcs8',
  format: 'pem',
});

/** A workbook of LibreOffice with a formula in the place of the first organisation. */
function withFormula(): Uint8Array {
  const sheet = 'xl/worksheets/sheet1.xml';
  const parts = unzipSync(readFileSync(join(__dirname, '../data/moving-in/sixty.xlsx')));
  const cells = strFromU8(parts[sheet] ?? new Uint8Array());
  const written = cells.replace(
    /<c r="B2"[^>]*>.*?<\/c>/u,
    '<c r="B2" t="str"><f>A2&amp;"!"</f><v>Fédération</v></c>',
  );
  return zipSync({ ...parts, [sheet]: strToU8(written) });
}

describe.each(kinds)('npm run import on %s', (kind) => {
  let place: Place;
  let env: Readonly<Record<string, string>>;
  let folder = '';

  async function run(content: string | Uint8Array, ...options: readonly string[]) {
    const file = join(folder, 'requests');
    await writeFile(file, content);
    const [out, err] = [new PassThrough(), new PassThrough()];
    const args = [file, '--json', ...options];
    const exit = await runImport(args, env, { out, err }, { now: () => NOW, workerFile });
    const [stdout, stderr] = [out, err].map((stream) => String(stream.read() ?? ''));
    return { exit, stderr, said: stdout ? told.parse(JSON.parse(stdout)) : null };
  }

  const count = (table: string) =>
    place.within(async ({ knex }) => Number((await knex(table).count({ n: '*' }))[0]?.['n']));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ebox-import-'));
    place = await migratedPlace(kind);
    env = { ...place.env, SMTP_URL: 'smtp://127.0.0.1:1' };
  });
  afterAll(async () => {
    await place.remove();
    await rm(folder, { recursive: true });
  });

  it.each<
    readonly [string, string | Uint8Array, Partial<{ column: string | null; row: number }>, RegExp]
  >([
    ['an empty file', '', { row: 1, column: null }, /empty/u],
    ['no known column', 'a;b\r\n1;2\r\n', { row: 1, column: null }, /names of the columns/u],
    [
      'a separator that nobody uses',
      belgianCsv([sheetRow(0)], '|'),
      { row: 1, column: null },
      /names of the columns/u,
    ],
    ['a formula in a workbook', withFormula(), { row: 2, column: 'organisation' }, /formula/u],
    [
      'a wrong column',
      belgianCsv([sheetRow(0)]).replace('cbe', 'cbee'),
      { row: 1, column: 'cbee' },
      /cbe\?/u,
    ],
    ['no row', belgianCsv([]), { row: 1, column: null }, /no row/u],
    ['an open quote', `${belgianCsv([])}"`, { row: 1, column: null }, /never closed/u],
    ['too many rows', `reference\r\n${'a\r\n'.repeat(100_000)}`, { row: 1 }, /10,000 rows/u],
    ['a macro workbook', zipSync({ 'xl/vbaProject.bin': strToU8('x') }), { row: 1 }, /macros/u],
    [
      'a zip bomb',
      zipSync({ 'xl/sharedStrings.xml': new Uint8Array(70 * 1024 * 1024) }),
      { row: 1 },
      /64 MB/u,
    ],
    [
      'a formula',
      belgianCsv([sheetRow(0, { organisation: '=1+1' })]),
      { row: 2, column: 'organisation' },
      /formula/u,
    ],
    [
      'a date in 1900',
      belgianCsv([sheetRow(0, { waiting_since: '0/01/1900' })]),
      { row: 2, column: 'waiting_since' },
      /31\/12\/2026/u,
    ],
    [
      'an early date',
      belgianCsv([sheetRow(0, { waiting_since: '1/01/1900' })]),
      { row: 2, column: 'waiting_since' },
      /1900/u,
    ],
    [
      'one reference twice',
      belgianCsv([sheetRow(0), sheetRow(1, { reference: 'DOSSIER-0' })]),
      { row: 3, column: 'reference' },
      /Row 2/u,
    ],
    [
      'live without a certificate',
      belgianCsv([sheetRow(9, { certificate_until_prd: '' })]),
      { row: 2, column: 'certificate_until_prd' },
      /certificate/u,
    ],
    [
      'a private key',
      belgianCsv([sheetRow(0, { note: KEY.toString() })]),
      { row: 2, column: 'note' },
      /private key/u,
    ],
    [
      'a wrong CBE number',
      belgianCsv([sheetRow(0, { cbe: '206731646' })]),
      { row: 2, column: 'cbe' },
      /CBE/u,
    ],
  ])(
    'stores nothing of a file with %s, and says where and what to write',
    async (_name, content, where, words) => {
      const { exit, said } = await run(content);
      expect(exit).toBe(1);
      expect(said?.stored).toBe(false);
      expect(said?.faults[0]).toMatchObject(where);
      expect(said?.faults[0]?.message).toMatch(words);
    },
  );

  it('takes over every step of a Belgian CSV in Windows-1252, mails nobody, and makes one summary', async () => {
    const csv = Buffer.from(belgianCsv(sheetRows(20)), 'latin1');
    const dry = await run(csv, '--dry-run');
    expect(dry).toMatchObject({ exit: 0, said: { stored: false } });
    // Nor did any of the files above leave anything. The embedded database takes a second to open: it is looked at once.
    expect(await count('request')).toBe(0);
    const { exit, said } = await run(csv, '--by', 'slack:UTOM');
    expect(exit).toBe(0);
    expect(said?.rows.slice(0, 10).map(({ stands }) => stands)).toEqual([
      ...[[2], [3], [4], [5], [6, 7], [7], [8], [9], [10]],
      ['live'],
    ]);
    await place.within(async ({ knex }) => {
      const kinds = await knex('outbox').distinct('kind').orderBy('kind').pluck('kind');
      expect(kinds).toEqual(['draw', 'notice']);
      const notices = await knex('outbox').where({ kind: 'notice' }).pluck('body');
      const card = { tells: 'taken-over', by: 'UTOM', added: 20, overdue: 18 };
      // One in each chat system.
      expect(notices).toMatchObject([{ card }, { card }]);
      // What is overdue is told in the summary, so no reminder of it is still to be sent.
      expect((await knex('nudge').count({ n: '*' }))[0]).not.toEqual({ n: 0 });
      expect(await verifyChains(knex)).toMatchObject({ broken: null, events: 20 });
      const [event] = await createRequestStore(knex, random).history('DS-2026-0001');
      expect(event?.event).toMatchObject({
        ...{ type: 'Imported', row: 2, cbe: '0200000043', documentsPerMonth: 12_000 },
        language: 'fr',
        since: '2026-11-01T23:00:00.000Z',
        texts: { reference: 'DOSSIER-0', organisation: 'Fédération 0', useCases: 'Lettres; avis' },
      });
    });
  });

  it('changes nothing when the same rows come again, whoever saved them and however', async () => {
    const again = await run(belgianCsv(sheetRows(20), ','));
    expect(again.exit).toBe(0);
    expect(new Set(again.said?.rows.map((row) => row.outcome))).toEqual(new Set(['same']));
    expect(await count('event')).toBe(20);
  });

  it('updates from a corrected file what nobody has touched here, and leaves the rest', async () => {
    await place.within(async ({ knex }) => {
      const store = createRequestStore(knex, random);
      const opened = await store.open('DS-2026-0001', ana);
      const noted = { type: 'Noted', texts: { notes: 'called them' } } as const;
      await store.commit(changeOf('DS-2026-0001', opened, [noted], { actor: ana }));
    });
    const rows = sheetRows(20).map((row) => ({ ...row, note: 'called' }));
    const { said } = await run(belgianCsv(rows));
    const outcomes = said?.rows.map((row) => row.outcome) ?? [];
    expect(outcomes[0]).toBe('left');
    expect(new Set(outcomes.slice(1))).toEqual(new Set(['updated']));
    await place.within(async ({ knex }) => {
      expect(await verifyChains(knex)).toMatchObject({ broken: null, events: 40 });
    });
  });

  it('reads its own template, as CSV and as a workbook', async () => {
    for (const name of ['template.csv', 'template.xlsx']) {
      const file = join(folder, name);
      const streams = { out: new PassThrough(), err: new PassThrough() };
      const given = { now: () => NOW, workerFile };
      expect(await runImport(['--template', file], env, streams, given)).toBe(0);
      expect(await runImport([file, '--dry-run', '--json'], env, streams, given)).toBe(0);
      const said = told.parse(JSON.parse(String(streams.out.read())));
      expect(said.rows).toMatchObject([{ row: 2, stands: [8], outcome: 'new' }]);
    }
  });

  it('says what is wrong with a call that can’t be used', async () => {
    const { exit, stderr } = await run('', '--by', 'nobody');
    expect(exit).toBe(2);
    expect(stderr).toContain('--by nobody: give one account');
  });
});
