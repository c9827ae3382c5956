import { TEAMS_CAST, TEAMS_CHANNELS } from '../../../workspace/ebox/teams-cast';
import { type Seen, type Workspace, textOf } from '../../../workspace/testing';
import type { Who } from '../drivers/driver';
import { slackDriver } from '../drivers/slack-driver';
import { teamsDriver } from '../drivers/teams-driver';
import { register } from './filled';
import { CAST } from '../../../workspace/ebox/cast';

const FORM = {
  'Legal name': 'SMALS',
  'Application ID': 'smals:two-chats',
  'Message types': 'Certificates',
  City: 'Brussel',
  Region: 'Brussel-Hoofdstad',
  'Completed form': { name: 'form.pdf', bytes: Buffer.from('%PDF-1.7 the form') },
};

/** One human at both chat systems, and what their colleagues do in Slack meanwhile. */
export function twoChats(workspace: Workspace) {
  const slack = slackDriver(workspace);
  const teams = teamsDriver(workspace);

  /** Presses a button as it stands on the channel's card, which shows what the state allows to anybody. */
  async function pressInTeams(who: Who, id: string, label: string): Promise<Seen> {
    await teams.shows('approvals', id, label);
    const [message] = workspace.teams
      .posts(TEAMS_CHANNELS.approvals.id, `${id} · `)
      .filter(({ below }) => below === null);
    if (!message?.card) throw new Error(`${id} has no card`);
    return workspace.teams.as(TEAMS_CAST[who].id).pressOn(message, message.card, label);
  }

  return {
    slack,
    teams,
    /** Makes the Slack account of one and the Teams account of the other one human's; what Teams answered. */
    async link(inSlack: Who, inTeams: Who): Promise<string> {
      const code = codeIn(await slack.ask(inSlack, 'link'));
      return teams.ask(inTeams, `link ${code}`);
    },
    registered: (who: Who) => register(workspace.slack.as(CAST[who].id)),
    /** A request that the NSSO has to confirm, validated by this person in Slack. */
    async validated(who: Who, staff: Who): Promise<string> {
      const id = await register(workspace.slack.as(CAST[staff].id));
      await slack.shows('approvals', id, 'Agree');
      await slack.press('bo', 'approvals', id, 'Agree');
      await slack.shows('requests', id, 'Kick-off meeting');
      await slack.press(staff, 'requests', id, 'Skip kick-off', { Reason: 'They know it.' });
      await slack.shows('requests', id, 'Waiting for: requester');
      await slack.press(staff, 'requests', id, 'Record formal request', FORM);
      await slack.shows('requests', id, 'Waiting for: eBoxIntegration staff');
      await slack.press(who, 'requests', id, 'Validate');
      return id;
    },
    pressInTeams,
  };
}

/** The code that an answer to `link` gives. */
export function codeIn(answer: string): string {
  const code = /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/u.exec(answer)?.[0];
  if (code === undefined) throw new Error(`No code stands in “${answer}”`);
  return code;
}

/** What a press in Teams is answered with. */
export function answerOf(seen: Seen): string {
  if (seen.kind === 'words') return seen.words;
  if (seen.kind === 'card' || seen.kind === 'dialog') return textOf(seen.card);
  return seen.kind;
}
