import type { Correction, Facts } from '../../core/process/commands';
import type { RequestState } from '../../core/process/state';
import { formatCbe } from '../../core/terms/cbe';
import { count, day, LANGUAGE, RECIPIENT } from '../model/words';

/** The labels of the fields in which a fact was typed. */
const LABELS: Readonly<Record<keyof Facts, string>> = {
  organisation: 'Organisation',
  cbe: 'CBE number',
  contactName: 'Contact name',
  contactEmail: 'Contact e-mail',
  language: 'Language',
  useCases: 'Use cases',
  recipients: 'Recipients',
  documentsPerMonth: 'Documents per month',
  loadPeaks: 'Load peaks',
  plannedGoLive: 'Planned go-live',
  firstEnvironment: 'First environment',
  legalName: 'Legal name',
  applicationId: 'Application ID',
  messageTypes: 'Message types',
  city: 'City',
  region: 'Region',
};

/** Longer texts stand one below the other: an arrow in the middle of them is not found. */
const MOST_BESIDE = 120;

/** Each fact that was corrected by its label: `old → new`, or long texts one after the other. */
export function correctionPairs({
  was,
  is,
}: {
  readonly was: Correction;
  readonly is: Correction;
}): readonly (readonly [string, string])[] {
  const [before, after] = [shown(was), shown(is)];
  return Object.entries(LABELS).flatMap(([fact, label]): (readonly [string, string])[] => {
    const [old, now] = [before[fact], after[fact]];
    if (old === undefined && now === undefined) return [];
    if (!old && !now) return [];
    const [from, to] = [old || NOTHING, now || NOTHING];
    return Math.max(from.length, to.length) > MOST_BESIDE || /\n/u.test(from + to)
      ? [
          [`${label}, before`, from],
          [`${label}, now`, to],
        ]
      : [[label, `${from} → ${to}`]];
  });
}

/** What a correction means from now on, for whoever made it. */
export function correctedWords(before: RequestState, after: RequestState): string {
  const { email } = after.contact;
  const isValidatedAgain = !isValidating(before) && isValidating(after);
  return [
    `${after.id} is corrected. What it was, and what it is now, stands on its card and in its history.`,
    ...(before.contact.email === email
      ? []
      : [`Mail goes to ${email} from now on; what was sent before is not sent again.`]),
    ...(isValidatedAgain ? ['The formal request is to be validated again.'] : []),
    ...(before.environment !== null && after.environment === null
      ? [
          'The requester was told to order the certificate with what stood there before: ask them to wait until it is validated again.',
        ]
      : []),
  ].join(' ');
}

function isValidating({ open }: RequestState): boolean {
  return open.some(({ task }) => task === 'technical-validation');
}

/** Stands for a field that was left empty. */
const NOTHING = '–';

/** The facts as cards write them. */
function shown(facts: Correction): Readonly<Record<string, string | undefined>> {
  const { cbe, language, recipients, documentsPerMonth, plannedGoLive, ...texts } = facts;
  return {
    ...texts,
    cbe: cbe && formatCbe(cbe),
    language: language && LANGUAGE[language],
    recipients: recipients?.map((one) => RECIPIENT[one]).join(', '),
    documentsPerMonth: documentsPerMonth === undefined ? undefined : count(documentsPerMonth),
    plannedGoLive: plannedGoLive && day(plannedGoLive),
  };
}
