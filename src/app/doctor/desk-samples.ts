import type { RequestState } from '../../core/process/state';
import type { Instant } from '../../core/terms/terms';
import { DIGEST_FEW, digestMessage } from '../../view/digest/digest';
import type { DigestFacts, Few } from '../../view/digest/facts';
import { HOME_FEW, homeCard, type Home } from '../../view/home/home-card';
import type { ReminderContext } from '../../view/reminders/reminder-card';
import type { StatsFacts } from '../../view/stats/facts';
import { statsCard } from '../../view/stats/stats-card';
import type { Sample } from './checkup';

/** What shows many requests at once, of these: the digest and the figures with their charts, and somebody's home. */
export function deskSamples(
  states: readonly RequestState[],
  context: ReminderContext,
  now: Instant,
): readonly Sample[] {
  const digest = digestMessage(digestFacts(states), {
    ...context,
    movedSince: now,
    managers: { accounts: [], emptyGroups: [] },
    audit: { at: now, hash: '0'.repeat(64) },
  });
  const home = homeCard(homeOf(states, context, now), context);
  return [
    { name: 'digest', content: digest },
    { name: 'figures', content: statsCard(FIGURES, '2026', '/ebox stats year csv', context) },
    // Its blocks are a message's.
    { name: 'home', content: home },
  ];
}

/** Steps with a median: all that the process has times for. */
const STEPS = [2, 3, 4, 5, 6, 7, 8, 9, 10];

const FIGURES: StatsFacts = {
  steps: STEPS.map((step) => ({ step, median: step, ninety: 2 * step, of: 50 })),
  events: { RequestRegistered: 40, WentLive: 20, CertificateAccepted: 30, CertificateRejected: 9 },
  findings: [{ id: 'VALIDITY_EXPIRED', times: 9 }],
  waiting: [
    { party: 'nsso', total: 4, stalled: 1 },
    { party: 'staff', total: 6, stalled: 2 },
    { party: 'ebox', total: 3, stalled: 0 },
    { party: 'requester', total: 9, stalled: 5 },
  ],
};

function digestFacts(states: readonly RequestState[]): DigestFacts {
  const few: Few<RequestState> = { first: states.slice(0, DIGEST_FEW), total: states.length };
  return {
    waiting: { nsso: few, staff: few, ebox: few, requester: few },
    held: 2,
    live: 20,
    goingLive: few,
    ending: {
      first: few.first.map((state) => ({ state, environment: 'PRD', endsOn: '2027-01-31' })),
      total: few.total,
    },
    moved: few,
    medians: STEPS.map((step) => ({ step, workingDays: step, of: 50 })),
    stuck: few,
    left: few,
  };
}

function homeOf(states: readonly RequestState[], { words }: ReminderContext, now: Instant): Home {
  return {
    roles: ['staff'],
    tasks: states.slice(0, HOME_FEW),
    total: states.length,
    recent: states.slice(0, HOME_FEW).map(({ id, organisation, last }) => ({
      requestId: id,
      organisation,
      type: last.type,
      at: now,
    })),
    mails: null,
    absences: [],
    standingInFor: ['Bo Claes'],
    reading: {
      language: words.language,
      why: 'desk',
      locale: null,
      platform: 'slack',
      channel: null,
    },
    admins: ['Tom Maes'],
  };
}
