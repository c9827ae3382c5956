import { ENDS_SOON_DAYS } from '../certificate/rules/validity';
import { certificatesInUse, isLive, type InUse } from '../decision/renewal';
import type { RequestState } from '../process/state';
import type { Day, Environment, Instant } from '../terms/terms';
import { addDays } from './working-days';
import type { WorkingTime } from './deadline';

/**
 * When staff are told that a live sender's certificate nears its end, in calendar days before it, the earliest first.
 * The first is the day from which a check of the certificate warns (VALIDITY_SOON).
 */
export const EXPIRY_THRESHOLDS = [
  { name: '90-days', days: ENDS_SOON_DAYS },
  { name: '30-days', days: 30 },
  { name: '7-days', days: 7 },
] as const;

export type ExpiryThreshold = (typeof EXPIRY_THRESHOLDS)[number]['name'];

/** A certificate of a live request, and the day on which staff are told that it nears its end. */
export interface Expiry {
  /** Identifies the certificate in its environment for good: with a threshold it is the ledger's key. */
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
export interface CertificateEnd {
  readonly holding: string;
  readonly environment: Environment;
  readonly notAfter: Instant;
}

/** The certificates of a live request, by their end. A replaced one is not among them. */
export function endings(state: RequestState): readonly CertificateEnd[] {
  if (!isLive(state)) return [];
  return certificatesInUse(state).flatMap((one) => {
    const { notAfter } = one.certificate;
    if (notAfter === null) return [];
    return [{ holding: holdingOf(one), environment: one.environment, notAfter }];
  });
}

/** A certificate whose fingerprint is not known is named by its file, and one that was only told of by its end. */
function holdingOf({ environment, certificate }: InUse): string {
  return `certificate-end:${environment}:${certificate.fingerprint ?? certificate.file?.id ?? certificate.notAfter}`;
}
