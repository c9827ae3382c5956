import { certificatesInUse, isLive, type InUse } from '../process/renewal';
import type { RequestState } from '../process/state';
import type { Day, Environment, Instant } from '../terms/terms';
import { addDays } from './working-days';
import type { WorkingTime } from './deadline';

/**
 * When the end of a live sender's certificate is told, in calendar days before it, in the order in which it happens:
 * the days of VALIDITY_SOON, at which a check begins to speak of it.
 */
export const EXPIRY_THRESHOLDS = [
  { name: '90-days', days: 90 },
  { name: '30-days', days: 30 },
  { name: '7-days', days: 7 },
] as const;

export type ExpiryThreshold = (typeof EXPIRY_THRESHOLDS)[number]['name'];

/** A certificate of a live request, and the day from which its end is to be told. */
export interface Expiry {
  /** Names the certificate in its environment, for ever: with a threshold it is a row of the ledger. */
  readonly holding: string;
  readonly environment: Environment;
  readonly threshold: ExpiryThreshold;
  readonly day: Day;
}

/** Every threshold of every certificate in use, past and future, by day. None unless the request is live. */
export function expiriesOf(
  state: RequestState,
  { dayOf }: Pick<WorkingTime, 'dayOf'>,
): readonly Expiry[] {
  if (!isLive(state)) return [];
  return endings(state)
    .flatMap(({ holding, environment, notAfter }) =>
      EXPIRY_THRESHOLDS.map(({ name, days }): Expiry => ({
        holding,
        environment,
        threshold: name,
        day: addDays(dayOf(notAfter), -days),
      })),
    )
    .sort((a, b) => a.day.localeCompare(b.day));
}

/** A certificate in use whose end is known. */
export interface Ending {
  readonly holding: string;
  readonly environment: Environment;
  readonly notAfter: Instant;
}

/** The certificates of a live request, by their end. A replaced one is not among them. */
export function endings(state: RequestState): readonly Ending[] {
  if (!isLive(state)) return [];
  return certificatesInUse(state).flatMap((one) => {
    const { notAfter } = one.certificate;
    if (notAfter === null) return [];
    return [{ holding: holdingOf(one), environment: one.environment, notAfter }];
  });
}

/** A certificate whose fingerprint is not known is named by its file. */
function holdingOf({ environment, certificate }: InUse): string {
  return `certificate-end:${environment}:${certificate.fingerprint ?? certificate.file.id}`;
}
