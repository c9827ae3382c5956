import { randomUUID } from 'node:crypto';
import express from 'express';
import pino from 'pino';
import { createMailAccess } from '../../adapters/oauth/client-credentials';
import { systemClock } from '../../adapters/time/clocks';
import { oneLanguage } from '../../app/languages/languages';
import { createStandings } from '../../app/people/standings';
import type { Config } from '../../config/config';
import {
  hasPglite,
  openNowhere,
  openPglite,
  openPostgres,
  type Database,
} from '../../storage/database/database';
import { FolderInUse } from '../../storage/database/folder/lock';
import { isMigrated } from '../../storage/database/migrate';
import { ok, warning, type Finding } from '../../view/doctor/finding';
import { connectChat } from '../chat';
import { contextOf } from '../context';
import { prepareGoingOut } from '../going-out';
import { startReading } from '../reading';
import { createSignals } from '../signals';
import { openStores } from '../stores';
import { createWatching } from '../watching';
import { databaseAway, databaseFindings } from './database';
import { openDoctor } from './doctor';

/**
 * Looks a bot over that doesn't run here: everything is put together as for a start, and nothing is started. Nothing is
 * migrated, stored or posted. `reader`: the compiled reader of certificates, where the sources run uncompiled.
 */
export async function lookOver(
  config: Config,
  reader: { readonly workerFile?: string } = {},
): Promise<readonly Finding[]> {
  const { database, findings } = await lookIntoDatabase(config);
  const stand = database ?? openNowhere();
  const log = pino({ level: 'silent' });
  const reading = startReading(config.trustAnchors, log, reader);
  try {
    const goingOut = await prepareGoingOut(config);
    const random = { uuid: randomUUID };
    const { trace, metrics } = createWatching(log, random);
    const stores = openStores(stand, random, config.channels);
    const chat = await connectChat(config, {
      waits: {},
      http: express(),
      languages: oneLanguage(config.language),
      conversations: stores.conversations,
      settings: stores.settings,
      signals: createSignals(),
      ...{ goingOut, clock: systemClock, random, log, trace, metrics },
    });
    const doctor = openDoctor(config, {
      database,
      // Where Teams lets the bot in is in the database alone.
      chat: database ? chat : { ...chat, checkups: slackAlone(chat.checkups) },
      requests: {
        context: contextOf(config),
        people: {
          directory: chat.directory,
          settings: stores.settings,
          standings: createStandings(chat.gateways, systemClock),
        },
        clock: systemClock,
      },
      access: config.mailOauth ? createMailAccess(config.mailOauth, systemClock, log) : null,
      ...{ reading, goingOut, machineNow: Date.now },
    });
    return [ok('settings', (words) => words.said.settingsRead), ...findings, ...(await doctor())];
  } finally {
    await reading.inspector.close();
    await stand.close();
  }
}

interface LookedInto {
  /** Null: it can't be worked with, and the findings say why. */
  readonly database: Database | null;
  readonly findings: readonly Finding[];
}

async function lookIntoDatabase(config: Config): Promise<LookedInto> {
  const { database: named, dataFolder: folder } = config;
  if (named.kind === 'embedded' && !(await hasPglite(folder))) {
    return {
      database: null,
      findings: [
        warning(
          'database',
          (words) => words.said.noDatabase(folder),
          (words) => words.todo.noDatabase,
        ),
      ],
    };
  }
  let opened: Database | null = null;
  try {
    opened = named.kind === 'postgres' ? openPostgres(named.url) : await openPglite(folder);
    if (await isMigrated(opened)) return { database: opened, findings: [] };
    const findings = await databaseFindings(opened);
    await opened.close();
    return { database: null, findings };
  } catch (error) {
    await opened?.close();
    return {
      database: null,
      findings: [error instanceof FolderInUse ? inUse() : databaseAway(error)],
    };
  }
}

function inUse(): Finding {
  return warning(
    'database',
    (words) => words.said.databaseInUse,
    (words) => words.todo.databaseInUse,
  );
}

function slackAlone<T extends { readonly platform: string }>(checkups: readonly T[]): readonly T[] {
  return checkups.filter(({ platform }) => platform === 'slack');
}
