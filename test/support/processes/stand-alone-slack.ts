import express from 'express';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createWorkspace, type Workspace, type WorkspaceOptions } from '../../../workspace/testing';
import { LOCAL_TEAMS } from '../../../workspace/ebox/teams-cast';
import { CAST, CHANNELS } from '../../../workspace/ebox/cast';
import { UNHURRIED } from '../unhurried';

const TOKEN = 'xoxb-stand-alone';
const SECRET = 'stand-alone-secret';

/** A Slack of its own, beside the bots that it talks to: they may come and go. */
export interface StandAloneSlack {
  readonly workspace: Workspace;
  /** What a bot needs to be told to work here. */
  readonly env: Readonly<Record<string, string>>;
  /** Says where the bot is served from now on; of several ports each request goes to the next one. */
  talkTo(...ports: readonly [number, ...number[]]): void;
  close(): Promise<void>;
}

/** More than any run of ours says: a card that scrolled out would look lost. */
const MOST_MESSAGES = 50_000;

export async function standAloneSlack(
  hurry: Pick<WorkspaceOptions, 'ackTimeoutMs' | 'triggerLifeMs' | 'teamsTimeoutMs'> = UNHURRIED,
): Promise<StandAloneSlack> {
  const app = express();
  const server: Server = createServer(app);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  let bots: readonly number[] = [port];
  let turn = 0;
  const next = () => bots[(turn += 1) % bots.length];
  const workspace = await createWorkspace({
    ...hurry,
    botUrl: () => `http://127.0.0.1:${String(next())}`,
    selfUrl: () => `http://127.0.0.1:${port}`,
    botToken: TOKEN,
    signingSecret: SECRET,
    botName: 'e-Box',
    persons: Object.values(CAST),
    channels: Object.values(CHANNELS),
    teams: { ...LOCAL_TEAMS, mostMessages: MOST_MESSAGES },
    clock: { now: () => new Date(), offsetMs: () => 0, moveBy: () => undefined },
    timeZone: 'Europe/Brussels',
    nextWorkingMorning: (from) => from,
    suggestions: [],
    shortcuts: [],
    warn: () => undefined,
  });
  app.use(workspace.router);
  return {
    workspace,
    env: {
      SLACK_BOT_TOKEN: TOKEN,
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: `http://127.0.0.1:${port}/slack-api/`,
      SLACK_CHANNEL_REQUESTS: CHANNELS.requests.id,
      SLACK_CHANNEL_APPROVALS: CHANNELS.approvals.id,
      SLACK_CHANNEL_DIGEST: CHANNELS.digest.id,
      ROLE_STAFF: `slack:${CAST.ana.id},slack:${CAST.luc.id}`,
      ROLE_NSSO: `slack:${CAST.bo.id},slack:${CAST.nadia.id}`,
      ROLE_EBOX: `slack:${CAST.eva.id}`,
      ROLE_ADMIN: `slack:${CAST.tom.id}`,
    },
    talkTo(...ports) {
      bots = ports;
    },
    async close() {
      await workspace.close();
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
