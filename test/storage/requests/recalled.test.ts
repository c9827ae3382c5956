import { randomUUID } from 'node:crypto';
import type { Opened, RequestStore } from '../../../src/app/requests/request-store';
import type { Actor } from '../../../src/core/terms/terms';
import { createAbsenceStore } from '../../../src/storage/people/absence-store';
import { createLinkStore } from '../../../src/storage/people/link-store';
import { createMailStore } from '../../../src/storage/people/mail-store';
import { createRequestStore } from '../../../src/storage/requests/request-store';
import { createSettingsStore } from '../../../src/storage/settings/settings-store';
import { onEveryDatabase } from '../../support/databases/on-every-database';
import { ana, bo, changeOf, freshId, random, registered } from '../../support/given/changes';

const NOON = new Date('2026-11-28T12:00:00.000Z');
const NOTED = [{ type: 'Noted', texts: { notes: 'x' } }] as const;

onEveryDatabase((database) => {
  const someStore = () => createRequestStore(database().knex, random);
  const addresses = () => createMailStore(database().knex);

  /** An account that no other test of this file uses, whose addresses were asked for. */
  async function somebody(platform: 'slack' | 'teams' = 'slack'): Promise<Actor> {
    const id = randomUUID();
    const actor: Actor = { platform, id, name: `Name of ${id}`, role: 'staff' };
    await addresses().keep(actor, [`${id}@onss.example`], NOON);
    return actor;
  }

  /** A request that this store has in hand for this person. */
  async function inHand(store: RequestStore, person: Actor) {
    const id = freshId();
    await store.commit(changeOf(id, null, [registered()]));
    await store.open(id, person);
    const recalled = store.recall(id, person);
    if (!recalled) throw new Error('It has it');
    return { id, recalled };
  }

  /** A note by this person, who believed this. */
  function noteOn(id: string, person: Actor, believed: Opened) {
    const change = changeOf(id, believed, NOTED, { actor: person });
    return { ...change, restsOn: { person, circumstances: believed } };
  }

  it('recalls what it read, and what it wrote since, as reading it again would give it', async () => {
    const [store, person] = [someStore(), await somebody()];
    const { id, recalled } = await inHand(store, person);
    expect(recalled).toEqual(await store.open(id, person));
    await expect(store.commit(noteOn(id, person, recalled))).resolves.toBe('committed');
    const after = store.recall(id, person);
    expect(after?.state?.version).toBe(2);
    expect(after).toEqual(await store.open(id, person));
    if (!after) throw new Error('It has it');
    await expect(store.commit(noteOn(id, person, after))).resolves.toBe('committed');
  });

  it('recalls what was registered through it', async () => {
    const [store, person] = [someStore(), await somebody()];
    await store.open('DS-1999-0001', person);
    const made = (id: string) => changeOf(id, null, [registered()]);
    const { id } = await store.register({ prefix: 'RC', year: 2026 }, randomUUID(), made);
    const recalled = store.recall(id, person);
    expect(recalled).not.toBeNull();
    expect(recalled).toEqual(await store.open(id, person));
  });

  it('recalls no registration that was undone', async () => {
    const [store, person] = [someStore(), await somebody()];
    await store.open('DS-1999-0001', person);
    let made = '';
    const failing = store.register({ prefix: 'RU', year: 2026 }, randomUUID(), (id) => {
      made = id;
      const change = changeOf(id, null, [registered()]);
      const files = [{ id: 'f', name: 'f', sha256: '', size: 1, bytes: Buffer.from('f') }];
      // Two files of one id can't both be stored.
      return { ...change, files: [...files, ...files] };
    });
    await expect(failing).rejects.toThrow();
    expect(made).not.toBe('');
    expect(store.recall(made, person)).toBeNull();
  });

  it('recalls nothing of a person it has not seen, whose address was not asked for, or who has another account', async () => {
    const store = someStore();
    const { id } = await inHand(store, await somebody());
    const unseen = await somebody();
    expect(store.recall(id, unseen)).toBeNull();
    const unasked: Actor = { ...ana, id: randomUUID() };
    await store.open(id, unasked);
    expect(store.recall(id, unasked)).toBeNull();
    const [slack, teams] = [await somebody(), await somebody('teams')];
    await linked(slack, teams);
    await store.open(id, slack);
    expect(store.recall(id, slack)).toBeNull();
  });

  it('recalls nothing of a request that it has not seen', async () => {
    const [store, person] = [someStore(), await somebody()];
    await inHand(store, person);
    expect(store.recall('DS-1999-0001', person)).toBeNull();
  });

  async function linked(asks: Actor, types: Actor) {
    const links = createLinkStore(database().knex);
    const digest = randomUUID();
    await links.offer({ digest, by: asks, at: NOON });
    await links.take({ digest, by: types, at: NOON, key: randomUUID() });
  }

  const asNsso = (person: Actor) => ({
    ...{ person, role: 'nsso' as const, by: { ...bo, role: 'admin' as const } },
    ...{ at: NOON, key: randomUUID() },
  });

  /** What may change behind a process's back, each by another process. */
  const CHANGES: Readonly<Record<string, (person: Actor, id: string) => Promise<unknown>>> = {
    'a role granted': (person) => createSettingsStore(database().knex).grant(asNsso(person)),
    'an absence in which the person stands in': (person) =>
      createAbsenceStore(database().knex).note(
        {
          ...{ id: randomUUID(), person: ana, standIn: person, roles: ['staff'], by: ana },
          ...{ from: '2026-12-01', until: '2026-12-05', at: NOON, key: randomUUID() },
        },
        '2026-11-28',
        () => null,
      ),
    'an account linked': async (person) => linked(person, await somebody('teams')),
    'an account of the same address': async (person) =>
      addresses().keep(await somebody('teams'), [`${person.id}@onss.example`], NOON),
    'an address forgotten': (person) => addresses().forget(person),
    'another request of the organisation going live': async (_person, id) => {
      const other = freshId();
      await someStore().commit(changeOf(other, null, [registered()]));
      await database().knex.raw(
        `update request o set status = 'live', cbe = r.cbe from request r where o.id = ? and r.id = ?`,
        [other, id],
      );
    },
    'a later version of the request': async (person, id) =>
      someStore().commit(changeOf(id, await someStore().open(id, person), NOTED)),
    'the request’s row without its version': (_person, id) =>
      database().knex('request').where({ id }).update({ nudge_on: '2027-01-04' }),
  };

  it.each(Object.entries(CHANGES))(
    'stores nothing that rests on what is no longer so: %s',
    async (_what, changes) => {
      const [store, person] = [someStore(), await somebody()];
      // Of an enterprise of its own, so that no other request of this file goes live for it.
      const { id } = await inHand(store, person);
      await database().knex('request').where({ id }).update({ cbe: randomUUID() });
      const believed = await store.open(id, person);
      await changes(person, id);
      const history = await store.history(id);
      await expect(store.commit(noteOn(id, person, believed))).resolves.toBe('moved');
      await expect(store.history(id)).resolves.toEqual(history);
      const now = await store.open(id, person);
      await expect(store.commit(noteOn(id, person, now))).resolves.toBe('committed');
    },
  );

  it('stores nothing that rests on a role that was taken away, or an absence that was called off', async () => {
    const [store, person] = [someStore(), await somebody()];
    const settings = createSettingsStore(database().knex);
    await settings.grant(asNsso(person));
    await CHANGES['an absence in which the person stands in']?.(person, '');
    const { id, recalled } = await inHand(store, person);
    expect(recalled).toMatchObject({ granted: ['nsso'], standsInFor: [{ from: '2026-12-01' }] });
    await settings.revoke(asNsso(person));
    await expect(store.commit(noteOn(id, person, recalled))).resolves.toBe('moved');
    const between = await store.open(id, person);
    await createAbsenceStore(database().knex).callOff(ana, '2026-11-28', ana, NOON);
    await expect(store.commit(noteOn(id, person, between))).resolves.toBe('moved');
    const now = await store.open(id, person);
    expect(now).toMatchObject({ granted: [], standsInFor: [] });
    await expect(store.commit(noteOn(id, person, now))).resolves.toBe('committed');
  });
});
