import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

/** The versions that the figures are beside. They are no dependencies of ours: they are put into a folder of their own. */
const PACKAGES = ['@chat-adapter/slack@4.41.1', '@chat-adapter/teams@4.41.0'] as const;

/** Milliseconds for npm to fetch and unpack them. */
const INSTALL_MS = 180_000;

/** Draws a card of vercel/chat's own neutral model. */
export type RivalDrawing = (card: object) => unknown;

interface Rivals {
  readonly slack: RivalDrawing;
  /** The notification, which its adapter makes for each post beside the blocks. */
  readonly slackText: RivalDrawing;
  readonly teams: RivalDrawing;
}

const drawing = z.custom<RivalDrawing>((value) => typeof value === 'function');
const slack = z.object({ cardToSlackBlocks: drawing, cardToFallbackText: drawing });
const teams = z.object({ cardToAdaptiveCard: drawing });

/**
 * How vercel/chat draws cards for both chats.
 * @throws where npm can't install it: without a registry there is nothing to compare with.
 */
export async function rivals(folder: string): Promise<Rivals> {
  const modules = join(folder, 'node_modules', '@chat-adapter');
  if (!existsSync(join(modules, 'teams'))) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
    const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...PACKAGES];
    await promisify(execFile)('npm', install, { cwd: folder, timeout: INSTALL_MS });
  }
  const load = async (path: string): Promise<unknown> =>
    await import(pathToFileURL(join(modules, path)).href);
  const blocks = slack.parse({ ...Object(await load('slack/dist/blocks.js')) });
  return {
    slack: blocks.cardToSlackBlocks,
    slackText: blocks.cardToFallbackText,
    teams: teams.parse({ ...Object(await load('teams/dist/cards.js')) }).cardToAdaptiveCard,
  };
}
