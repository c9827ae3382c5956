import { CAST, type CastMember, type Role } from './cast';
import type { TeamsChannel, TeamsPerson } from '../teams/model';
import type { TeamsSetting } from '../teams/state';

/** The same persons and channels as on the Slack side, by the ids that they have in Teams. */

const TENANT_ID = '00000000-0000-4000-8000-00000000c0de';
const BOT_ID = '28:00000000-0000-4000-8000-0000000000b0';
const TEAM_ID = '19:ebox-onboarding@thread.tacv2';

/** A person's Entra object id. */
const ENTRA: Readonly<Record<keyof typeof CAST, string>> = {
  ana: '00000000-0000-4000-8000-00000000000a',
  luc: '00000000-0000-4000-8000-00000000001c',
  bo: '00000000-0000-4000-8000-00000000000b',
  nadia: '00000000-0000-4000-8000-0000000000ad',
  eva: '00000000-0000-4000-8000-0000000000ea',
  tom: '00000000-0000-4000-8000-000000000070',
  kim: '00000000-0000-4000-8000-000000000014',
};

export interface TeamsCastMember extends TeamsPerson {
  /** The role that the bot is told; `role` is what the switch between persons shows. */
  readonly plays: Role | null;
}

export const TEAMS_CAST: Readonly<Record<keyof typeof CAST, TeamsCastMember>> = {
  ana: member('ana'),
  luc: member('luc'),
  bo: member('bo'),
  nadia: member('nadia'),
  eva: member('eva'),
  tom: member('tom'),
  kim: member('kim'),
};

export const TEAMS_CHANNELS = {
  requests: { id: '19:ebox-requests@thread.tacv2', name: 'ebox-requests' },
  approvals: { id: '19:nsso-approvals@thread.tacv2', name: 'nsso-approvals' },
  digest: { id: '19:ebox-digest@thread.tacv2', name: 'ebox-digest' },
} as const satisfies Readonly<Record<string, TeamsChannel>>;

export const LOCAL_TEAMS: TeamsSetting = {
  tenantId: TENANT_ID,
  botId: BOT_ID,
  botName: 'e-Box',
  teamId: TEAM_ID,
  teamName: 'Onboarding',
  persons: Object.values(TEAMS_CAST),
  channels: Object.values(TEAMS_CHANNELS),
};

function member(key: keyof typeof CAST): TeamsCastMember {
  const { name, role, plays }: CastMember = CAST[key];
  return { id: ENTRA[key], name, role, plays };
}
