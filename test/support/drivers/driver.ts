import type { Words } from '../../../src/view/words';

/** The seam between the journey and a chat system: what people see and do, in nobody's words but theirs. */

export type Who = 'ana' | 'luc' | 'bo' | 'nadia' | 'eva' | 'tom' | 'kim';
export type Feed = 'requests' | 'approvals';

export interface Attachment {
  readonly name: string;
  readonly bytes: Buffer;
}

/** By label: a text, a choice, several choices, or a file. */
export type Values = Readonly<Record<string, string | readonly string[] | Attachment>>;

export interface SentMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly string[];
}

export interface Driver {
  /** Types a command that opens a form, and sends the form in. */
  fill(who: Who, command: string, values: Values): Promise<void>;
  /** Types a command and reads the answer. */
  ask(who: Who, command: string): Promise<string>;
  /** Resolves with the text of a request's card in a feed as soon as it shows this. */
  shows(feed: Feed, id: string, sought: string): Promise<string>;
  /** The labels of the buttons that the request's card has now, overflow menus included. */
  labels(feed: Feed, id: string): Promise<readonly string[]>;
  /** Presses a button of the card; where it opens a form, fills it in and sends it. */
  press(who: Who, feed: Feed, id: string, label: string, values?: Values): Promise<void>;
  /** Resolves with the newest mail that has this in its subject or its text. */
  mail(sought: string): Promise<SentMail>;
  /** The id of the newest request, as its card in the requests channel says. */
  newest(organisation: string): Promise<string>;
}

/** How the bot's answer to a file that it checked begins, whatever it found. */
export function verdictsIn({ report }: Words): readonly string[] {
  const said = [
    report.accepted(''),
    report.noObjection(''),
    report.toDecide(0, ''),
    report.notAccepted(0, ''),
  ];
  return said.map((verdict) => verdict.split(/[0(]/u)[0] ?? verdict);
}
