import type { Invitation, MailAttachment } from './mail';

/** A mail before it is laid out: its parts in reading order. */
export interface Letter {
  /** Without the request's id, which the layout puts before it. */
  readonly subject: string;
  readonly parts: readonly Part[];
  readonly attachments: readonly MailAttachment[];
  readonly invitation?: Invitation;
}

export type Part =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  /** What a person of the desk wrote, line by line as they did. */
  | { readonly kind: 'words'; readonly text: string }
  /** What a person typed, set apart from what the bot says. */
  | { readonly kind: 'typed'; readonly text: string }
  /** To be copied character for character. */
  | { readonly kind: 'copy'; readonly text: string };

export interface Item {
  readonly text: string;
  /** Sentences below the first. */
  readonly below?: readonly string[];
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export function paragraph(text: string): Part {
  return { kind: 'paragraph', text };
}

export function typed(text: string): Part {
  return { kind: 'typed', text };
}

export function list(...texts: readonly string[]): Part {
  return { kind: 'list', items: texts.map((text) => ({ text })) };
}

export function letter(subject: string, ...parts: readonly Part[]): Letter {
  return { subject, parts, attachments: [] };
}
