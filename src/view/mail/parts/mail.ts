import type { Language } from '../../../core/terms/terms';

/** A mail that is ready to be sent, or to be copied. */
export interface Mail {
  readonly to: string;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly MailAttachment[];
}

export interface MailAttachment {
  readonly fileId: string;
  readonly name: string;
}

/** The shared mailbox of the integration staff: replies go there, and every mail is signed with it. */
export const INTEGRATION_MAILBOX = 'eBoxIntegration@smals.be';
