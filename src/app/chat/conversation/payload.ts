import { z } from 'zod';
import type { MailAct, RequestAct } from '../../../core/process/commands';
import type { Definition } from '../../../core/process/definition';
import { actsOf } from '../../../core/decision/offers';
import { isMailAct } from '../../../view/model/acts';
import { plain } from '../../../core/terms/plain';
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

/** What every press and form names: each kind is read by its own schema alone, since a schema that fails is slow. */
const named = z.object({ act: z.string() });
const aboutRequest = z.object({ requestId });
const press = z.object({
  act: z.string(),
  requestId,
  version,
  mail: mail.optional(),
  read: z.boolean().optional(),
});
const registration = z.object({ act: z.literal('register'), mail: mail.optional() });
const aboutMail = z.object({
  act: z.enum(['mail-open', 'mail-text', 'mail-belongs', 'mail-not-ours']),
  mail,
});
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
  return (
    typeof payload === 'object' && payload !== null && 'home' in payload && payload.home === true
  );
}

/** Reads a payload and trusts nothing in it: ids and a version, never a fact. */
export function readPayload(definition: Definition, payload: unknown): Payload {
  const what = named.safeParse(payload);
  const own = what.success ? readOwn(what.data.act, payload) : null;
  return own ?? readPress(definition, payload);
}

/** What is about no request, or about more than one; null for all else, and for what lacks a part. */
function readOwn(act: string, payload: unknown): Payload | null {
  switch (act) {
    case 'register': {
      const read = registration.safeParse(payload);
      return read.success ? { kind: 'register', mail: read.data.mail ?? null } : null;
    }
    case 'mail-open':
    case 'mail-text':
    case 'mail-belongs':
    case 'mail-not-ours': {
      const read = aboutMail.safeParse(payload);
      return read.success ? { kind: 'mail', press: read.data.act, mail: read.data.mail } : null;
    }
    case 'away':
      return { kind: 'away' };
    case 'import': {
      const read = importing.safeParse(payload);
      if (!read.success) return null;
      const { draft: id, version: shown = 0 } = read.data;
      return { kind: 'import', draft: id === undefined ? null : { id, version: shown } };
    }
    case 'language': {
      const read = language.safeParse(payload);
      return read.success ? { kind: 'language', language: read.data.language } : null;
    }
    case 'list': {
      const read = listing.safeParse(payload);
      return read.success ? { kind: 'list', list: read.data.list, page: read.data.version } : null;
    }
    case 'try-again':
    case 'give-up': {
      const read = undelivered.safeParse(payload);
      return read.success ? { kind: read.data.act, message: read.data.message } : null;
    }
    default:
      return null;
  }
}

function readPress(definition: Definition, payload: unknown): Payload {
  const read = press.safeParse(payload);
  if (!read.success) {
    const id = aboutRequest.safeParse(payload);
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
/** Between the parts of an id stands a hyphen; people also give another sign, a blank that doesn't break, or nothing. */
const TYPED_ID = /^([A-Za-z]{2})[-_./~·•\s]{0,3}(\d{4})[-_./~·•\s]{0,3}(\d{1,9})(?:['’][a-z]+)?$/u;

/**
 * A request's id as people type and copy it: `DS-2026-0001`, `ds-2026-1`, `(DS-2026-0001).`, with a hyphen or digits of any
 * kind, or with characters of no width. Null: no id.
 */
export function readId(definition: Definition, typed: string): string | null {
  const match = TYPED_ID.exec(plain(typed).replace(AROUND_ID, ''));
  if (!match) return null;
  const [, prefix = '', year = '', number = ''] = match;
  if (prefix.toUpperCase() !== definition.idPrefix) return null;
  return `${definition.idPrefix}-${year}-${String(Number(number)).padStart(4, '0')}`;
}
