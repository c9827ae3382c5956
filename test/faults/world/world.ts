import { setTimeout as wait } from 'node:timers/promises';
import { resolve } from 'node:path';
import { Client } from 'pg';
import { type Workspace, visibleText } from '../../../workspace/testing';
import { CAST } from '../../../workspace/ebox/cast';
import { TEAMS_CAST, TEAMS_CHANNELS } from '../../../workspace/ebox/teams-cast';
import { startProcess, type BotProcess } from '../../support/processes/bot-process';
import { FORM } from '../../support/given/filled';
import { standAloneSlack, type StandAloneSlack } from '../../support/processes/stand-alone-slack';
import type { MailboxForTests } from '../../support/mail/dovecot-server';
import { chance, type Chance } from './chance';
import { ownCluster, type Cluster } from './cluster';
import type { Click } from './ledger';
import { personsOf, type Person } from './persons';
import { served, workspaceBox, type Mailbox } from './mailbox';
import { proxyTo, type Proxy } from './proxy';
import { smallDisk, type SmallDisk } from './small-disk';

const SCRIPT = resolve('test/faults/world/bot.cjs');
const DATABASE = 'faults';

/** Room for an empty database (8 MB) and for all that a long run writes into it. */
const DISK_MEGABYTES = 256;

/** Two bots on one Postgres, between a Slack, a Teams and a mail server: everything in it may fail. */
export interface World {
  readonly slack: StandAloneSlack;
  readonly cluster: Cluster;
  /** Where the bots' tables are; null where none may be mounted. */
  readonly disk: SmallDisk | null;
  /** The bots' way to Postgres. */
  readonly databaseWay: Proxy;
  /** The bots' way to the mail server. */
  readonly mailWay: Proxy;
  /** What requesters write into; null where the bots read nothing. */
  readonly mailbox: Mailbox | null;
  readonly persons: readonly Person[];
  readonly chance: Chance;
  bots(): readonly BotProcess[];
  /** What DATABASE_URL says to whoever is not in the way of a fault. */
  readonly url: string;
  /** A connection past the proxy, for one who looks on. */
  look<Row>(sql: string, bindings?: readonly unknown[]): Promise<readonly Row[]>;
  /** Registers requests of this fault, each with a contact of its own. */
  register(count: number): Promise<readonly string[]>;
  /** Kills one bot as a power cut would, and starts it again. */
  kill(index: number): Promise<void>;
  /** Sets the business clock of a bot so many milliseconds ahead of the machine's; behind with a negative number. */
  setClock(index: number, aheadMs: number): void;
  close(): Promise<void>;
}

