import { z } from 'zod';
import { isLoopback } from '../adapters/way-out/proxies';
import { MailSettingsError } from '../app/outbox/mail-settings-error';
import type { RoleEntry } from '../app/people/directory';
import { strayed } from './login-signs';
import { isProxy, PROXY_WORDS } from './proxies';
import { isMonths, MONTHS_WORDS } from './retention';

/** An unset variable and an empty one are the same: compose files write the latter. */
export const text = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value))
  .optional();

/** A text of this form; `words` go after the variable’s name. */
export function matching(pattern: RegExp, words: string) {
  return text.refine((value) => value === undefined || pattern.test(value), words);
}

/** An address with one of these protocols, `https:`; `words` go after the variable’s name. */
export function url(protocols: readonly string[], words: string) {
  return text.superRefine((value, context) => {
    if (value === undefined) return;
    const fault = strayed(value);
    if (fault !== null) return context.addIssue({ code: 'custom', message: fault });
    if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return;
    context.addIssue({ code: 'custom', message: words });
  });
}

/** Where secrets may be sent to: encrypted, or to this very machine. */
export function isTokenUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

/** Whether the adapter that will use a setting can read it; its own words say what to write. */
export function usable(read: (value: string) => unknown) {
  return (value: string | undefined, context: z.RefinementCtx) => {
    if (value === undefined) return;
    const fault = strayed(value);
    if (fault !== null) return context.addIssue({ code: 'custom', message: fault });
    try {
      read(value);
    } catch (error) {
      if (!(error instanceof MailSettingsError)) throw error;
      context.addIssue({ code: 'custom', message: `can’t be used: ${error.message}` });
    }
  };
}

/** Persons and user groups, with commas between. */
export const roleList = text.transform((value, context): readonly RoleEntry[] => {
  const entries = (value ?? '').split(',').map((entry) => entry.trim());
  return entries
    .filter((entry) => entry !== '')
    .flatMap((entry) => {
      const read = roleEntry(entry);
      if (read) return [read];
      context.addIssue({
        code: 'custom',
        message: `“${entry}” is none of slack:U…, slack:S… (a user group) or teams:<aadObjectId>`,
      });
      return [];
    });
});

function roleEntry(entry: string): RoleEntry | null {
  const [, named = '', id = ''] = /^(slack|teams):\s*([\w.-]+)$/iu.exec(entry) ?? [];
  const platform = named.toLowerCase();
  if (platform === 'teams') return { kind: 'account', platform, id: id.toLowerCase() };
  if (platform !== 'slack') return null;
  const own = slackId(id, 'UWS');
  if (own === null) return null;
  return { kind: own.startsWith('S') ? 'group' : 'account', platform, id: own };
}

/**
 * An id of Slack's that begins with one of these letters, in the capitals in which Slack writes it: in small ones it
 * is nobody's. A word in small letters is a name, which is none; an id has a digit. Null: none.
 */
function slackId(typed: string, first: string): string | null {
  const id = typed.toUpperCase();
  const isId = /^[A-Z0-9]+$/u.test(id) && first.includes(id.charAt(0));
  return isId && (id === typed || /[0-9]/u.test(id)) ? id : null;
}

/** How long something is kept. */
export const months = text.refine((value) => value === undefined || isMonths(value), MONTHS_WORDS);

/** A channel of Slack. */
export const channel = text.transform((value, context): string | undefined => {
  if (value === undefined) return undefined;
  const id = slackId(value, 'CG');
  if (id !== null) return id;
  context.addIssue({
    code: 'custom',
    message:
      'is a channel’s id, e.g. C0123456789 (at the end of the channel’s details in Slack), not its name',
  });
  return undefined;
});

/** Whether this machine knows the zone. */
export function isZone(value: string | undefined): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return value !== undefined;
  } catch {
    return false;
  }
}

/** The address of a proxy. */
export const proxy = text.superRefine((value, context) => {
  const fault = value === undefined ? null : strayed(value);
  if (fault === null && isProxy(value)) return;
  context.addIssue({ code: 'custom', message: fault ?? PROXY_WORDS });
});
