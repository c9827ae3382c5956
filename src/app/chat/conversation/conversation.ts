import type { Person, Platform } from '../../../core/terms/terms';
import type { Card, Form, Note } from '../../../view/model/model';

/** What a chat adapter tells the chat service, and what it gets back: the whole seam between a platform and the bot. */

/** A file at the platform, not fetched yet. */
export interface RemoteFile {
  readonly name: string;
  /** Bytes, as the platform says; null where it doesn't. */
  readonly size: number | null;
  /** Fetches at most `maxBytes` within `budgetMs` milliseconds. Never throws. */
  fetch(maxBytes: number, budgetMs: number): Promise<FetchedFile>;
}

export type FetchedFile =
  | { readonly ok: true; readonly bytes: Buffer }
  /** `refused`: the platform would not hand it over; `host`: its address is not one to be trusted. */
  | { readonly ok: false; readonly reason: 'too-big' | 'too-slow' | 'refused' | 'host' };

/** Fields that everything a person does has in common. */
export interface Occasion {
  readonly person: Person;
  /** Identifies this click, command or form at the platform: the same on a redelivery, else different. */
  readonly key: string;
}

/** Where something was said. `group`: a private conversation of several, which nobody else can join. */
export interface Here {
  readonly platform: Platform;
  readonly channel: string;
  readonly kind: 'channel' | 'group' | 'personal';
  /** What the bot answers here is read by everybody here, not by whoever wrote alone. */
  readonly isOverheard?: true;
}

/** A slash command, or words written to the bot directly. */
export interface Words extends Occasion {
  /** What was typed after `/ebox`, with mentions as `@Name`. Characters as typed: nothing escaped. */
  readonly text: string;
  /** The accounts mentioned in the text, in order. */
  readonly mentioned: readonly Person[];
  /** Files sent with the words. */
  readonly files: readonly RemoteFile[];
  /** Where it was said. */
  readonly here: Here;
}

/** A button press. The payload is what came over the wire: the chat service trusts nothing in it. */
export interface Pressed extends Occasion {
  readonly payload: unknown;
}

/** A form sent in. `purpose` came over the wire too. */
export interface Submitted extends Occasion {
  readonly purpose: unknown;
  /** By field name: text, the chosen option values, an account, or files. Absent where left empty. */
  readonly values: Readonly<Record<string, FieldValue>>;
}

export type FieldValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choices'; readonly values: readonly string[] }
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'files'; readonly files: readonly RemoteFile[] };

/** A message that somebody wants to register a request from. */
export interface MessageSource extends Occasion {
  readonly text: string;
}

/** Somebody looking for requests, to choose one. */
export interface Search extends Occasion {
  /** Found as in `list`; empty: all of them. */
  readonly text: string;
  readonly among: 'all' | 'waiting';
}

/** A request that was found. */
export interface Found {
  readonly id: string;
  /** `DS-2026-0007 · SMALS`. */
  readonly title: string;
}

/** The first few, those that wait longest first; or words, where this person may not look. */
export type SearchReply =
  | { readonly kind: 'found'; readonly found: readonly Found[] }
  | { readonly kind: 'note'; readonly note: Note };

/** What the person sees next, and nobody else. */
export type Reply =
  /**
   * Done. With a card: the newest state, to replace a private copy the person pressed on. Drawn on demand: most clicks
   * are on a card in a channel, which is redrawn on its own. With a report: what the check of a file found, for whoever
   * has no card before them.
   */
  | {
      readonly kind: 'done';
      readonly note?: Note;
      readonly card?: () => Card;
      readonly report?: () => Note;
    }
  /** Words for this person alone: a refusal, a history, a list, help. Nothing was changed. */
  | { readonly kind: 'note'; readonly note: Note; readonly card?: Card }
  | { readonly kind: 'card'; readonly card: Card }
  | { readonly kind: 'form'; readonly form: Form }
  /**
   * The form stays open, with these words on these fields. Nothing was changed. With a card: what somebody else did in
   * the meantime, for the copy from which the form was opened.
   */
  | {
      readonly kind: 'field-errors';
      readonly errors: Readonly<Record<string, string>>;
      readonly card?: () => Card;
    };

/** Words for one person, with the newest card where there is one. */
export type NoteReply = Extract<Reply, { readonly kind: 'note' }>;

/**
 * The chat service: everything a person can do, whatever the chat system. Each answers after the change is committed. They
 * reject only on a fault (no database); the adapter then says that nothing was changed.
 */
export interface ChatService {
  say(words: Words): Promise<Reply>;
  press(pressed: Pressed): Promise<Reply>;
  submit(submitted: Submitted): Promise<Reply>;
  /** The registration form, prefilled from a message. */
  registerFrom(source: MessageSource): Promise<Reply>;
  find(search: Search): Promise<SearchReply>;
  /** What waits for the person and what is theirs, as it is now; words where they ask too often. */
  home(occasion: Occasion): Promise<Card | Note>;
}
