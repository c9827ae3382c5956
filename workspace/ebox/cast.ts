import type { Channel, Person } from '../slack/model';

/** Who works in the local workspace, and in which channels. */

/** The bot's roles, as its settings name them. */
export type Role = 'staff' | 'nsso' | 'ebox' | 'admin';

export interface CastMember extends Person {
  /** The role that the bot is told; `role` is what the switch between persons shows. */
  readonly plays: Role | null;
}

export const CAST = {
  ana: member('UANA000001', 'Ana Peeters', 'staff', 'eBoxIntegration staff'),
  luc: member('ULUC000001', 'Luc Dubois', 'staff', 'eBoxIntegration staff'),
  bo: member('UBOC000001', 'Bo Claes', 'nsso', 'NSSO manager'),
  nadia: member('UNAD000001', 'Nadia El Amrani', 'nsso', 'NSSO manager'),
  eva: member('UEVA000001', 'Eva Janssens', 'ebox', 'e-Box team'),
  tom: member('UTOM000001', 'Tom Maes', 'admin', 'Admin'),
  kim: member('UKIM000001', 'Kim Visser', null, 'Guest without a role'),
} as const satisfies Readonly<Record<string, CastMember>>;

export const CHANNELS = {
  requests: {
    id: 'CREQUESTS1',
    name: 'ebox-requests',
    purpose: 'Every request, its card and its thread. Type /ebox new to register one.',
  },
  approvals: {
    id: 'CAPPROVAL1',
    name: 'nsso-approvals',
    purpose: 'What the NSSO is asked: agreements in principle and formal validations.',
  },
  digest: {
    id: 'CDIGEST001',
    name: 'ebox-digest',
    purpose: 'Each working day: what waits for whom, and what stalls.',
  },
} as const satisfies Readonly<Record<string, Channel>>;

function member(id: string, name: string, plays: Role | null, role: string): CastMember {
  return { id, name, plays, role };
}
