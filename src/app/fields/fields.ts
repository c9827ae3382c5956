import { z } from 'zod';
import { parseCbe, type CbeReading } from '../../core/terms/cbe';
import { addDays } from '../../core/policy/working-days';
import { textOf } from '../../core/certificate/finding/words';
import { abbreviated } from '../../core/certificate/rules/subject-place';
import { valueFault } from '../../core/certificate/rules/subject-text';
import { LIMITS } from '../../view/model/limits';
import type { Words } from '../../view/words';
import { readAddress } from './address';
import { typed } from './clean';

/** The one place where what people type is validated: forms, commands and examples all pass through here. */

/** Days that a snooze may last: what shall rest for longer is put on hold or withdrawn. */
const MOST_DAYS_AHEAD = 365;

/** What is wrong with a field, in the language of whoever filled it in. */
type Errors = Words['errors'];

/** A text that must be there, with its edges trimmed. */
export function text(errors: Errors, max: number) {
  return z
    .string({ error: errors.fillIn })
    .transform(typed)
    .pipe(z.string().min(1, errors.fillIn).max(max, errors.tooLong(max)));
}

/** A text that may be empty. */
export function anyText(errors: Errors, max: number) {
  return z
    .string()
    .transform(typed)
    .pipe(z.string().max(max, errors.atMostCharacters(max)));
}

/** A text that may be left out. */
export function optionalText(errors: Errors, max: number) {
  return z.string().default('').pipe(anyText(errors, max));
}

/** One line: what becomes a subject, a heading or a name must hold no line break. */
export function line(errors: Errors, max: number) {
  return text(errors, max).transform((value) => value.replace(/\s+/gu, ' '));
}

export function cbe(errors: Errors) {
  return text(errors, LIMITS.cbe).transform((value, context) => {
    const reading = parseCbe(value);
    if (reading.ok) return reading.cbe;
    context.addIssue({ code: 'custom', message: cbeWords(reading, errors) });
    return z.NEVER;
  });
}

/**
 * One address that mail can be sent to, also as mail programs copy it (`Name <a@b.be>`, `mailto:a@b.be`): the form takes
 * none that the mail gateway would refuse. A domain in other letters becomes the form that mail travels in.
 */
export function email(errors: Errors) {
  return text(errors, LIMITS.email * 2).transform((value, context) => {
    const read = readAddress(value, errors);
    if (read.ok) return read.address;
    context.addIssue({ code: 'custom', message: read.words });
    return z.NEVER;
  });
}

/** Slack's and Teams' date pickers give `YYYY-MM-DD`; typed dates must too. */
export function day(errors: Errors) {
  return z.string({ error: errors.fillIn }).trim().pipe(z.iso.date(errors.dateForm));
}

/** Years ahead that a go-live is planned at most; a later year is a slip of the pen (2062 for 2026). */
const MOST_YEARS_AHEAD = 5;

/** A day that is not past, nor so far ahead that nobody plans for it. `today` is in the desk's time zone. */
export function dayFrom(errors: Errors, today: string) {
  const last = addDays(today, MOST_YEARS_AHEAD * 365);
  return day(errors)
    .refine((value) => value >= today, errors.past(today))
    .refine((value) => value <= last, errors.yearsAhead(MOST_YEARS_AHEAD, last));
}

/** A day on which people are to meet: today, or at most `MOST_DAYS_AHEAD` days later. */
export function dayToMeet(errors: Errors, today: string) {
  const last = addDays(today, MOST_DAYS_AHEAD);
  return day(errors)
    .refine((value) => value >= today, errors.past(today))
    .refine((value) => value <= last, errors.yearAhead(last));
}

/** A time of day as people write it (`14`, `9.30`, `14h30`, `14:00 Uhr`), as `HH:MM`. */
export function timeOfDay({ errors, kickOff }: Words) {
  return text(errors, LIMITS.time).transform((value, context) => {
    const [, hour = '', minute = '00'] = TIME.exec(value.normalize('NFKC')) ?? [];
    if (hour !== '') return `${hour.padStart(2, '0')}:${minute}`;
    context.addIssue({ code: 'custom', message: kickOff.timeForm });
    return z.NEVER;
  });
}

