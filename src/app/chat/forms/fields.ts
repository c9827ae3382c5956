import { domainToASCII } from 'node:url';
import { z } from 'zod';
import { parseCbe, type CbeFault, type CbeReading } from '../../../core/terms/cbe';
import { addDays } from '../../../core/policy/working-days';
import { ENGLISH } from '../../../core/certificate/finding/english';
import { textOf } from '../../../core/certificate/finding/words';
import { abbreviated } from '../../../core/certificate/rules/subject-place';
import { valueFault } from '../../../core/certificate/rules/subject-text';
import { LIMITS } from '../../../view/model/limits';
import { mailbox } from '../../../view/mail/parts/header';
import { clean } from './clean';

/** The one place where what people type is validated: forms, commands and examples all pass through here. */

/** Days that a snooze may last: what shall rest for longer is put on hold or withdrawn. */
const MOST_DAYS_AHEAD = 365;

const FILL_IN = 'Please fill this in.';

/** A text that must be there, with its edges trimmed. */
export function text(max: number) {
  return z
    .string({ error: FILL_IN })
    .transform((value) => clean(value).trim())
    .pipe(
      z
        .string()
        .min(1, FILL_IN)
        .max(max, `At most ${max} characters; leave the rest for the formal request or a note.`),
    );
}

/** A text that may be empty. */
export function anyText(max: number) {
  return z
    .string()
    .transform((value) => clean(value).trim())
    .pipe(z.string().max(max, `At most ${max} characters.`));
}

/** A text that may be left out. */
export function optionalText(max: number) {
  return z.string().default('').pipe(anyText(max));
}

/** One line: what becomes a subject, a heading or a name must hold no line break. */
export function line(max: number) {
  return text(max).transform((value) => value.replace(/\s+/gu, ' '));
}

export const cbe = text(LIMITS.cbe).transform((value, context) => {
  const reading = parseCbe(value);
  if (reading.ok) return reading.cbe;
  context.addIssue({ code: 'custom', message: cbeWords(reading) });
  return z.NEVER;
});

/**
 * One address that mail can be sent to, also as mail programs copy it (`Name <a@b.be>`, `mailto:a@b.be`): the form takes
 * none that the mail gateway would refuse. A domain in other letters becomes the form that mail travels in.
 */
export const email = text(LIMITS.email * 2).transform((value, context) => {
  const read = readAddress(value);
  if (read.ok) return read.address;
  context.addIssue({ code: 'custom', message: read.words });
  return z.NEVER;
});

