import { CAST, CHANNELS } from '../../workspace/ebox/cast';
import { TEAMS_CHANNELS } from '../../workspace/ebox/teams-cast';
import type { Role } from '../../src/core/terms/terms';

/** A crowd: nobody in it does so much that a limit on what one person may do would hide what the inputs do. */
const SIZES: Readonly<Record<Role | 'guest', number>> = {
  staff: 800,
  nsso: 240,
  ebox: 100,
  admin: 40,
  guest: 20,
};

export interface Somebody {
  /** At Slack. */
  readonly slack: string;
  /** At Teams: the Entra object id. */
  readonly teams: string;
  readonly name: string;
  readonly role: Role | 'guest';
}

const ROLES = ['staff', 'nsso', 'ebox', 'admin', 'guest'] as const;

export const CROWD: Readonly<Record<Role | 'guest', readonly Somebody[]>> = {
  staff: people('staff'),
  nsso: people('nsso'),
  ebox: people('ebox'),
  admin: people('admin'),
  guest: people('guest'),
};

export const EVERYBODY: readonly Somebody[] = ROLES.flatMap((role) => CROWD[role]);

export const SLACK_CHANNELS = CHANNELS;
export const CHANNELS_IN_TEAMS = TEAMS_CHANNELS;

/** Settings under which everybody has their role in both chat systems. */
export function rolesOf(): Readonly<Record<string, string>> {
  const list = (role: Role) =>
    CROWD[role].flatMap(({ slack, teams }) => [`slack:${slack}`, `teams:${teams}`]).join(',');
  return {
    ROLE_STAFF: list('staff'),
    ROLE_NSSO: list('nsso'),
    ROLE_EBOX: list('ebox'),
    ROLE_ADMIN: `${list('admin')},slack:${CAST.tom.id}`,
  };
}

function people(role: Role | 'guest'): readonly Somebody[] {
  const kind = ROLES.indexOf(role) + 1;
  return Array.from({ length: SIZES[role] }, (_, index) => {
    const number = `${kind}${String(index).padStart(4, '0')}`;
    return {
      slack: `UFUZZ${number}`,
      teams: `00000000-0000-4000-8000-0000000${number}`,
      name: `${role} ${index}`,
      role,
    };
  });
}
