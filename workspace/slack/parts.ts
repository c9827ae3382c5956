import type { BotEvents } from './bot/events';
import type { FileBytes } from './file-bytes';
import type { SlackState } from './state';
import type { Triggers } from './triggers';

/** What the methods of the Web API and the gestures of persons work on. */
export interface Parts {
  state: SlackState;
  triggers: Triggers;
  bytes: FileBytes;
  events: BotEvents;
  /** Where this workspace answers, for the addresses it hands out. */
  selfUrl: () => string;
}