/** The first mail address of a text that has words around it, as the form would take it. */
export function readAddress(
  typed: string,
):
  { readonly ok: true; readonly address: string } | { readonly ok: false; readonly words: string } {
  const no = (words: string) => ({ ok: false as const, words });
  const visible = typed.replace(/\p{Default_Ignorable_Code_Point}+/gu, '').trim();
  if (/[\r\n]/u.test(visible)) return no(NO_ADDRESS);
  const [, inBrackets] = /<([^<>|]+)(?:\|[^<>]*)?>/u.exec(visible) ?? [];
  const bare = (inBrackets ?? visible)
    .trim()
    .replace(/^mailto:/iu, '')
    .replace(/\?.*$/u, '')
    .replace(/^[\s"'“”‘’«»([{<,;:]+|[\s"'“”‘’«»)\]}>,;:.]+$/gu, '');
  if ((bare.match(/@/gu) ?? []).length > 1)
    return no('Give one e-mail address; more than one stands here.');
  const at = bare.lastIndexOf('@');
  const domain = domainToASCII(bare.slice(at + 1).normalize('NFKC'));
  const address = at < 1 || domain === '' ? null : mailbox(`${bare.slice(0, at)}@${domain}`);
  if (address === null) return no(NO_ADDRESS);
  return LAST_LABEL.test(address)
    ? { ok: true, address }
    : no(`${NO_ADDRESS} What stands behind the @ must be a domain, like organisation.be.`);
}

const NO_ADDRESS = 'This is no e-mail address. It reads like name@organisation.be.';

/** A domain of two labels or more, the last of them of letters: no bare host and no IP address gets mail from us. */
const LAST_LABEL = /@[^@]+\.(?:[a-z]{2,}|xn--[a-z0-9-]+)$/u;

/** Slack's and Teams' date pickers give `YYYY-MM-DD`; typed dates must too. */
export const day = z
  .string({ error: FILL_IN })
  .trim()
  .pipe(z.iso.date('Write the date as YYYY-MM-DD, e.g. 2027-03-01.'));

/** Years ahead that a go-live is planned at most; a later year is a slip of the pen (2062 for 2026). */
const MOST_YEARS_AHEAD = 5;

/** A day that is not past, nor so far ahead that nobody plans for it. `today` is in the desk's time zone. */
export function dayFrom(today: string) {
  const last = addDays(today, MOST_YEARS_AHEAD * 365);
  return day
    .refine((value) => value >= today, `This date is past; today is ${today}.`)
    .refine(
      (value) => value <= last,
      `At most ${MOST_YEARS_AHEAD} years ahead: ${last} is the last day. Look at the year again.`,
    );
}

/** A day on which something was, or soon will be: within a year of `today`. */
export function dayNear(today: string) {
  const [first, last] = [addDays(today, -MOST_DAYS_AHEAD), addDays(today, MOST_DAYS_AHEAD)];
  return day.refine(
    (value) => value >= first && value <= last,
    `Within a year of today, ${today}. Look at the year again.`,
  );
}

/** A day after `today`, and at most `MOST_DAYS_AHEAD` days later. */
export function dayAhead(today: string) {
  const last = addDays(today, MOST_DAYS_AHEAD);
  return day
    .refine((value) => value > today, `Choose a day after today, which is ${today}.`)
    .refine((value) => value <= last, `At most a year ahead: ${last} is the last day.`);
}

/** A whole number of documents, at least 1. Spaces between digits are read over. */
export const wholeNumber = text(LIMITS.number * 2)
  .transform((value) => value.replace(/[\s\u00a0\u202f]/gu, ''))
  .pipe(
    z
      .string()
      .regex(/^[0-9]+$/u, 'Write a whole number in digits, e.g. 12000.')
      .max(LIMITS.number, `At most ${LIMITS.number} digits.`)
      .transform(Number)
      .pipe(z.number().int().min(1, 'At least 1.')),
  );

/** Accents joined to their letters, as keyboards of most systems give them: two forms of é are no difference to anybody. */
const composed = z.string({ error: FILL_IN }).transform((value) => value.normalize('NFC'));

/** What will stand in the certificate's subject: one line, with no character that the check of it would refuse. */
export function subjectText(max: number, name: string, subject: 'O' | 'L' | 'ST') {
  return composed.pipe(line(max)).superRefine((value, context) => {
    const message = subjectWords(name, value, subject);
    if (message !== null) context.addIssue({ code: 'custom', message });
  });
}

function subjectWords(
  name: string,
  value: string,
  subject: 'O' | 'CN' | 'L' | 'ST',
): string | null {
  const fault = valueFault(name, value, subject);
  if (fault !== null) return textOf(fault, ENGLISH);
  const full = subject === 'L' || subject === 'ST' ? abbreviated(subject, value) : null;
  return full === null
    ? null
    : `“${value}” is abbreviated: write it in full, e.g. ${full}. It will stand so in the certificate.`;
}

/** URN-like, as it will stand in the certificate's CN. Source: docs/domain.md, "The certificate". */
export const applicationId = composed.pipe(text(LIMITS.paragraph)).pipe(
  z
    .string()
    .max(
      LIMITS.applicationId,
      `At most ${LIMITS.applicationId} characters: it becomes the certificate’s CN, which holds no more.`,
    )
    .regex(/^\S+$/u, 'An application ID has no spaces, e.g. employment:job-attest:werkkaart.')
    .superRefine((value, context) => {
      const message = subjectWords('The application ID', value, 'CN');
      if (message !== null) context.addIssue({ code: 'custom', message });
    }),
);

const CBE_WORDS: Readonly<Record<Exclude<CbeFault, 'check-digits'>, string>> = {
  'not-digits':
    'A CBE number has only digits, e.g. 0206.731.645; none could be read here. Letters stand between the digits, or there is no number.',
  length: 'A CBE number has ten digits (nine when the leading 0 is dropped)',
  'first-digit':
    'A CBE number starts with 0 or 1; one that starts with 2 is that of an establishment unit. Give the number of the enterprise itself; kbopub.economie.fgov.be shows it.',
  'missing-digit':
    'A CBE number has ten digits (nine when the leading 0 is dropped); this has nine that don’t fit, so one is missing.',
  several: 'More than one CBE number stands here. Give one.',
};

function cbeWords(reading: Extract<CbeReading, { ok: false }>): string {
  switch (reading.fault) {
    case 'check-digits':
      return `The check digits don’t fit: after ${reading.digits.slice(0, 8)} come ${reading.expected ?? ''}, not ${reading.digits.slice(8)}. One of the ten digits is mistyped.`;
    case 'length':
      return `${CBE_WORDS.length}; this has ${reading.digits.length}.`;
    default:
      return CBE_WORDS[reading.fault];
  }
}
