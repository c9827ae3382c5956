import { z } from 'zod';
import { ENVIRONMENTS, LANGUAGES, RECIPIENTS, type Day } from '../../core/terms/terms';
import { addDays } from '../../core/policy/working-days';
import { dayIn } from '../../core/terms/zone';
import {
  anyText,
  applicationId,
  cbe,
  email,
  line,
  subjectText,
  text,
  wholeNumber,
} from '../fields/fields';
import { LIMITS } from '../../view/model/limits';
import type { Words } from '../../view/words';
import {
  countCell,
  dayCell,
  environmentCell,
  languageCell,
  recipientsCell,
  stepCell,
} from './cells';
import type { Reading } from './reading';

/** Before this there was no e-Box to send documents to; Excel shows a date that was never typed as 1900. */
const FIRST_DAY: Day = '2010-01-01';

/** Years ahead that anything planned, or any certificate, reaches; a later one is a slip of the pen (2062 for 2026). */
const MOST_YEARS_AHEAD = 10;

/** A row of the file by its columns: what the forms take, after its cells were read as people write them. */
export function rowSchema({
  definition,
  words,
  zone,
  now,
}: Pick<Reading, 'definition' | 'words' | 'zone' | 'now'>) {
  const { errors, movingIn, writing } = words;
  const starts = definition.startEnvironments;
  const day = dayIn(zone, now);
  const anyDay = dayOrNone(words, day);
  return z.object({
    reference: line(errors, LIMITS.line),
    organisation: line(errors, LIMITS.line),
    cbe: cbe(errors),
    contact_name: line(errors, LIMITS.line),
    contact_email: email(errors),
    language: z.string().transform(languageCell).pipe(z.enum(LANGUAGES, movingIn.language)),
    use_cases: text(errors, LIMITS.paragraph),
    recipients: z
      .string()
      .transform(recipientsCell)
      .pipe(z.array(z.enum(RECIPIENTS, movingIn.recipients)).min(1, movingIn.recipients)),
    documents_per_month: z.string().transform(countCell).pipe(wholeNumber(errors)),
    load_peaks: anyText(errors, LIMITS.line),
    planned_go_live: anyDay.refine((value) => value !== '', movingIn.fillIn),
    first_environment: z
      .string()
      .transform(environmentCell)
      .pipe(
        z
          .enum(ENVIRONMENTS, errors.startsIn(writing.or(starts)))
          .refine((value) => starts.includes(value), errors.startsIn(writing.or(starts))),
      ),
    registered_on: anyDay,
    step: z.string().transform((value, context) => {
      const step = stepCell(value);
      if (step !== null) return step;
      context.addIssue({ code: 'custom', message: movingIn.step });
      return z.NEVER;
    }),
    environment: z
      .string()
      .transform(environmentCell)
      .pipe(z.enum([...ENVIRONMENTS, ''], movingIn.environment)),
    waiting_since: anyDay,
    legal_name: emptyOr(subjectText(words, LIMITS.subject, 'legalName', 'O')),
    application_id: emptyOr(applicationId(words)),
    message_types: anyText(errors, LIMITS.paragraph),
    city: emptyOr(subjectText(words, LIMITS.place, 'city', 'L')),
    region: emptyOr(subjectText(words, LIMITS.place, 'region', 'ST')),
    certificate_until_int: anyDay,
    certificate_until_acc: anyDay,
    certificate_until_prd: anyDay,
    note: anyText(errors, LIMITS.paragraph),
  });
}

export type RowValues = z.infer<ReturnType<typeof rowSchema>>;

/** A field that may be left empty, and else is what it must be. */
function emptyOr(field: z.ZodType<string>) {
  return z.string().transform((value, context) => {
    if (value === '') return '';
    const read = field.safeParse(value);
    if (read.success) return read.data;
    for (const { message } of read.error.issues) context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

/** A day between the first that can be meant and the last; empty for none. */
function dayOrNone({ movingIn, writing }: Words, today: Day) {
  const last = addDays(today, MOST_YEARS_AHEAD * 365);
  return z
    .string()
    .transform(dayCell)
    .superRefine((value, context) => {
      if (value === '') return;
      const fail = (message: string) => context.addIssue({ code: 'custom', message });
      if (!z.iso.date().safeParse(value).success) fail(movingIn.day);
      else if (value < FIRST_DAY) fail(movingIn.dayTooEarly(writing.day(FIRST_DAY)));
      else if (value > last) fail(movingIn.dayTooLate(writing.day(last)));
    });
}
