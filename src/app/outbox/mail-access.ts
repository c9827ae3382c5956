import type { MailTokenWhy } from '../../view/delivery/why';

/** What a mail server that knows no passwords is shown in place of one. */
export type MailToken =
  | { readonly ok: true; readonly token: string }
  /** There is none: with the fault `away` it can be had later, without anybody's help. */
  | { readonly ok: false; readonly why: MailTokenWhy };

/** Where such tokens come from. */
export interface MailAccess {
  /** A token that holds long enough for a conversation. Never rejects. */
  token(): Promise<MailToken>;
  /** A server has refused this one, though its time is not over: the next is a fresh one. */
  refused(token: string): void;
}
