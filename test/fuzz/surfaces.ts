import type fc from 'fast-check';
import { commands } from './inputs/commands';
import { forms } from './inputs/forms';
import { slackPayloads } from './inputs/slack';
import { teamsActivities } from './inputs/teams';
import type { Wire } from './wire';

/** The sides on which inputs come in, and how many of a hundred inputs are for each. */
export const SURFACES: readonly {
  readonly name: string;
  readonly share: number;
  readonly inputs: fc.Arbitrary<Wire>;
}[] = [
  { name: 'commands', share: 30, inputs: commands },
  { name: 'forms', share: 30, inputs: forms },
  { name: 'Slack payloads', share: 20, inputs: slackPayloads },
  { name: 'Teams activities', share: 20, inputs: teamsActivities },
];
