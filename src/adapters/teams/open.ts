import type { TeamsAdapter, TeamsOptions } from './teams';

/**
 * `createTeams`, with botbuilder read from the disk only here: it is a third of the start and 30 MB, which a desk on
 * Slack alone need not pay.
 */
export async function openTeams(options: TeamsOptions): Promise<TeamsAdapter> {
  const { createTeams } = await import('./teams.js');
  return createTeams(options);
}