const TIME =
  /^\s*([01]?\d|2[0-3])\s*(?:(?:[:.]|h|u|heures?|uur|uhr)\s*(?:([0-5]\d)\s*(?:h|u|uur|uhr)?\s*)?)?$/iu;

/** A day on which something was, or soon will be: within a year of `today`. */
export function dayNear(errors: Errors, today: string) {
  const [first, last] = [addDays(today, -MOST_DAYS_AHEAD), addDays(today, MOST_DAYS_AHEAD)];
  return day(errors).refine((value) => value >= first && value <= last, errors.withinAYear(today));
}

/** A day after `today`, and at most `MOST_DAYS_AHEAD` days later. */
export function dayAhead(errors: Errors, today: string) {
  const last = addDays(today, MOST_DAYS_AHEAD);
  return day(errors)
    .refine((value) => value > today, errors.afterToday(today))
    .refine((value) => value <= last, errors.yearAhead(last));
}

/** A whole number of documents, at least 1. Spaces between digits are read over. */
export function wholeNumber(errors: Errors) {
  return text(errors, LIMITS.number * 2)
    .transform((value) => value.replace(/[\s\u00a0\u202f]/gu, ''))
    .pipe(
      z
        .string()
        .regex(/^[0-9]+$/u, errors.wholeNumber)
        .max(LIMITS.number, errors.atMostDigits(LIMITS.number))
        .transform(Number)
        .pipe(z.number().int().min(1, errors.atLeastOne)),
    );
}

/** Accents joined to their letters, as keyboards of most systems give them: two forms of é are no difference to anybody. */
function composed(errors: Errors) {
  return z.string({ error: errors.fillIn }).transform((value) => value.normalize('NFC'));
}

/** What will stand in the certificate's subject: one line, with no character that the check of it would refuse. */
export function subjectText(
  words: Words,
  max: number,
  name: keyof Errors['named'],
  subject: 'O' | 'L' | 'ST',
) {
  const { errors } = words;
  return composed(errors)
    .pipe(line(errors, max))
    .superRefine((value, context) => {
      const message = subjectWords(words, name, value, subject);
      if (message !== null) context.addIssue({ code: 'custom', message });
    });
}

function subjectWords(
  { errors, findings }: Words,
  name: keyof Errors['named'],
  value: string,
  subject: 'O' | 'CN' | 'L' | 'ST',
): string | null {
  const fault = valueFault(errors.named[name], value, subject);
  if (fault !== null) return textOf(fault, findings);
  const full = subject === 'L' || subject === 'ST' ? abbreviated(subject, value) : null;
  return full === null ? null : errors.abbreviated(value, full);
}

/** URN-like, as it will stand in the certificate's CN. Source: docs/domain.md, "The certificate". */
export function applicationId(words: Words) {
  const { errors } = words;
  return composed(errors)
    .pipe(text(errors, LIMITS.paragraph))
    .pipe(
      z
        .string()
        .max(LIMITS.applicationId, errors.commonName(LIMITS.applicationId))
        .regex(/^\S+$/u, errors.noSpaces)
        .superRefine((value, context) => {
          const message = subjectWords(words, 'applicationId', value, 'CN');
          if (message !== null) context.addIssue({ code: 'custom', message });
        }),
    );
}

function cbeWords(reading: Extract<CbeReading, { ok: false }>, errors: Errors): string {
  switch (reading.fault) {
    case 'check-digits': {
      const { digits, expected } = reading;
      return errors.cbeCheckDigits(digits.slice(0, 8), expected ?? '', digits.slice(8));
    }
    case 'length':
      return errors.cbeLength(reading.digits.length);
    default:
      return errors.cbe[reading.fault];
  }
}
