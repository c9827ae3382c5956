import type { types } from '@slack/bolt';
import type { Card, Note } from '../../../view/model/model';
import { messageOf } from './message';

/** All that we show on a home tab. */
export type HomeView = types.HomeView;

/** A home tab. It has room for a hundred blocks, and is no longer than a message: somebody reads it. */
export function homeOf(content: Card | Note, zone: string): HomeView {
  return { type: 'home', blocks: [...messageOf(content, { zone, tables: 'text' }).blocks] };
}
