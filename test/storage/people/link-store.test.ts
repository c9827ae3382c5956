import { randomUUID } from 'node:crypto';
import { createLinkStore } from '../../../src/storage/people/link-store';
import { createMailStore } from '../../../src/storage/people/mail-store';
import { createAbsenceStore } from '../../../src/storage/people/absence-store';
import { createRequestQueries } from '../../../src/storage/requests/request-queries';
import { createRequestStore } from '../../../src/storage/requests/request-store';
import type { Account, Actor } from '../../../src/core/terms/terms';
import { onEveryDatabase } from '../../support/databases/on-every-database';
import { ana, bo, changeOf, freshId, random, registered } from '../../support/given/changes';

const NOON = new Date('2026-11-28T12:00:00.000Z');
const after = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);

onEveryDatabase((database) => {
  const links = () => createLinkStore(database().knex);
  const mails = () => createMailStore(database().knex);
  const requests = () => createRequestStore(database().knex, random);

  /** An account that no other test of this file uses. */
  const somebody = (platform: 'slack' | 'teams', role: Actor['role'] = 'staff'): Actor => {
    const id = randomUUID();
    return { platform, id, name: `Name of ${id}`, role };
  };
  const account = ({ platform, id }: Account): Account => ({ platform, id });

  const offered = async (by: Actor, at = NOON) => {
    const digest = randomUUID();
    await links().offer({ digest, by, at });
    return digest;
  };
  const taken = (digest: string, by: Actor, at = NOON, key: string = randomUUID()) =>
    links().take({ digest, by, at, key });
  const linked = async (asks: Actor, types: Actor, at = NOON) =>
    expect(await taken(await offered(asks, at), types, at)).toMatchObject({ ok: true });

  it('a code links the account that asked with the one that types it, is told, and is logged for ever', async () => {
    const [slack, teams] = [somebody('slack'), somebody('teams', 'nsso')];
    const digest = await offered(slack);
    const key = randomUUID();
    await expect(taken(digest, teams, after(9.9), key)).resolves.toEqual({
      ok: true,
      other: { ...account(slack), name: slack.name },
    });
    // The same command, delivered again.
    await expect(taken(digest, teams, after(9.9), key)).resolves.toMatchObject({ ok: true });
    await expect(links().linkedTo(slack)).resolves.toEqual(account(teams));
    await expect(links().linkedTo(teams)).resolves.toEqual(account(slack));
    const noted = await database()
      .knex('admin_event')
      .where({ actor_id: teams.id })
      .select('type', 'actor_role', 'facts');
    expect(noted).toEqual([
      {
        type: 'AccountsLinked',
        actor_role: 'nsso',
        facts: { ...{ platform: 'teams', person: teams.id }, other: account(slack) },
      },
    ]);
  });

  it('a code links nothing when nobody was given it, or when it has expired, was replaced, or was used', async () => {
    const [slack, teams, third] = [somebody('slack'), somebody('teams'), somebody('teams')];
    await expect(taken(randomUUID(), teams)).resolves.toEqual({ ok: false, fault: 'unknown' });
    const late = await offered(slack);
    await expect(taken(late, teams, after(10))).resolves.toEqual({ ok: false, fault: 'expired' });
    const replaced = await offered(slack, after(11));
    const digest = await offered(slack, after(12));
    await expect(taken(replaced, teams, after(12))).resolves.toMatchObject({ fault: 'expired' });
    await expect(links().linkedTo(slack)).resolves.toBeNull();
    await taken(digest, teams, after(12));
    await expect(taken(digest, third, after(12))).resolves.toEqual({ ok: false, fault: 'used' });
  });

  it('a code links no account to itself, and none that is linked already', async () => {
    const [slack, teams] = [somebody('slack'), somebody('teams')];
    const [third, fourth] = [somebody('slack'), somebody('teams')];
    const digest = await offered(slack);
    await expect(taken(digest, slack)).resolves.toEqual({ ok: false, fault: 'itself' });
    await linked(third, fourth);
    await expect(taken(digest, fourth)).resolves.toEqual({ ok: false, fault: 'linked-already' });
    const theirs = await offered(third);
    await expect(taken(theirs, teams)).resolves.toEqual({
      ok: false,
      fault: 'other-linked-already',
    });
    await expect(links().linkedTo(slack)).resolves.toBeNull();
    await expect(links().linkedTo(teams)).resolves.toBeNull();
  });

  it('an account tries five codes in ten minutes, and the right one no more', async () => {
    const [slack, teams] = [somebody('slack'), somebody('teams')];
    const digest = await offered(slack, after(5));
    for (let tries = 0; tries < 5; tries += 1) {
      await expect(taken(randomUUID(), teams, after(5))).resolves.toMatchObject({
        fault: 'unknown',
      });
    }
    await expect(taken(digest, teams, after(6))).resolves.toMatchObject({
      fault: 'tried-too-often',
    });
    const fresh = await offered(slack, after(16));
    await expect(taken(fresh, teams, after(16))).resolves.toMatchObject({ ok: true });
  });

  it('a code is tried five times, whoever tries it', async () => {
    const [slack, teams] = [somebody('slack'), somebody('teams')];
    const digest = await offered(slack);
    for (let tries = 0; tries < 5; tries += 1) await taken(digest, slack);
    await expect(taken(digest, teams)).resolves.toMatchObject({ fault: 'tried-too-often' });
  });

  it('of two that type one code at once, one is linked', async () => {
    const [slack, teams, third] = [somebody('slack'), somebody('teams'), somebody('teams')];
    const digest = await offered(slack);
    const both = await Promise.all([taken(digest, teams), taken(digest, third)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('either account ends a link, once', async () => {
    const [slack, teams] = [somebody('slack'), somebody('teams')];
    await linked(slack, teams);
    await expect(links().undo(slack, NOON)).resolves.toEqual(account(teams));
    await expect(links().undo(teams, NOON)).resolves.toBeNull();
    await expect(links().linkedTo(teams)).resolves.toBeNull();
  });

  it('counts linked accounts and those of one address as one human, by way of one another', async () => {
    const [slack, teams, third] = [somebody('slack'), somebody('teams'), somebody('teams')];
    await linked(slack, teams);
    await mails().keep(teams, ['ana@onss.example', 'ana@corp.example'], NOON);
    await mails().keep(third, ['ana@corp.example'], NOON);
    const { others } = await requests().open('DS-1999-0001', slack);
    expect(others).toHaveLength(2);
    expect(others).toEqual(expect.arrayContaining([account(teams), account(third)]));
    await mails().forget(third);
    expect((await requests().open('DS-1999-0001', slack)).others).toEqual([account(teams)]);
  });

  it('forgets the addresses of an account that was not known to hold a role since', async () => {
    const [holds, held] = [somebody('slack'), somebody('slack')];
    await mails().keep(holds, ['holds@onss.example'], NOON);
    await mails().keep(held, ['held@onss.example'], NOON);
    await mails().held([holds], after(60));
    await mails().forgetUnheld(after(30));
    await expect(mails().isAsked(holds)).resolves.toBe(true);
    await expect(mails().isAsked(held)).resolves.toBe(false);
  });

  it('takes no decision that rests on two accounts being two humans’, when a link came in between', async () => {
    const [staff, nsso] = [somebody('slack'), somebody('teams', 'nsso')];
    const id = freshId();
    await requests().commit(changeOf(id, null, [registered()], { actor: staff }));
    const opened = await requests().open(id, nsso);
    const agreed = {
      ...changeOf(id, opened, [{ type: 'AgreedInPrinciple', texts: {} }], { actor: nsso }),
      restsOn: { person: nsso, circumstances: opened },
    };
    await linked(staff, nsso);
    await expect(requests().commit(agreed)).resolves.toBe('moved');
    await links().undo(staff, NOON);
    await expect(requests().commit(agreed)).resolves.toBe('committed');
  });

  it('says which of a human’s accounts was used last', async () => {
    const [slack, teams] = [somebody('slack'), somebody('teams')];
    const last = async () =>
      (await links().humans()).linked.find((one) => one.account.id === slack.id)?.usedLast;
    await linked(slack, teams);
    await expect(last()).resolves.toEqual(account(teams));
    await requests().open('DS-1999-0001', slack, undefined, after(1));
    await expect(last()).resolves.toEqual(account(slack));
    await links().used(teams, after(2));
    await expect(last()).resolves.toEqual(account(teams));
  });

  it('finds what either account registered in the list of what is mine', async () => {
    const [slack, teams] = [somebody('slack'), somebody('teams')];
    const [first, second] = [freshId(), freshId()];
    await requests().commit(changeOf(first, null, [registered()], { actor: slack }));
    await requests().commit(changeOf(second, null, [registered()], { actor: teams }));
    await linked(slack, teams);
    const mine = await createRequestQueries(database().knex).list({
      ...{ filter: 'mine', text: '', person: slack, stalledBefore: NOON, limit: 10 },
    });
    expect(mine.found.map(({ id }) => id).sort()).toEqual([first, second].sort());
  });

  it('has a human away with both accounts, and called back with either; stood in for with either', async () => {
    const [slack, teams, standIn] = [somebody('slack'), somebody('teams'), somebody('teams')];
    const standsInToo = somebody('slack');
    const absences = createAbsenceStore(database().knex);
    await linked(slack, teams);
    await linked(standIn, standsInToo);
    const absence = { person: slack, from: '2026-12-01', until: '2026-12-05', standIn };
    const noted = { ...absence, id: randomUUID(), roles: ['staff'] as const, by: slack };
    await absences.note({ ...noted, at: NOON, key: randomUUID() }, '2026-11-28', () => null);
    const away = (await absences.notOver('2026-12-01')).map(({ person }) => person.id);
    expect(away).toEqual(expect.arrayContaining([slack.id, teams.id]));
    const { standsInFor } = await requests().open('DS-1999-0001', standsInToo);
    expect(standsInFor).toMatchObject([{ person: account(slack), others: [account(teams)] }]);
    await expect(absences.callOff(teams, '2026-12-01', teams, NOON)).resolves.toBe(1);
  });

  it('leaves those alone who have one account', async () => {
    await expect(requests().open('DS-1999-0001', ana)).resolves.toMatchObject({ others: [] });
    await expect(links().linkedTo(bo)).resolves.toBeNull();
  });
});
