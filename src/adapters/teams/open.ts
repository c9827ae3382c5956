import { accessOf } from './connect/access';
import type { NoTeams, TeamsAdapter, TeamsOptions } from './teams';

/**
 * `createTeams`, with botbuilder read from the disk only where the settings connect Teams: it is a third of the start
 * and 30 MB, which a desk on Slack alone need not pay.
 */
export async function openTeams(options: TeamsOptions): Promise<TeamsAdapter | NoTeams> {
  const access = accessOf(options);
  if (access.kind !== 'on') return access;
  const { createTeams } = await import('./teams.js');
  return createTeams(options);
}
