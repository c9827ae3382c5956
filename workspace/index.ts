import { randomBytes } from 'node:crypto';
import express, { type Router } from 'express';
import { z } from 'zod';
import type { BusinessClock } from './server/clock';
import type { Shortcut, Suggestion } from './server/hint-types';
import { loopbackOnly } from './server/loopback';
import { ImapServer } from './mail/imap/server';
import { Inbox } from './mail/inbox';
import { Letters } from './mail/letters';
import { Mailbox, mailSchema, type Mail } from './mail/mailbox';
import { createPage } from './server/page-router';
import { Changes } from './slack/changes';
import type { Channel, Person, UserGroup } from './slack/model';
import { ACK_TIMEOUT_MS } from './slack/bot/link';
import { Slack } from './slack/slack';
import { snapshotSchema } from './slack/snapshot';
import { StateFile } from './server/state-file';
import { TRIGGER_LIFE_MS } from './slack/triggers';
import { snapshotSchema as teamsSnapshotSchema } from './teams/model';
import { ANSWER_MS } from './teams/link';
import { createTeamsPage } from './teams/page-router';
import type { TeamsSetting } from './teams/state';
import { Teams } from './teams/teams';

export type { BusinessClock } from './server/clock';
export type { Shortcut, Suggestion } from './server/hint-types';
export type { Mail, Mailbox } from './mail/mailbox';
export type { Call } from './slack/api/router';
export type { Faults, Trouble } from './slack/api/faults';
export type { Delivery, Reply } from './slack/bot/link';
export type { FieldValue } from './slack/labels';
export { labelsOf } from './slack/labels';
export type { Member, Result } from './slack/member';
export type { Channel, Ephemeral, Message, Person, StoredFile, View } from './slack/model';
export type { Slack } from './slack/slack';
export { shows, visibleText } from './slack/visible-text';

/** The workspace's own names; a bot refers to them in its settings and its database. */
export const TEAM_ID = 'T0LOCAL001';
export const BOT_USER_ID = 'UEBOXBOT01';
export const BOT_ID = 'BEBOXBOT01';
export const APP_ID = 'AEBOXBOT01';

export interface WorkspaceOptions {
  /** The address on which the bot, and this router, are served; asked late, for port 0. */
  botUrl: () => string;
  /** Where this router is served when not beside the bot. Default: `botUrl`. */
  selfUrl?: () => string;
  botToken: string;
  signingSecret: string;
  persons: readonly Person[];
  channels: readonly Channel[];
  userGroups?: readonly UserGroup[];
  clock: BusinessClock;
  /** IANA name, for the times on the page. */
  timeZone: string;
  /** The next moment at which people are at work again, for the clock's button. */
  nextWorkingMorning: (from: Date) => Date;
  /** The address that the bot reads mail of. Default: `bot@workspace.example`. */
  mailTo?: string;
  /** What the bot is called in Slack. */
  botName: string;
  /** The Teams beside Slack: a tenant, a team, and who and what is in it. */
  teams: TeamsSetting;
  /** The scopes of the bot's token, as Slack tells them with each answer. Default: it tells none. */
  scopes?: readonly string[];
  /** Slash commands to suggest, the first word included, with what each does. */
  suggestions: readonly Suggestion[];
  /** The app's shortcuts on a message's menu, as its manifest declares them. */
  shortcuts: readonly Shortcut[];
  /** Where the state is kept; without it, everything is forgotten at the end. */
  stateFile?: string;
  /** Told what a person should know: a broken state file, a failed write. */
  warn: (what: string) => void;
  /** Real milliseconds, for what expires. Default: Date.now. */
  realNow?: () => number;
  /** How long the bot may take to acknowledge, in milliseconds. Default: Slack's 3,000. */
  ackTimeoutMs?: number;
  /** How long a trigger_id opens a modal, in milliseconds. Default: Slack's 3,000. */
  triggerLifeMs?: number;
  /** How long Teams waits for the answer to an activity, in milliseconds. Default: 5,000. */
  teamsTimeoutMs?: number;
}

export interface Workspace {
  /** To be mounted at the root of the bot's express app. */
  router: Router;
  /** Slack itself, to be driven without a page. */
  slack: Slack;
  /** Teams, likewise. */
  teams: Teams;
  mail: Mailbox;
  /** Those who write to the bot by mail. */
  letters: Letters;
  /** Where the bot reads what they write: for its settings. */
  imapUrl: string;
  /** Counts the mails in there anew, as a server does that was restored: another UIDVALIDITY, other UIDs. */
  countMailsAnew(): void;
  /** Resolves with what `look` finds, now or after the change that brings it. */
  waitFor: Changes['waitFor'];
  /** Writes the state and stops; requests under way are cut off. */
  close(): Promise<void>;
}

const savedSchema = z.object({
  slack: snapshotSchema,
  // Absent in files of before there was a Teams side.
  teams: teamsSnapshotSchema.optional(),
  mails: z.array(mailSchema),
  // Absent in files of before anybody wrote to the bot.
  written: z.array(mailSchema).default([]),
  clockOffsetMs: z.number().min(0),
});
type Saved = z.infer<typeof savedSchema>;

