import { PassThrough, Writable } from 'node:stream';
import { z } from 'zod';
import { runExport } from '../../src/cli/export';
import { createRequestStore } from '../../src/storage/requests/request-store';
import { kinds } from '../support/databases/fresh';
import { migratedPlace, type Place } from '../support/databases/place';
import { changeOf, random, registered } from '../support/given/changes';
import { THURSDAY } from '../support/time';

const NOW = new Date(THURSDAY);
const SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

async function exported(args: readonly string[], env: Readonly<Record<string, string>>) {
  const out = new PassThrough();
  const err = new PassThrough();
  const texts = Promise.all([textOf(out), textOf(err)]);
  const exit = await runExport(args, env, { out, err }, NOW);
  out.end();
  err.end();
  const [stdout, stderr] = await texts;
  return { exit, stdout, stderr };
}

async function textOf(stream: PassThrough): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

const oneRequest = z.object({
  exportedAt: z.string(),
  request: z.object({ id: z.string(), version: z.number() }),
  history: z.array(z.object({ version: z.number(), event: z.object({ type: z.string() }) })),
  certificates: z.array(z.object({ environment: z.string(), fingerprint: z.string() })),
  files: z.array(z.object({ name: z.string(), sha256: z.string(), size: z.number() })),
  messages: z.array(z.object({ kind: z.string(), state: z.string() })),
});

describe.each(kinds)('npm run export on %s', (kind) => {
  let place: Place;
  beforeAll(async () => {
    place = await migratedPlace(kind);
  });
  afterAll(() => place.remove());

  it('gives the headings alone where there is no request yet', async () => {
    const { exit, stdout } = await exported([], place.env);
    expect(exit).toBe(0);
    expect(stdout.split('\r\n')).toEqual([expect.stringMatching(/^\uFEFF"Request",/u), '']);
  });

  it('gives all requests as CSV, and notes that somebody took them', async () => {
    await place.within(async ({ knex }) => {
      const store = createRequestStore(knex, random);
      await store.commit(
        changeOf('DS-2026-0001', null, [
          registered({ organisation: '=HYPERLINK("http://evil.example";"Ville")' }),
          {
            type: 'FormalRequestRecorded',
            file: { id: 'f1', sha256: SHA256, size: 12 },
            texts: {
              legalName: 'Ville',
              applicationId: 'a',
              messageTypes: 'm',
              city: 'c',
              region: 'r',
              fileName: 'form.pdf',
            },
          },
        ]),
      );
      // More than are read at once.
      await knex.raw(
        `insert into request (id, definition, version, head, state, state_version, organisation, cbe, status,
           waiting_parties, held, planned_go_live, registered_by, search, created_at, updated_at)
         select 'DS-2027-' || lpad(cast(n as text), 4, '0'), definition, version, head,
           jsonb_set(state, '{id}', to_jsonb('DS-2027-' || lpad(cast(n as text), 4, '0'))), state_version, organisation, cbe, status,
           waiting_parties, held, planned_go_live, registered_by, '', created_at, updated_at
         from request, generate_series(1, 1200) n`,
      );
    });
    const { exit, stdout, stderr } = await exported([], place.env);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    const lines = stdout.split('\r\n').slice(1, -1);
    expect(lines).toHaveLength(1_201);
    expect(new Set(lines.map((line) => line.slice(0, 14))).size).toBe(1_201);
    expect(lines[0]).toContain(`"DS-2026-0001","'=HYPERLINK(""http://evil.example"";""Ville"")"`);
    const notes = await place.within(({ knex }) =>
      knex('admin_event').where({ type: 'Exported' }).orderBy('id').pluck('facts'),
    );
    expect(notes).toEqual([{ all: true }, { all: true }]);
  });

  it('gives one request as JSON, with its history and what its files hash to', async () => {
    const { exit, stdout } = await exported(['ds-2026-0001'], place.env);
    expect(exit).toBe(0);
    expect(oneRequest.parse(JSON.parse(stdout))).toMatchObject({
      exportedAt: THURSDAY,
      request: { id: 'DS-2026-0001', version: 2 },
      history: [
        { version: 1, event: { type: 'RequestRegistered' } },
        { version: 2, event: { type: 'FormalRequestRecorded' } },
      ],
      files: [{ name: 'form.pdf', sha256: SHA256, size: 12 }],
    });
  });

  it('waits for whoever reads more slowly than it writes', async () => {
    let most = 0;
    let waiting = 0;
    const slow = new Writable({
      highWaterMark: 1,
      write(chunk: Buffer, _encoding, done) {
        waiting += chunk.length;
        most = Math.max(most, waiting);
        setImmediate(() => {
          waiting -= chunk.length;
          done();
        });
      },
    });
    await expect(
      runExport([], place.env, { out: slow, err: new PassThrough() }, NOW),
    ).resolves.toBe(0);
    // A page of 500 lines at most, of 1,201.
    expect(most).toBeLessThan(500 * 700);
  });

  it.each([
    [['DS-2026-0099'], 'There is no request DS-2026-0099'],
    [['--json'], 'Usage: npm run --silent export -- [ID]'],
    [['DS-2026-0001', 'DS-2026-0002'], 'Usage: npm run --silent export -- [ID]'],
  ])('writes nothing to stdout for %j, and says why', async (args, words) => {
    const { exit, stdout, stderr } = await exported(args, place.env);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(words);
  });

  it('says what to set where there is no database', async () => {
    const { exit, stderr } = await exported([], { DATA_DIR: '/nowhere/at/all' });
    expect(exit).toBe(2);
    expect(stderr).toContain('set DATABASE_URL, or DATA_DIR');
  });
});
