import type { ChatService } from '../../../app/chat/conversation/conversation';
import type { Logger } from '../../../app/watching/log';
import type { Words } from '../../../view/words';
import type { Api } from '../api/api';
import type { Patience } from '../../chat-kit/patience';
import type { Homes } from '../answer/homes';
import type { PrivateAnswers } from '../answer/private';
import type { FileSource } from '../inbound/files';
import type { Names } from '../directory/names';
import type { People } from '../directory/people';
import type { Places } from '../directory/places';

/** What the listeners work with. */
export interface ListenerParts {
  readonly service: ChatService;
  readonly api: Api;
  readonly people: People;
  readonly names: Names;
  readonly places: Places;
  readonly files: FileSource;
  readonly patience: Patience;
  readonly answers: PrivateAnswers;
  readonly homes: Homes;
  readonly zone: string;
  /** The words for an account, as far as its language is known without asking anybody. */
  readonly wordsFor: (person: string) => Words;
  readonly log: Logger;
  /** The bot has joined a channel: what waited for that can be sent. */
  readonly onJoined: (channel: string) => void;
}
