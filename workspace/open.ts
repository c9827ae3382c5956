import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Express } from 'express';
import type { Platform, Role } from '../src/core/terms/terms';
import type { RoleEntries } from '../src/app/people/directory';
import type { Feed } from '../src/app/settings/desk-store';
import type { Logger } from '../src/app/watching/log';
import { createWorkspace, type Workspace } from './index';
import { CAST, CHANNELS, type CastMember } from './cast';
import type { BusinessClock } from './clock';
import { COMMAND_HINTS, SHORTCUTS } from './hints';
import { TEAMS_CAST, TEAMS_CHANNELS } from './teams/cast';

export interface LocalOptions {
  readonly app: Express;
  readonly port: number;
  /** Where the workspace remembers its channels and its clock; null: not at all. */
  readonly folder: string | null;
  readonly clock: BusinessClock;
  readonly zone: string;
  readonly nextWorkingMorning: (from: Date) => Date;
  readonly log: Logger;
}

/** What the bot is told to work in the local workspace, in place of the environment's settings. */
export interface LocalSettings {
  readonly slack: {
    readonly botToken: string;
    readonly signingSecret: string;
    readonly apiUrl: string;
    readonly appToken: null;
  };
  readonly roles: RoleEntries;
  readonly channels: Readonly<Record<Platform, Readonly<Record<Feed, string>>>>;
  /** Without an app id: this process listens on this machine alone. */
  readonly teams: {
    readonly appId: null;
    readonly appPassword: null;
    readonly tenantId: null;
    readonly appType: 'MultiTenant';
    readonly allowAnonymous: true;
  };
  readonly mail: { readonly url: string; readonly from: string };
}

const STATE_FILE = 'workspace.json';
const MAIL_FROM = 'e-Box integration <eBoxIntegration@smals.be>';

/** Serves the local workspace on the bot's own app, with secrets that last as long as the process. */
export async function openWorkspace(
  options: LocalOptions,
): Promise<{ readonly workspace: Workspace; readonly settings: LocalSettings }> {
  const { app, port, folder, clock, zone, log } = options;
  const base = `http://127.0.0.1:${port}`;
  const botToken = `xoxb-${randomBytes(12).toString('hex')}`;
  const signingSecret = randomBytes(16).toString('hex');
  const workspace = await createWorkspace({
    botUrl: () => base,
    botToken,
    signingSecret,
    persons: members,
    channels: Object.values(CHANNELS),
    clock,
    timeZone: zone,
    nextWorkingMorning: options.nextWorkingMorning,
    suggestions: COMMAND_HINTS,
    shortcuts: SHORTCUTS,
    warn: (what) => log.warn({}, what),
    ...(folder === null ? {} : { stateFile: join(folder, STATE_FILE) }),
  });
  app.use(workspace.router);
  return {
    workspace,
    settings: {
      slack: { botToken, signingSecret, apiUrl: `${base}/slack-api/`, appToken: null },
      roles: castRoles(),
      channels: {
        slack: {
          requests: CHANNELS.requests.id,
          approvals: CHANNELS.approvals.id,
          digest: CHANNELS.digest.id,
        },
        teams: {
          requests: TEAMS_CHANNELS.requests.id,
          approvals: TEAMS_CHANNELS.approvals.id,
          digest: TEAMS_CHANNELS.digest.id,
        },
      },
      teams: {
        appId: null,
        appPassword: null,
        tenantId: null,
        appType: 'MultiTenant',
        allowAnonymous: true,
      },
      mail: { url: workspace.mail.smtpUrl, from: MAIL_FROM },
    },
  };
}

const members: readonly CastMember[] = Object.values(CAST);
const teamsMembers = Object.values(TEAMS_CAST);

function castRoles(): RoleEntries {
  const accounts = [
    ...members.map(({ id, plays }) => ({ platform: 'slack' as const, id, plays })),
    ...teamsMembers.map(({ id, plays }) => ({ platform: 'teams' as const, id, plays })),
  ];
  const of = (role: Role) =>
    accounts
      .filter((account) => account.plays === role)
      .map(({ platform, id }) => ({ kind: 'account', platform, id }) as const);
  return { admin: of('admin'), staff: of('staff'), nsso: of('nsso'), ebox: of('ebox') };
}