/**
 * A chat workspace that speaks Slack's protocol to the bot and shows a page to people.
 * It listens for mail on the loopback, and nowhere else: the caller mounts its router.
 */
export async function createWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const { clock, warn, stateFile } = options;
  const changes = new Changes();
  const now = (): Date => clock.now();
  const realNow = options.realNow ?? Date.now;
  const saved = stateFile === undefined ? undefined : await load(stateFile, warn);
  // Yesterday's messages may be of next week: time goes on from where it was.
  const behind = (saved?.clockOffsetMs ?? 0) - clock.offsetMs();
  if (behind > 0) clock.moveBy(behind);
  const mail = new Mailbox(changes, now, saved?.mails);
  await mail.listen();
  // The bytes of an earlier start are gone, so mails are counted anew.
  const inbox = new Inbox(changes, Math.floor(realNow() / 1000), saved?.written);
  const imap = new ImapServer(inbox);
  await imap.listen();
  const letters = new Letters({ inbox, now, to: options.mailTo ?? 'bot@workspace.example' });
  const slack = new Slack({
    setting: {
      teamId: TEAM_ID,
      teamDomain: 'local',
      teamName: 'Local workspace',
      appId: APP_ID,
      botId: BOT_ID,
      botUserId: BOT_USER_ID,
      botName: options.botName,
      persons: options.persons,
      channels: options.channels,
      userGroups: options.userGroups ?? [],
      ...(options.scopes ? { scopes: options.scopes } : {}),
    },
    changes,
    botToken: options.botToken,
    signingSecret: options.signingSecret,
    botUrl: options.botUrl,
    selfUrl: options.selfUrl ?? options.botUrl,
    now,
    realNow,
    secret: () => randomBytes(12).toString('hex'),
    ackTimeoutMs: options.ackTimeoutMs ?? ACK_TIMEOUT_MS,
    triggerLifeMs: options.triggerLifeMs ?? TRIGGER_LIFE_MS,
    ...(saved === undefined ? {} : { snapshot: saved.slack }),
  });
  const teams = new Teams({
    setting: options.teams,
    changes,
    botUrl: options.botUrl,
    selfUrl: options.selfUrl ?? options.botUrl,
    now,
    realNow,
    timeoutMs: options.teamsTimeoutMs ?? ANSWER_MS,
    ...(saved?.teams === undefined ? {} : { snapshot: saved.teams }),
  });
  const file =
    stateFile === undefined
      ? undefined
      : new StateFile(
          stateFile,
          () => ({
            slack: slack.state.snapshot(),
            teams: teams.state.snapshot(),
            mails: mail.all(),
            written: inbox.mails(),
            clockOffsetMs: clock.offsetMs(),
          }),
          warn,
        );
  const stopSaving = changes.watch(() => file?.touch());

  const router = express.Router();
  router.use(
    ['/slack-api', '/slack-hooks', '/slack-files', '/teams-api', '/teams-files'],
    loopbackOnly,
  );
  router.use(slack.router());
  router.use(teams.router());
  const teamsPage = createTeamsPage(teams);
  router.use(teamsPage.router);
  const { state, gestures } = slack;
  const { timeZone, suggestions, shortcuts, nextWorkingMorning } = options;
  const sources = {
    state,
    mails: () => inOrder([...mail.all(), ...inbox.mails()]),
    clock,
    timeZone,
    suggestions,
    shortcuts,
  };
  const fileOf = (id: string) => {
    const bytes = slack.bytes.get(id);
    const file = state.file(id);
    return bytes && file
      ? { name: file.name, mimetype: file.mimetype, bytes: Buffer.from(bytes) }
      : null;
  };
  const post = { letters, mails: () => mail.all(), fileOf };
  const doers = { state, gestures, clock, nextWorkingMorning, timeZone, post };
  const page = createPage({ slack, mail, sources, doers });
  router.use(page.router);

  return {
    router,
    slack,
    teams,
    mail,
    letters,
    imapUrl: imap.url,
    countMailsAnew: () => inbox.countAnew(),
    waitFor: (look, what, timeoutMs) => changes.waitFor(look, what, timeoutMs),
    async close() {
      stopSaving();
      page.close();
      teamsPage.close();
      slack.close();
      teams.close();
      await mail.close();
      await imap.close();
      await file?.flush();
    },
  };
}

/** Oldest first. */
function inOrder(mails: readonly Mail[]): readonly Mail[] {
  return mails.toSorted((a, b) => a.at.localeCompare(b.at));
}

async function load(path: string, warn: (what: string) => void): Promise<Saved | undefined> {
  try {
    const content = await StateFile.read(path);
    return content === undefined ? undefined : savedSchema.parse(content);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    warn(`the workspace's state file ${path} can't be read, so it starts empty: ${why}`);
    return undefined;
  }
}