/** With a `mailbox`, the bots read what requesters write: the workspace's, or that of a mail server. */
export async function openWorld(
  seed: number,
  mailbox: 'workspace' | MailboxForTests | null = null,
): Promise<World> {
  const cluster = await ownCluster();
  const slack = await standAloneSlack({});
  const onCluster = async <Row>(database: string, sql: string, bindings: readonly unknown[]) => {
    const client = new Client({ connectionString: cluster.url(database) });
    await client.connect();
    try {
      return (await client.query(sql, [...bindings])).rows as readonly Row[];
    } finally {
      await client.end();
    }
  };
  const disk = await smallDisk(DISK_MEGABYTES);
  if (disk) {
    const place = await cluster.ownFolder(disk.folder);
    await onCluster('postgres', `create tablespace small location '${place}'`, []);
  }
  const where = disk ? 'tablespace small' : '';
  await onCluster('postgres', `create database ${DATABASE} ${where}`, []);
  const databaseWay = await proxyTo(cluster.port);
  const mailWay = await proxyTo(Number(new URL(slack.workspace.mail.smtpUrl).port));
  const box = mailbox === 'workspace' ? workspaceBox(slack.workspace) : mailbox && served(mailbox);
  const env = {
    ...withTeams(slack.env),
    DATABASE_URL: cluster.url(DATABASE, databaseWay.port),
    SMTP_URL: `smtp://127.0.0.1:${mailWay.port}`,
    MAIL_FROM: 'desk@ebox.example',
    ...(box ? { IMAP_URL: box.url, IMAP_SINCE: '2020-01-01' } : {}),
    LOG_LEVEL: process.env['FAULTS_LOG'] ?? 'info',
  };
  const bots: [BotProcess, BotProcess] = await Promise.all([
    startProcess(env, SCRIPT),
    startProcess(env, SCRIPT),
  ]);
  const talk = () => slack.talkTo(bots[0].port, bots[1].port);
  talk();
  await chooseTeamsChannels(slack.workspace);
  let registered = 0;
  return {
    slack,
    cluster,
    disk,
    databaseWay,
    mailWay,
    mailbox: box,
    persons: personsOf(slack.workspace),
    chance: chance(seed),
    bots: () => bots,
    url: cluster.url(DATABASE),
    look: (sql, bindings = []) => onCluster(DATABASE, sql, bindings),
    async register(count) {
      const ids: string[] = [];
      for (let index = 0; index < count; index += 1) {
        registered += 1;
        ids.push(await registerOne(slack.workspace, registered));
      }
      return ids;
    },
    async kill(index) {
      await bots[index]?.kill();
      bots[index] = await startProcess(env, SCRIPT);
      talk();
    },
    setClock: (index, aheadMs) => bots[index]?.tell({ aheadMs }),
    async close() {
      await Promise.all(bots.map((bot) => bot.stop()));
      await databaseWay.close();
      await mailWay.close();
      await slack.close();
      await cluster.remove();
      await disk?.remove();
    },
  };
}

/** Everybody clicks, one thing after another, until it is enough. Gives every click in the order of its answer. */
export function clicking(
  { persons, chance: by }: Pick<World, 'persons' | 'chance'>,
  ids: readonly string[],
  paceMs = 0,
): Clicking {
  const clicks: Click[] = [];
  let enough = false;
  let count = 0;
  const prefix = `mark-${ids[0] ?? ''}`;
  const busy = persons.map(async (person) => {
    while (!enough) {
      count += 1;
      clicks.push(await person.note(by.pick(ids), `${prefix}-${count}.`));
      if (paceMs > 0) await wait(paceMs);
    }
  });
  return {
    clicks,
    async stop() {
      enough = true;
      await Promise.all(busy);
      return clicks;
    },
  };
}

export interface Clicking {
  /** So far. */
  readonly clicks: readonly Click[];
  /** Lets everybody finish what they are at. */
  stop(): Promise<readonly Click[]>;
}

async function registerOne({ slack }: Workspace, number: number): Promise<string> {
  const staff = slack.as(CAST.ana.id);
  const view = await (await staff.command('/ebox new')).opened();
  const done = await staff.submit(view, {
    ...FORM,
    Organisation: `Sender ${number}`,
    'Contact e-mail': `contact-${number}@sender.example`,
  });
  const told = await done.told(/DS-\d{4}-\d{4,}/u);
  const id = /DS-\d{4}-\d{4,}/u.exec(visibleText(told))?.[0];
  if (id === undefined) throw new Error('The answer to a registration names no id');
  return id;
}

function withTeams(env: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const also = (variable: string, ...ids: readonly string[]) => ({
    [variable]: [env[variable] ?? '', ...ids.map((id) => `teams:${id}`)].join(','),
  });
  return {
    ...env,
    TEAMS_ALLOW_ANONYMOUS: '1',
    ...also('ROLE_STAFF', TEAMS_CAST.ana.id, TEAMS_CAST.luc.id),
    ...also('ROLE_NSSO', TEAMS_CAST.bo.id, TEAMS_CAST.nadia.id),
    ...also('ROLE_ADMIN', TEAMS_CAST.tom.id),
  };
}

async function chooseTeamsChannels({ teams }: Workspace): Promise<void> {
  await teams.begin();
  const admin = teams.as(TEAMS_CAST.tom.id);
  for (const feed of ['requests', 'approvals', 'digest'] as const) {
    await admin.mention(TEAMS_CHANNELS[feed].id, `channel ${feed}`);
  }
}
