/**
 * What tests of a bot import: the workspace to drive it in, readings of what it sent, and the checks that Slack and
 * Teams make before they take it.
 */
export * from '../index';
export { checkBlocks, checkView } from '../slack/block-kit/check';
export { LIMITS } from '../slack/block-kit/limits';
export { Changes } from '../slack/changes';
export { checkContent } from '../slack/content';
export { Slack } from '../slack/slack';
export { faultsOf } from '../teams/card-check';
export type { Seen } from '../teams/link';
export type { TeamsMember } from '../teams/member';
export { cardSchema, teamsIdOf, type TeamsMessage, type WireCard } from '../teams/model';
export { buttonsOf, fieldsOf, textOf } from '../teams/reading';
export { Teams } from '../teams/teams';
