import { z } from 'zod';
import { installed } from '../installed';

/** The versions that the figures are beside. They are no dependencies of ours: they are put into a folder of their own. */
const PACKAGES = ['@chat-adapter/slack@4.41.1', '@chat-adapter/teams@4.41.0'] as const;

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
  const load = await installed(folder, PACKAGES);
  const blocks = slack.parse({ ...Object(await load('@chat-adapter/slack/dist/blocks.js')) });
  return {
    slack: blocks.cardToSlackBlocks,
    slackText: blocks.cardToFallbackText,
    teams: teams.parse({ ...Object(await load('@chat-adapter/teams/dist/cards.js')) })
      .cardToAdaptiveCard,
  };
}
