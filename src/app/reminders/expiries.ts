import { EXPIRY_THRESHOLDS, type Expiry } from '../../core/policy/expiry';
import type { RequestState } from '../../core/process/state';
import type { Platform } from '../../core/terms/terms';
import { feedLane, mailLane, reminderLane, personLane } from '../outbox/lanes';
import type { About } from '../outbox/messages';
import { recipientsOf } from './audience';
import type { Batches } from './batches';
import type { People } from './people';

/** How people can be told. */
interface Ways {
  readonly platforms: readonly Platform[];
  readonly mailIsSent: boolean;
}

/**
 * Addresses the ends of a live request's certificates: to the assignee or else all staff, into its thread, and to the
 * requester by mail.
 */
export function addressExpiries(
  { platforms, mailIsSent }: Ways,
  batches: Batches,
  state: RequestState,
  expiries: readonly Expiry[],
  people: People,
): void {
  const hasAddress = state.contact.email !== '';
  for (const about of byCertificate(state.id, expiries)) {
    if (mailIsSent && hasAddress) {
      const lane = reminderLane(mailLane(state.contact.email));
      batches.add('expiry', { lane, to: { by: 'mail' }, requestId: null }, about);
    }
    for (const { account, inPlaceOf } of recipientsOf('holder', state, 'staff', people)) {
      const to = {
        by: 'person',
        platform: account.platform,
        person: account.id,
        inPlaceOf: inPlaceOf === null ? [] : [inPlaceOf],
      } as const;
      batches.add(
        'expiry',
        { lane: reminderLane(personLane(account)), to, requestId: null },
        about,
      );
    }
    for (const platform of platforms) {
      const lane = reminderLane(feedLane(platform, 'requests'));
      const to = { by: 'thread', platform, copy: hasAddress && !mailIsSent } as const;
      batches.add('expiry', { lane, to, requestId: state.id }, about);
    }
  }
}

/** After downtime a certificate may have crossed several thresholds: it is told of once. */
function byCertificate(requestId: string, expiries: readonly Expiry[]): readonly About[] {
  const holdings = [...new Set(expiries.map(({ holding }) => holding))];
  return holdings.map((holding) => ({
    requestId,
    holding,
    thresholds: EXPIRY_THRESHOLDS.map(({ name }) => name).filter((name) =>
      expiries.some((one) => one.holding === holding && one.threshold === name),
    ),
  }));
}
