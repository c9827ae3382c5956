import { audit } from '../../src/cli/audit';
import { rebuild } from '../../src/cli/rebuild';
import { STATE_VERSION } from '../../src/core/process/stored-state';
import { createRequestQueries } from '../../src/storage/requests/request-queries';
import { createRequestStore } from '../../src/storage/requests/request-store';
import { kinds } from '../support/databases/fresh';
import { migratedPlace, type Place } from '../support/databases/place';
import { changeOf, random, registered } from '../support/given/changes';
import { THURSDAY } from '../support/time';

const FIRST = 'DS-2026-0001';
const SECOND = 'DS-2026-0002';

describe.each(kinds)('npm run rebuild on %s', (kind) => {
  let given: Place;
  beforeEach(async () => {
    given = await migratedPlace(kind);
    await given.within(async ({ knex }) => {
      const store = createRequestStore(knex, random);
      await store.commit(changeOf(FIRST, null, [registered()]));
      await store.commit(changeOf(SECOND, null, [registered(), { type: 'WentLive', texts: {} }]));
    });
  });
  afterEach(() => given.remove());

  const run = (...args: string[]) => rebuild(args, given.env, () => new Date(THURSDAY));
  const change = (id: string, columns: object) =>
    given.within(({ knex }) => knex('request').where({ id }).update(columns));
  const stateOf = (id: string) => given.within(({ knex }) => createRequestQueries(knex).get(id));

  it('says that nothing differs where the states are what their events say', async () => {
    await expect(run()).resolves.toEqual({
      exit: 0,
      lines: ['2 compared, 0 skipped, 0 differ.'],
    });
  });

  it('names each field that differs and changes nothing; with --write it mends them, and the audit holds again', async () => {
    const before = await stateOf(SECOND);
    await given.within(({ knex }) =>
      knex.raw(
        `update request set status = 'open', state = jsonb_set(state - 'holds', '{contact,name}', '"Eve"') where id = ?`,
        [SECOND],
      ),
    );
    const fields = 'state.contact.name, state.holds, status';

    await expect(run()).resolves.toEqual({
      exit: 1,
      lines: [
        `${SECOND}: differs in ${fields}`,
        '2 compared, 0 skipped, 1 differ. Mend them with: npm run rebuild -- --write',
      ],
    });
    await expect(audit([], given.env)).resolves.toEqual({
      exit: 1,
      line: `BROKEN: ${SECOND}: its stored state is not what its events say, in ${fields}: \`npm run rebuild\` mends that.`,
    });

    await expect(run('--write')).resolves.toEqual({
      exit: 0,
      lines: [`${SECOND}: mended ${fields}`, '2 compared, 0 skipped, 1 mended.'],
    });
    await expect(stateOf(SECOND)).resolves.toEqual(before);
    await expect(audit([], given.env)).resolves.toMatchObject({ exit: 0 });
    await expect(
      given.within(({ knex }) => knex('admin_event').select('type', 'actor_id', 'facts')),
    ).resolves.toEqual([
      {
        type: 'StateRebuilt',
        actor_id: 'rebuild',
        facts: { request: SECOND, version: 2, fields: fields.split(', ') },
      },
    ]);
  });

  it('skips a request whose texts retention removed, and says so', async () => {
    await given.within(async ({ knex }) => {
      await knex('event_text').where({ request_id: FIRST }).update({ texts: '{}', salts: '{}' });
      await knex('request').where({ id: FIRST }).update({ organisation: 'CBE 0206.731.645' });
    });
    await expect(run('--write')).resolves.toEqual({
      exit: 0,
      lines: [`${FIRST}: skipped, retention removed its texts`, '1 compared, 1 skipped, 0 mended.'],
    });
    await expect(audit([], given.env)).resolves.toMatchObject({ exit: 0 });
  });

  it('leaves a state of a newer version alone, and says to finish the update', async () => {
    await change(FIRST, { state_version: STATE_VERSION + 1 });
    const { exit, lines } = await run('--write');
    expect(exit).toBe(2);
    expect(lines).toEqual([expect.stringContaining('Finish the update')]);
  });

  it('mends nothing from a history that was tampered with', async () => {
    await change(FIRST, { head: 'forged', status: 'live' });
    const { exit, lines } = await run('--write');
    expect(exit).toBe(2);
    expect(lines).toEqual([expect.stringContaining('npm run --silent audit')]);
  });

  it('refuses what it doesn’t know with its usage', async () => {
    const { exit, lines } = await run('--rite');
    expect(exit).toBe(2);
    expect(lines).toEqual([
      expect.stringContaining('Usage: npm run --silent rebuild -- [--write]'),
    ]);
  });
});
