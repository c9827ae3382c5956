import type { Desk } from '../../../app/desk/conversation';
import type { Logger } from '../../../app/ports/log';
import type { Api } from '../api/api';
import type { Patience } from '../answer/patience';
import type { PrivateAnswers } from '../answer/private';
import type { FileSource } from '../files';
import type { Names } from '../names';
import type { People } from '../people';

/** What the listeners work with. */
export interface ListenerParts {
  readonly desk: Desk;
  readonly api: Api;
  readonly people: People;
  readonly names: Names;
  readonly files: FileSource;
  readonly patience: Patience;
  readonly answers: PrivateAnswers;
  readonly zone: string;
  readonly log: Logger;
  /** The bot has joined a channel: what waited for that can be sent. */
  readonly onJoined: (channel: string) => void;
}
