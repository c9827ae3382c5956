import type { Actor, Person, Role } from '../../../src/core/terms/terms';
import { createSettingsStore } from '../../../src/storage/settings/settings-store';
import { createRequestStore } from '../../../src/storage/requests/request-store';
import { onEveryDatabase } from '../../support/databases/on-every-database';
import { THURSDAY } from '../../support/time';
import { ana, changeOf, freshId, random, registered } from '../../support/given/changes';

const tom: Actor = { platform: 'slack', id: 'UTOM', name: 'Tom Maes', role: 'admin' };
const kim: Person = { platform: 'slack', id: 'UKIM', name: 'Kim Visser' };
const at = new Date(THURSDAY);

describe('the desk’s settings', () => {
  onEveryDatabase((database) => {
    const desk = () => createSettingsStore(database().knex);
    const changes = () =>
      database().knex('admin_event').orderBy('id').select('type', 'actor_id', 'facts');
    const change = (role: Role, key: string, person = kim) => ({ person, role, by: tom, at, key });

    it('a role is granted once, revoked once, and each is noted with who did it', async () => {
      const before = (await changes()).length;
      await expect(desk().grant(change('nsso', 'g1'))).resolves.toBe(true);
      await expect(desk().grant(change('nsso', 'g2'))).resolves.toBe(false);
      await expect(desk().rolesOf(kim)).resolves.toEqual(['nsso']);
      await expect(desk().holdersOf('nsso')).resolves.toEqual([kim]);
      await expect(desk().revoke(change('nsso', 'r1'))).resolves.toBe(true);
      await expect(desk().revoke(change('nsso', 'r2'))).resolves.toBe(false);
      await expect(desk().rolesOf(kim)).resolves.toEqual([]);
      const facts = { platform: 'slack', person: 'UKIM', role: 'nsso' };
      expect((await changes()).slice(before)).toEqual([
        { type: 'RoleGranted', actor_id: 'UTOM', facts },
        { type: 'RoleRevoked', actor_id: 'UTOM', facts },
      ]);
    });

    it('a grant that is delivered again after its revocation grants nothing', async () => {
      await desk().grant(change('ebox', 'again'));
      await desk().revoke(change('ebox', 'undo'));
      await expect(desk().grant(change('ebox', 'again'))).resolves.toBe(false);
      await expect(desk().rolesOf(kim)).resolves.toEqual([]);
    });

    it('an account of the same id in the other chat system is somebody else', async () => {
      const other: Person = { ...kim, platform: 'teams' };
      await desk().grant(change('staff', 's1'));
      await expect(desk().rolesOf(other)).resolves.toEqual([]);
      await desk().revoke(change('staff', 's2'));
    });

    it('an opened request comes with the roles granted to the person', async () => {
      const id = freshId();
      const requests = createRequestStore(database().knex, random);
      await requests.commit(changeOf(id, null, [registered()]));
      await desk().grant(change('staff', 'o1'));
      await desk().grant(change('nsso', 'o2'));
      const opened = await requests.open(id, kim);
      expect([...opened.granted].toSorted()).toEqual(['nsso', 'staff']);
      expect((await requests.open(id, ana)).granted).toEqual([]);
    });

    it('a feed has the channel that was chosen last; choosing it again is no change', async () => {
      const choose = (channel: string) =>
        desk().chooseChannel({ platform: 'slack', feed: 'digest', channel, by: tom, at });
      await expect(desk().channelOf('slack', 'digest')).resolves.toBeNull();
      const before = (await changes()).length;
      await choose('C1');
      await choose('C2');
      await choose('C2');
      await expect(desk().channelOf('slack', 'digest')).resolves.toBe('C2');
      await expect(desk().channelOf('teams', 'digest')).resolves.toBeNull();
      expect((await changes()).slice(before)).toMatchObject([
        { type: 'ChannelChosen', facts: { platform: 'slack', feed: 'digest', channel: 'C1' } },
        { type: 'ChannelChosen', facts: { platform: 'slack', feed: 'digest', channel: 'C2' } },
      ]);
    });
  });
});
