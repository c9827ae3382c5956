import type { Correction, Facts } from '../../core/process/commands';
import type { RequestState } from '../../core/process/state';
import { formatCbe } from '../../core/terms/cbe';
import type { Words } from '../words';

/** Everything that can be corrected, in the order of the forms in which it was typed. */
const FACTS: readonly (keyof Facts)[] = [
  'organisation',
  'cbe',
  'contactName',
  'contactEmail',
  'language',
  'useCases',
  'recipients',
  'documentsPerMonth',
  'loadPeaks',
  'plannedGoLive',
  'firstEnvironment',
  'legalName',
  'applicationId',
  'messageTypes',
  'city',
  'region',
];

/** Longer texts stand one below the other: an arrow in the middle of them is not found. */
const MOST_BESIDE = 120;

/** Each fact that was corrected by its label: `old → new`, or long texts one after the other. */
export function correctionPairs(
  { was, is }: { readonly was: Correction; readonly is: Correction },
  words: Words,
): readonly (readonly [string, string])[] {
  const { correct, field } = words.forms;
  const [before, after] = [shown(was, words), shown(is, words)];
  return FACTS.flatMap((fact): (readonly [string, string])[] => {
    const label = field[fact];
    const [old, now] = [before[fact], after[fact]];
    if (old === undefined && now === undefined) return [];
    if (!old && !now) return [];
    const [from, to] = [old || NOTHING, now || NOTHING];
    return Math.max(from.length, to.length) > MOST_BESIDE || /\n/u.test(from + to)
      ? [
          [correct.before(label), from],
          [correct.now(label), to],
        ]
      : [[label, `${from} → ${to}`]];
  });
}

/** What a correction means from now on, for whoever made it. */
export function correctedWords(
  before: RequestState,
  after: RequestState,
  { forms: { correct } }: Words,
): string {
  const { email } = after.contact;
  const isValidatedAgain = !isValidating(before) && isValidating(after);
  return [
    correct.corrected(after.id),
    ...(before.contact.email === email ? [] : [correct.mailGoesTo(email)]),
    ...(isValidatedAgain ? [correct.toValidate] : []),
    ...(before.environment !== null && after.environment === null ? [correct.orderWaits] : []),
  ].join(' ');
}

function isValidating({ open }: RequestState): boolean {
  return open.some(({ task }) => task === 'technical-validation');
}

/** Stands for a field that was left empty. */
const NOTHING = '–';

/** The facts as cards write them. */
function shown(
  facts: Correction,
  { terms, writing }: Words,
): Readonly<Partial<Record<keyof Facts, string | undefined>>> {
  const { cbe, language, recipients, documentsPerMonth, plannedGoLive, ...texts } = facts;
  return {
    ...texts,
    cbe: cbe && formatCbe(cbe),
    language: language && terms.language[language],
    recipients: recipients?.map((one) => terms.recipient[one]).join(', '),
    documentsPerMonth:
      documentsPerMonth === undefined ? undefined : writing.count(documentsPerMonth),
    plannedGoLive: plannedGoLive && writing.day(plannedGoLive),
  };
}
