import type { Environment } from './environment';
import { mailLoginFaults } from './mail-login';
import { readRetention } from './retention';
import { teamsOf } from './teams';

/** The faults that only show when several variables are looked at together, but for a chat system that is missing. */
export function together(env: Environment): readonly string[] {
  const faults: string[] = [];
  if (env.SLACK_BOT_TOKEN && !env.SLACK_SIGNING_SECRET && !env.SLACK_APP_TOKEN) {
    faults.push(
      'SLACK_SIGNING_SECRET is needed beside SLACK_BOT_TOKEN: find it under Basic Information of the Slack app (or set SLACK_APP_TOKEN for socket mode)',
    );
  }
  if ((env.SLACK_SIGNING_SECRET || env.SLACK_APP_TOKEN) && !env.SLACK_BOT_TOKEN) {
    faults.push('SLACK_BOT_TOKEN is needed: find it under OAuth & Permissions of the Slack app');
  }
  faults.push(...mailLoginFaults(env));
  const teams = teamsOf(env);
  if (teams.kind === 'unsafe') faults.push(teams.reason);
  const { fault } = readRetention(env.RETENTION_FILES_MONTHS, env.RETENTION_PERSONAL_MONTHS);
  if (fault !== null) faults.push(fault);
  return faults;
}

const NO_CHAT =
  'SLACK_BOT_TOKEN or MICROSOFT_APP_ID is needed: no chat system is configured. docs/connect-slack.md and docs/connect-teams.md tell where to find what to set. To try the bot without any, type `npm start` in its sources: that serves a local workspace';

/** The fault of settings that mean no chat system at all; none where one is meant. */
export function withoutChat(env: Environment): readonly string[] {
  return namesChat(env) ? [] : [NO_CHAT];
}

/** Whether any chat system is meant; what is missing beside it is told in words of its own. */
function namesChat(env: Environment): boolean {
  const { SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_APP_TOKEN, MICROSOFT_APP_ID } = env;
  return (
    [SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_APP_TOKEN, MICROSOFT_APP_ID].some(Boolean) ||
    env.TEAMS_ALLOW_ANONYMOUS === '1'
  );
}
