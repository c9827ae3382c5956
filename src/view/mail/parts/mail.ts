import type { Instant, Language } from '../../../core/terms/terms';

/** A mail that is ready to be sent, or to be copied. */
export interface Mail {
  readonly to: string;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly MailAttachment[];
  /** What goes into the reader's calendar, or out of it. */
  readonly invitation?: Invitation;
  /** Set where a person wrote it: the mail that it answers, if any. Left out where the bot wrote it. */
  readonly personal?: { readonly answers: string | null };
}

/** A meeting, as a calendar is told of it. */
export interface Invitation {
  readonly method: 'request' | 'cancel';
  readonly requestId: string;
  /** Counts up with every change: the highest holds. */
  readonly sequence: number;
  /** When this was said. */
  readonly at: Instant;
  readonly start: Instant;
  readonly end: Instant;
  /** IANA name: the time zone that the calendar shows it in. */
  readonly zone: string;
  readonly title: string;
  readonly place: string;
  readonly notes: string;
  /** Nobody wants to know whether they come. Left out: the desk does. */
  readonly unasked?: true;
}

/** A stored file, or a paper that is made of the request when the mail is sent. */
export type MailAttachment =
  | { readonly fileId: string; readonly name: string }
  | { readonly made: 'sending-form'; readonly name: string }
  /** The stored form with the page of its validation, which this version of the request tells. */
  | {
      readonly made: 'validated-form';
      readonly fileId: string;
      readonly name: string;
      readonly version: number;
    };

/** The shared mailbox of the integration staff: replies go there, and every mail is signed with it. */
export const INTEGRATION_MAILBOX = 'eBoxIntegration@smals.be';
