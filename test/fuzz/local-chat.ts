import express from 'express';
import { createServer } from 'node:http';
import { type Workspace, createWorkspace } from '../../workspace/testing';
import { LOCAL_TEAMS } from '../../workspace/ebox/teams-cast';
import { closed, listening } from '../support/slack/harness';
import { authority } from '../support/given/authority';
import { SUBJECT } from '../support/given/journey';
import { EVERYBODY, rolesOf, SLACK_CHANNELS } from './crowd';

const TOKEN = 'xoxb-under-fire';
export const SECRET = 'under-fire';

/** The local Slack and Teams with a crowd in them, beside the bot. */
export interface LocalChat {
  readonly port: number;
  readonly workspace: Workspace;
  /** What the bot needs to be told to work here. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export async function localChat(botPort: () => number): Promise<LocalChat> {
  const app = express();
  const server = createServer(app);
  const url = await listening(server);
  const persons = EVERYBODY.map(({ slack, name, role }) => ({ id: slack, name, role }));
  const workspace = await createWorkspace({
    botUrl: () => `http://127.0.0.1:${botPort()}`,
    selfUrl: () => url,
    botToken: TOKEN,
    signingSecret: SECRET,
    botName: 'e-Box',
    persons,
    channels: Object.values(SLACK_CHANNELS),
    teams: {
      ...LOCAL_TEAMS,
      persons: EVERYBODY.map(({ teams, name, role }) => ({ id: teams, name, role })),
    },
    clock: { now: () => new Date(), offsetMs: () => 0, moveBy: () => undefined },
    timeZone: 'Europe/Brussels',
    nextWorkingMorning: (from) => from,
    suggestions: [],
    shortcuts: [],
    warn: () => undefined,
  });
  app.use(workspace.router);
  for (const { teams } of EVERYBODY) workspace.teams.state.beginChat(teams);
  await putFiles(workspace);
  return {
    port: Number(new URL(url).port),
    workspace,
    env: {
      SLACK_BOT_TOKEN: TOKEN,
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: `${url}/slack-api/`,
      SLACK_CHANNEL_REQUESTS: SLACK_CHANNELS.requests.id,
      SLACK_CHANNEL_APPROVALS: SLACK_CHANNELS.approvals.id,
      SLACK_CHANNEL_DIGEST: SLACK_CHANNELS.digest.id,
      TEAMS_ALLOW_ANONYMOUS: '1',
      ...rolesOf(),
    },
    async close() {
      await workspace.close();
      await closed(server);
    },
  };
}

/** The files that inputs name. */
async function putFiles({ slack }: Workspace): Promise<void> {
  const issuer = await authority();
  const { csr, certificate } = await issuer.order({ ...SUBJECT, environment: 'INT' });
  const files = {
    FFUZZFORM: Buffer.from('%PDF-1.7 the form'),
    FFUZZCERT: certificate,
    FFUZZCSR: csr,
    FFUZZJUNK: Buffer.from([0, 0xff, 0x30, 0x82, 0xff, 0xff]),
  };
  for (const [id, bytes] of Object.entries(files)) {
    const mimetype = 'application/octet-stream';
    const created = new Date().toISOString();
    slack.state.addFile({
      id,
      name: id,
      mimetype,
      size: bytes.length,
      user: 'UFUZZ10000',
      created,
    });
    slack.bytes.put(id, bytes);
  }
}
