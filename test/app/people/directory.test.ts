import { createDirectory, type RoleEntries } from '../../../src/app/people/directory';
import { roleHolders } from '../../../src/app/people/role-holders';
import type { SettingsStore } from '../../../src/app/settings/settings-store';
import type { Person, Platform, Role } from '../../../src/core/terms/terms';

const account = (platform: Platform, id: string) => ({ kind: 'account', platform, id }) as const;
const group = (id: string) => ({ kind: 'group', platform: 'slack', id }) as const;

const NOBODY: RoleEntries = { admin: [], staff: [], nsso: [], ebox: [] };

describe('the directory of the environment', () => {
  const entries: RoleEntries = {
    ...NOBODY,
    staff: [account('slack', 'UANA'), group('SDESK')],
    nsso: [account('teams', 'UANA'), group('SDESK')],
  };
  const directory = createDirectory(entries, {
    slack: { members: (id) => Promise.resolve(id === 'SDESK' ? ['ULUC', 'UKIM'] : []) },
  });

  it('gives an account the roles it is named in', async () => {
    expect(await directory.rolesOf({ platform: 'slack', id: 'UANA' })).toEqual(['staff']);
  });

  it('gives the members of a user group its roles, each of them', async () => {
    expect(await directory.rolesOf({ platform: 'slack', id: 'ULUC' })).toEqual(['staff', 'nsso']);
  });

  it('takes the same id in another chat system for somebody else', async () => {
    expect(await directory.rolesOf({ platform: 'teams', id: 'UANA' })).toEqual(['nsso']);
    expect(await directory.rolesOf({ platform: 'teams', id: 'ULUC' })).toEqual([]);
  });

  it('names everybody who holds a role', async () => {
    expect(await directory.holdersOf('staff')).toEqual([
      { platform: 'slack', id: 'UANA' },
      { platform: 'slack', id: 'ULUC' },
      { platform: 'slack', id: 'UKIM' },
    ]);
  });

  it('has nobody in a group of a chat system that is not connected', async () => {
    const alone = createDirectory({ ...NOBODY, ebox: [group('SDESK')] }, {});
    expect(await alone.holdersOf('ebox')).toEqual([]);
  });
});

describe('the holders of roles in a chat system', () => {
  const granted = (people: Readonly<Partial<Record<Role, readonly Person[]>>>) =>
    ({ holdersOf: (role) => Promise.resolve(people[role] ?? []) }) satisfies Pick<
      SettingsStore,
      'holdersOf'
    >;
  const configured = createDirectory(
    {
      ...NOBODY,
      staff: [account('slack', 'UANA'), account('teams', 'T1')],
      admin: [account('slack', 'UANA')],
    },
    {},
  );
  const bo: Person = { platform: 'slack', id: 'UBO', name: 'Bo Claes' };

  it('are those of the environment and those who were granted one, each once, of this system alone', async () => {
    const found = await roleHolders(
      'slack',
      configured,
      granted({ nsso: [bo], ebox: [bo] }),
      (id) => Promise.resolve({ platform: 'slack', id, name: `Name of ${id}` }),
    );
    expect(found).toEqual([
      { platform: 'slack', id: 'UANA', name: 'Name of UANA' },
      { platform: 'slack', id: 'UBO', name: 'Bo Claes' },
    ]);
  });

  it('are called by their id where nobody knows their name', async () => {
    const found = await roleHolders('teams', configured, granted({}), () => Promise.resolve(null));
    expect(found).toEqual([{ platform: 'teams', id: 'T1', name: 'T1' }]);
  });

  it('are asked for their name only where no grant tells it', async () => {
    const asked: string[] = [];
    const ana: Person = { platform: 'slack', id: 'UANA', name: 'Ana Peeters' };
    const found = await roleHolders('slack', configured, granted({ nsso: [ana] }), (id) => {
      asked.push(id);
      return Promise.resolve(null);
    });
    expect(found).toEqual([ana]);
    expect(asked).toEqual([]);
  });
});
