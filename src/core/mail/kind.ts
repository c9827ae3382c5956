import { domainOf, isSameAddress, valuesOf, type ArrivedMail, type MailHeader } from './arrived';
import { readBounce, type Bounce } from './report';

/** Who or what sent a mail: decided before anything else is. */
export type Kind =
  /** From an address of the desk itself: never taken over. */
  | { readonly kind: 'own' }
  | { readonly kind: 'bounce'; readonly bounce: Bounce }
  | { readonly kind: 'machine'; readonly why: string }
  | { readonly kind: 'person' };

/** `own`: the addresses that the desk writes from. The first that fits holds. */
export function kindOf(mail: ArrivedMail, own: readonly string[]): Kind {
  const { from, headers } = mail;
  const sender = from?.address ?? '';
  if (own.some((address) => isSameAddress(address, sender))) return { kind: 'own' };
  const bounce = mail.report && readBounce(mail.report);
  if (bounce) return { kind: 'bounce', bounce };
  // A calendar program sends it because a person pressed a button in it, whatever its headers say.
  if (mail.reply) return { kind: 'person' };
  const why = machineIn(headers, sender) ?? machineInSubject(mail.subject);
  return why === null ? { kind: 'person' } : { kind: 'machine', why };
}

/** Headers that say by being there that no person sent the mail, or that nobody is to be answered. */
const TELLTALES: ReadonlySet<string> = new Set([
  'list-id',
  'list-unsubscribe',
  'list-post',
  'feedback-id',
  'x-autoreply',
  'x-autorespond',
  'x-autoresponder',
  'x-auto-reply',
  'x-mail-autoreply',
  'x-loop',
  'x-failed-recipients',
  'x-cron-env',
  'x-ms-exchange-inbox-rules-loop',
  'x-microsoft-antispam-mailbox-autoreply',
  'delivered-to-autoresponder',
]);

/** RFC 2076 and what autoresponders write there. */
const PRECEDENCES: ReadonlySet<string> = new Set([
  'bulk',
  'list',
  'junk',
  'auto_reply',
  'auto-reply',
]);

/** Mailboxes that no person writes from. */
const MACHINES =
  /^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|ne-?pas-?repondre|bounces?|autoreply|auto-reply)(?:[+.\d-][^@]*)?@/iu;

/** Why the head of a mail is a machine's; null: nothing says so. */
function machineIn(headers: readonly MailHeader[], sender: string): string | null {
  // RFC 3834, 5: `no` is the word of persons; whatever else stands there, parameters behind it or not, is a machine's.
  const submitted = valuesOf(headers, 'auto-submitted').map((value) => firstWord(value));
  if (submitted.some((word) => word !== 'no' && word !== '')) return 'Auto-Submitted';
  const precedence = valuesOf(headers, 'precedence').map((value) => firstWord(value));
  if (precedence.some((word) => PRECEDENCES.has(word))) return 'Precedence';
  if (valuesOf(headers, 'return-path').some((path) => /^<\s*>$/u.test(path))) return 'Return-Path';
  const suppress = valuesOf(headers, 'x-auto-response-suppress').join(' ').toLowerCase();
  if (/\b(?:all|oof|autoreply)\b/u.test(suppress)) return 'X-Auto-Response-Suppress';
  const type = (valuesOf(headers, 'content-type')[0] ?? '').toLowerCase();
  if (/^multipart\/report\b/u.test(type)) return 'multipart/report';
  const telltale = headers.find(({ name }) => TELLTALES.has(name));
  if (telltale) return telltale.name;
  if (MACHINES.test(sender) || domainOf(sender) === '') return 'From';
  return null;
}

function firstWord(value: string): string {
  return (/^[\w-]*/u.exec(value.trim().toLowerCase()) ?? [''])[0];
}

/** How mail programs begin the subject of an out-of-office reply, where they mark it in no other way. */
const SUBJECTS =
  /^\s*(?:automatic reply|auto(?:matic)?[- ]?(?:response|reply)|out of (?:the )?office|réponse automatique|absence du bureau|automatisch antwoord|afwezigheidsbericht|afwezig|automatische antwort|abwesenheitsnotiz|undeliverable|undelivered mail|delivery status notification|onbestelbaar|non remis)\b/iu;

function machineInSubject(subject: string): string | null {
  return SUBJECTS.test(subject) ? 'Subject' : null;
}
