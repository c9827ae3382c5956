import { z } from 'zod';
import type { MailAct, RequestAct } from '../../../core/process/commands';
import type { Definition } from '../../../core/process/definition';
import { actsOf } from '../../../core/decision/offers';
import { isMailAct } from '../../../view/model/acts';
import { LANGUAGES, type Language } from '../../../core/terms/terms';
import type { Listing, LookName, MailPress } from '../../../view/model/model';
import { LIST_FILTERS, MAX_LIST_TEXT } from '../../requests/request-queries';

/** A version is a small positive number: a request has a few hundred events at the most. */
const MAX_VERSION = 1_000_000;

/** Ids are short; a longer text is no id. */
const MAX_ID = 40;

const requestId = z
  .string()
  .max(MAX_ID)
  .regex(/^[A-Z]{2}-\d{4}-\d{4,}$/u);
const version = z.number().int().min(0).max(MAX_VERSION);

/** Ours are UUIDs. */
const mail = z
  .string()
  .max(MAX_ID)
  .regex(/^[\w-]+$/u);

const press = z.object({
  act: z.string(),
  requestId,
  version,
  mail: mail.optional(),
  read: z.boolean().optional(),
});
const registration = z.object({ act: z.literal('register'), mail: mail.optional() });
const aboutMail = z.object({ act: z.enum(['mail-open', 'mail-belongs', 'mail-not-ours']), mail });
const absence = z.object({ act: z.literal('away') });
const importing = z.object({
  act: z.literal('import'),
  draft: mail.optional(),
  version: version.optional(),
});
const language = z.object({ act: z.literal('language'), language: z.enum([...LANGUAGES, 'auto']) });
/** Pages of a list: its counting stops at a thousand. */
const MOST_PAGES = 100;
const listing = z.object({
  act: z.literal('list'),
  version: z.number().int().min(0).max(MOST_PAGES),
  list: z.object({
    filter: z.enum(LIST_FILTERS),
    text: z.string().max(MAX_LIST_TEXT),
    party: z.enum(['requester', 'staff', 'nsso', 'ebox']).exactOptional(),
  }),
});
const undelivered = z.object({
  act: z.enum(['try-again', 'give-up']),
  message: z.string().regex(/^\d{1,18}$/u),
});

const LOOKS: readonly LookName[] = ['history', 'older', 'open', 'approval'];

/** What came over the wire with a press or a form, as far as this version of the bot understands it. */
export type Payload =
  /** With a mail: filled from it, and it is taken over with the request. */
  | { readonly kind: 'register'; readonly mail: string | null }
  | { readonly kind: 'away' }
  /** Null: to be asked for the file. */
  | {
      readonly kind: 'import';
      readonly draft: { readonly id: string; readonly version: number } | null;
    }
  /** A message that was not delivered, by its id in the outbox. */
  | { readonly kind: 'try-again' | 'give-up'; readonly message: string }
  | { readonly kind: 'language'; readonly language: Language | 'auto' }
  /** Another page of a list. */
  | { readonly kind: 'list'; readonly list: Listing; readonly page: number }
  | {
      readonly kind: 'look';
      readonly look: LookName;
      readonly requestId: string;
      readonly version: number;
    }
  | {
      readonly kind: 'act';
      readonly act: RequestAct;
      readonly requestId: string;
      readonly version: number;
      /** The mail that it takes something from. */
      readonly mail: string | null;
      /** Of a form: it was opened filled in from a file. */
      readonly read: boolean;
    }
  | {
      readonly kind: 'mail-act';
      readonly act: MailAct;
      readonly requestId: string;
      readonly version: number;
      readonly mail: string;
    }
  | { readonly kind: 'mail'; readonly press: MailPress; readonly mail: string }
  /** Of an older or newer version of the bot, but about a request. */
  | { readonly kind: 'unknown'; readonly requestId: string }
  | { readonly kind: 'rubbish' };

/** Whether a press comes from a person's home. It came over the wire: all it decides is where the answer is shown. */
export function isFromHome(payload: unknown): boolean {
  return z.object({ home: z.literal(true) }).safeParse(payload).success;
}

/** Reads a payload and trusts nothing in it: ids and a version, never a fact. */
export function readPayload(definition: Definition, payload: unknown): Payload {
  const registered = registration.safeParse(payload);
  if (registered.success) return { kind: 'register', mail: registered.data.mail ?? null };
  const pressed = aboutMail.safeParse(payload);
  if (pressed.success) {
    return { kind: 'mail', press: pressed.data.act, mail: pressed.data.mail };
  }
  if (absence.safeParse(payload).success) return { kind: 'away' };
  const taken = importing.safeParse(payload);
  if (taken.success) {
    const { draft: id, version: shown = 0 } = taken.data;
    return { kind: 'import', draft: id === undefined ? null : { id, version: shown } };
  }
  const chosen = language.safeParse(payload);
  if (chosen.success) return { kind: 'language', language: chosen.data.language };
  const listed = listing.safeParse(payload);
  if (listed.success) return { kind: 'list', list: listed.data.list, page: listed.data.version };
  const letter = undelivered.safeParse(payload);
  if (letter.success) return { kind: letter.data.act, message: letter.data.message };
  const read = press.safeParse(payload);
  if (!read.success) {
    const id = z.object({ requestId }).safeParse(payload);
    return id.success ? { kind: 'unknown', requestId: id.data.requestId } : { kind: 'rubbish' };
  }
  const { data } = read;
  const look = LOOKS.find((name) => name === data.act);
  if (look) return { kind: 'look', look, requestId: data.requestId, version: data.version };
  const act = actsOf(definition).find((name) => name === data.act);
  const where = { requestId: data.requestId, version: data.version };
  if (act && isMailAct(act)) {
    // Without its mail nobody knows which one is meant.
    if (data.mail === undefined) return { kind: 'unknown', requestId: data.requestId };
    return { kind: 'mail-act', act, ...where, mail: data.mail };
  }
  if (act) {
    return { kind: 'act', act, ...where, mail: data.mail ?? null, read: data.read ?? false };
  }
  return { kind: 'unknown', requestId: data.requestId };
}

/** What stands around an id in a sentence, and how chat systems mark one as bold or as code. */
const AROUND_ID = /^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu;

/**
 * A request's id as people type and copy it: `DS-2026-0001`, `ds-2026-1`, `(DS-2026-0001).`, with a typographic hyphen
 * or with characters of no width. Null: no id.
 */
export function readId(definition: Definition, typed: string): string | null {
  const plain = typed
    .replace(/\p{Default_Ignorable_Code_Point}+/gu, '')
    .normalize('NFKC')
    .replace(/[\p{Pd}\u2212_]/gu, '-')
    .replace(AROUND_ID, '');
  const match = /^([A-Za-z]{2})-(\d{4})-(\d{1,9})$/u.exec(plain);
  if (!match) return null;
  const [, prefix = '', year = '', number = ''] = match;
  if (prefix.toUpperCase() !== definition.idPrefix) return null;
  return `${definition.idPrefix}-${year}-${String(Number(number)).padStart(4, '0')}`;
}
