import type { Day, Person, Platform } from '../../core/terms/terms';
import type { Feed } from '../settings/settings-store';

/** What somebody is to be told, as data: its words are found when it is sent, in the language of whoever reads it. */
export type Telling =
  /** That somebody who is away is stood in for. */
  | { readonly tells: 'stand-in'; readonly name: string; readonly from: Day; readonly until: Day }
  /** To the channel that a feed was taken from. */
  | { readonly tells: 'moved'; readonly by: Person; readonly feed: Feed }
  /** To staff: that mails of no request come in so fast that they are not shown one by one. */
  | { readonly tells: 'mail-burst'; readonly most: number }
  /** To an account: that another, in this chat system, was linked with it or no longer is. */
  | { readonly tells: 'linked' | 'unlinked'; readonly by: string; readonly platform: Platform }
  /** To whoever was given a request; `absent`: who was meant, where it goes to the one who stands in. */
  | {
      readonly tells: 'assigned';
      readonly requestId: string;
      readonly by: string;
      readonly absent: string | null;
    };
