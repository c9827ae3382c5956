import { CAST, CHANNELS } from '../../../workspace/ebox/cast';
import { TEAMS_CAST, TEAMS_CHANNELS } from '../../../workspace/ebox/teams-cast';
import type { Workspace } from '../../../workspace/testing';
import type { Language } from '../../../src/core/terms/terms';
import type { Who } from '../drivers/driver';

const PEOPLE: readonly Who[] = ['ana', 'luc', 'bo', 'nadia', 'eva', 'tom', 'kim'];

/** Everybody chooses the language in both chat systems, and an admin chooses it for each channel. */
export async function everybodyReads(
  { slack, teams }: Workspace,
  language: Language,
): Promise<void> {
  for (const who of PEOPLE) {
    await slack.as(CAST[who].id).command(`/ebox language ${language}`);
    await teams.as(TEAMS_CAST[who].id).write(`language ${language}`);
  }
  for (const { id } of Object.values(CHANNELS)) {
    await slack.as(CAST.tom.id).command(`/ebox language here ${language}`, id);
  }
  for (const { id } of Object.values(TEAMS_CHANNELS)) {
    await teams.as(TEAMS_CAST.tom.id).mention(id, `language here ${language}`);
  }
}
