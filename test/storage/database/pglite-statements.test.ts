import type { PGlite } from '@electric-sql/pglite';
import { openEngine } from '../../../src/storage/database/pglite-client';
import { Statements } from '../../../src/storage/database/pglite-statements';

describe('a statement that an embedded engine keeps', () => {
  let engine: PGlite;
  let statements: Statements;

  beforeAll(async () => {
    engine = openEngine('empty');
    await engine.exec('create table thing (id int primary key, name text)');
  });
  beforeEach(async () => {
    statements = new Statements(engine);
    await engine.exec("deallocate all; truncate thing; insert into thing values (1, 'one')");
  });
  afterAll(() => engine.close());

  const keptByEngine = async () =>
    Number(
      (await engine.query<{ kept: string }>('select count(*) kept from pg_prepared_statements'))
        .rows[0]?.kept,
    );

  it.each([
    [
      'numbers',
      'select $1::int + 1 as a, $2::bigint as b, $3::numeric as c',
      [1, '9007199254740993', 2.5],
    ],
    ['texts', 'select $1::text as a, $2::text[] as b', ["it's", ['x', 'y "z"', null]]],
    ['nothing', 'select $1::text as a, $2::int as b', [null, undefined]],
    ['bytes', 'select $1::bytea as a', [Buffer.from([0, 1, 255])]],
    ['documents', 'select $1::jsonb as a, $2::json as b', [{ x: [1] }, JSON.stringify(['y'])]],
    ['moments', 'select $1::timestamptz as a, $2::date as b', [new Date(0), '2026-11-29']],
    ['truths', 'select $1::boolean as a, not $1::boolean as b', [true]],
    ['no row', 'select 1 as a where $1::int = 2', [1]],
    ['a number of rows', 'update thing set name = $1', ['two']],
  ])('gives %s as the engine’s own query does, first and again', async (_what, text, bindings) => {
    const { rows, fields, affectedRows } = await engine.query(text, bindings);
    await statements.run(text, bindings);
    expect(await statements.run(text, bindings)).toEqual({ rows, fields, affectedRows });
    expect(await keptByEngine()).toBe(1);
  });

  it('throws the database’s error, and the next one is answered', async () => {
    const insert = 'insert into thing values ($1, $2)';
    await expect(statements.run(insert, [1, 'again'])).rejects.toMatchObject({ code: '23505' });
    expect((await statements.run(insert, [2, 'two'])).affectedRows).toBe(1);
    await expect(statements.run('select $1::int from nowhere', [1])).rejects.toMatchObject({
      code: '42P01',
    });
    expect((await statements.run('select $1::int as a', [1])).rows).toEqual([{ a: 1 }]);
  });

  it('is parsed anew once a table has changed', async () => {
    const text = 'select * from thing where id = $1';
    await statements.run(text, [1]);
    const alter = 'alter table thing add column colour text';
    await engine.exec(alter);
    statements.passedBy(alter);
    expect((await statements.run(text, [1])).rows).toEqual([{ id: 1, name: 'one', colour: null }]);
    await engine.exec('alter table thing drop column colour');
  });

  it('is forgotten with the others when there are too many', async () => {
    for (let number = 0; number < 251; number += 1) {
      await statements.run(`select $1::int + ${number} as sum`, [1]);
    }
    expect(await keptByEngine()).toBe(1);
  });
});
