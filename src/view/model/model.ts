import type { ActName } from '../../core/process/commands';
import type { Instant, Language, Party, Person } from '../../core/terms/terms';

/**
 * Cards, forms and lines with no platform's words: Block Kit and Adaptive Cards each draw them with their own
 * means. Every text in here is literal: a renderer shows the very characters, and interprets none.
 */

/** A run of text. Moments are shown in the reader's zone where the client can; days are words already. */
export type Span =
  | string
  | { readonly strong: string }
  | { readonly code: string }
  | { readonly date: Instant; readonly style: 'moment' }
  | { readonly person: Person; readonly mention: boolean };

/** One line or paragraph. */
export type Line = readonly Span[];

export type Block =
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  /** What a person typed, set apart; may be long and have line breaks. */
  | { readonly kind: 'quote'; readonly text: string }
  /** To be copied as it is: a mail, a command, a subject. */
  | { readonly kind: 'verbatim'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** A picture of a few numbers; where the client has none, the table says the same, or what follows does. */
  | {
      readonly kind: 'bars';
      readonly title: string;
      /** What the numbers count, e.g. working days. */
      readonly unit: string;
      readonly bars: readonly { readonly label: string; readonly value: number }[];
      readonly table?: {
        readonly head: readonly string[];
        readonly rows: readonly (readonly string[])[];
      };
    }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'small'; readonly line: Line }
  | { readonly kind: 'divider' }
  /** Buttons in the middle of a card. */
  | { readonly kind: 'actions'; readonly actions: readonly Action[] }
  /** One of a list: what there is to know in a line or two, and its button beside it. */
  | { readonly kind: 'entry'; readonly line: Line; readonly action: Action };

/** What `list` is asked for, as a press for another page of it carries it. */
export interface Listing {
  readonly filter: 'mine' | 'waiting' | 'stalled' | 'live' | 'all';
  readonly text: string;
  readonly party?: Party;
}

export interface Fact {
  readonly label: string;
  readonly value: Line;
}

/** What a press carries: ids and the version the card was drawn from, never a fact to be trusted. */
export interface Press {
  readonly act:
    | ActName
    | LookName
    | MailPress
    | 'register'
    | 'try-again'
    | 'give-up'
    | 'language'
    | 'away'
    | 'import'
    | 'list';
  /** Empty with `try-again` and `give-up`, about a message, with `language`, `away` and `import`, about the reader, with `list`, and with a mail of no request. */
  readonly requestId: string;
  /** The request's version the card was drawn from; with `older`, the version that comes next; with `list`, the page, from 0. */
  readonly version: number;
  /** With these two: the id of the message in the outbox. */
  readonly message?: string;
  /** The mail that it is about, or whose content the form shall be filled with. */
  readonly mail?: string;
  /** With `language`: the one to be used; `auto` is what the platform tells. */
  readonly language?: Language | 'auto';
  /** With `import`: the file that was looked at. `version` counts how often its dry run was shown. */
  readonly draft?: string;
  /** With `list`: what is listed. */
  readonly list?: Listing;
  /** Stands on a person's home: what comes of it is shown there. */
  readonly home?: true;
}

/** Presses about a mail, whichever request it belongs to: to see all of it, and what becomes of one that has none. */
export type MailPress = 'mail-open' | 'mail-text' | 'mail-belongs' | 'mail-not-ours';

/** Presses that only look and change nothing. */
export type LookName = 'history' | 'older' | 'open' | 'approval';

export interface Action {
  readonly press: Press;
  readonly label: string;
  /** The label where the text beside the button names what it is about; a screen reader says the whole one. */
  readonly short?: string;
  /** At most one primary a card: the one that carries on the task that the card is about. */
  readonly tone: 'primary' | 'danger' | 'plain';
  /** What a press opens. `one-field` fits into the card itself. Default: `nothing`. */
  readonly opens?: 'nothing' | 'one-field' | 'form' | 'file';
  /** In the overflow menu, whatever room there is. */
  readonly aside?: true;
}

/** What is drawn says in which language it is, so that the few words of the drawing itself are too. Default: `en`. */
interface Written {
  readonly language?: Language;
}

/** A message as a person sees it. */
export interface Card extends Written {
  /** First line, large. */
  readonly title: string;
  readonly blocks: readonly Block[];
  /** In order of weight: at most four are shown as buttons, the rest in an overflow menu. */
  readonly actions: readonly Action[];
  /** What a locked phone shows; makes sense alone. */
  readonly summary: string;
  /** Where a chat system draws the card for each reader anew: the look that does. Default: `open`. */
  readonly own?: LookName;
}

/** A line in a request's thread, an answer to one person, a notice. No buttons. */
export interface Note extends Written {
  readonly blocks: readonly Block[];
  readonly summary: string;
}

export type Field = {
  /** The key its value comes back under. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: true;
} & (
  | { readonly kind: 'line' | 'email'; readonly initial?: string; readonly maxLength: number }
  | { readonly kind: 'paragraph'; readonly initial?: string; readonly maxLength: number }
  | { readonly kind: 'number'; readonly initial?: string; readonly maxLength: number }
  | { readonly kind: 'date'; readonly initial?: string }
  | { readonly kind: 'choice'; readonly options: readonly Option[]; readonly initial?: string }
  | {
      readonly kind: 'choices';
      readonly options: readonly Option[];
      readonly initial?: readonly string[];
    }
  | { readonly kind: 'file'; readonly types?: readonly string[] }
  | { readonly kind: 'person'; readonly initial?: Person }
);

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** What a form is for: the act on the request it was opened from, or registering a new one. */
export type FormPurpose =
  | { readonly act: 'register'; readonly mail?: string }
  | { readonly act: 'mail-belongs'; readonly mail: string }
  /** Noting an absence, and taking over a file: about no request. */
  | { readonly act: 'away' | 'import' }
  | {
      readonly act: ActName;
      readonly requestId: string;
      readonly version: number;
      readonly mail?: string;
      /** It was opened filled in from a file: what stands in it was seen. */
      readonly read?: true;
    };

export interface Form extends Written {
  readonly purpose: FormPurpose;
  /** At most 24 characters: what a modal's title holds in Slack. */
  readonly title: string;
  readonly submit: string;
  /** How the button that sends it looks. Default: `primary`; `danger` for what is not taken back. */
  readonly tone?: 'primary' | 'danger';
  readonly intro: readonly Block[];
  readonly fields: readonly Field[];
}
