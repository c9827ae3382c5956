import { z } from 'zod';
import { ENVIRONMENTS, LANGUAGES, RECIPIENTS, type Day } from '../../../core/terms/terms';
import { KICK_OFF_MINUTES } from '../../../view/model/kick-off-fields';
import { LIMITS } from '../../../view/model/limits';
import type { Words } from '../../../view/words';
import {
  anyText,
  applicationId,
  cbe,
  dayAhead,
  dayFrom,
  dayNear,
  dayToMeet,
  email,
  line,
  optionalText,
  subjectText,
  text,
  timeOfDay,
  wholeNumber,
} from '../../fields/fields';
import { kept } from '../../fields/kept';

/** The forms' schemas. What is wrong is said in the language of whoever filled them in, and days are judged by today. */

export const registration = kept((words, today: Day, startEnvironments: readonly string[]) =>
  z.object({
    type: z.literal('register').default('register'),
    ...registered(words, today, startEnvironments),
    loadPeaks: optionalText(words.errors, LIMITS.line),
  }),
);

/** Each field by itself: what still says what stands is not read. */
export const correction = kept((words, today: Day, startEnvironments: readonly string[]) =>
  z.object({ ...registered(words, today, startEnvironments), ...submitted(words) }).partial(),
);

function registered({ errors, writing }: Words, today: Day, startEnvironments: readonly string[]) {
  return {
    organisation: line(errors, LIMITS.line),
    cbe: cbe(errors),
    contactName: line(errors, LIMITS.line),
    contactEmail: email(errors),
    language: z.enum(LANGUAGES, errors.chooseLanguage),
    useCases: text(errors, LIMITS.paragraph),
    recipients: z.array(z.enum(RECIPIENTS)).min(1, errors.chooseRecipients),
    documentsPerMonth: wholeNumber(errors),
    loadPeaks: anyText(errors, LIMITS.line),
    plannedGoLive: dayFrom(errors, today),
    firstEnvironment: z
      .enum(ENVIRONMENTS)
      .refine(
        (value) => startEnvironments.includes(value),
        errors.startsIn(writing.or(startEnvironments)),
      ),
  };
}

/** What the formal request says beside its file. */
export const formal = kept((words) => z.object(submitted(words)));

function submitted(words: Words) {
  const { errors } = words;
  return {
    legalName: subjectText(words, LIMITS.subject, 'legalName', 'O'),
    applicationId: applicationId(words),
    messageTypes: text(errors, LIMITS.paragraph),
    city: subjectText(words, LIMITS.place, 'city', 'L'),
    region: subjectText(words, LIMITS.place, 'region', 'ST'),
  };
}

export const plan = kept((words, today: Day) => {
  const { errors, kickOff } = words;
  return z.object({
    date: dayToMeet(errors, today),
    time: timeOfDay(words),
    minutes: z
      .string(kickOff.chooseMinutes)
      .transform(Number)
      .refine((minutes) => KICK_OFF_MINUTES.some((one) => one === minutes), kickOff.chooseMinutes),
    place: line(errors, LIMITS.line),
    notes: optionalText(errors, LIMITS.paragraph),
  });
});

const typed = ({ errors }: Words) => text(errors, LIMITS.paragraph);
const perhapsTyped = ({ errors }: Words) => optionalText(errors, LIMITS.paragraph);

export const reason = kept((words) => z.object({ reason: typed(words) }));
export const question = kept((words) => z.object({ question: typed(words) }));
export const answer = kept((words) => z.object({ answer: typed(words) }));
export const feedback = kept((words) => z.object({ feedback: typed(words) }));
export const notes = kept((words) => z.object({ notes: typed(words) }));
export const letter = kept((words) => z.object({ text: typed(words) }));
export const summary = kept((words) => z.object({ summary: perhapsTyped(words) }));
export const held = kept((words, today: Day) =>
  z.object({ date: dayNear(words.errors, today), notes: perhapsTyped(words) }),
);
export const snooze = kept((words, today: Day) =>
  z.object({ until: dayAhead(words.errors, today), reason: typed(words) }),
);

/** Where something is: asked for on a live request alone, since an open one is at one environment. */
export const place = kept((words) => z.object({ environment: environment(words) }));
export const reasonAt = kept((words) =>
  z.object({ reason: typed(words), environment: environment(words) }),
);

function environment({ errors }: Words) {
  return z.enum(ENVIRONMENTS, errors.chooseEnvironment).optional();
}
