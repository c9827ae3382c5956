import type { WorkingTime } from '../../core/policy/deadline';
import { expiriesOf } from '../../core/policy/expiry';
import { crossingsOf, holdingOf, type Crossing } from '../../core/policy/reminders';
import { audienceOf } from '../../core/policy/thresholds';
import type { Definition } from '../../core/process/definition';
import type { OpenTask, RequestState } from '../../core/process/state';
import type { Day, Platform } from '../../core/terms/terms';
import { feedLane, mailLane, reminderLane, personLane } from '../outbox/lanes';
import type { About, ReminderTo } from '../outbox/messages';
import type { DueRequest, ReminderPlan } from './reminders';
import { holderOf, lostOwner, recipientsOf } from './audience';
import { createBatches, type Batches } from './batches';
import { addressExpiries } from './expiries';
import type { People } from './people';

/** What a plan is made from. */
export interface Planning {
  readonly definition: Definition;
  readonly time: WorkingTime;
  readonly platforms: readonly Platform[];
  readonly mailIsSent: boolean;
}

/**
 * Who is told what today: everything due that the ledger doesn't hold, all of one kind that concerns one person in one
 * message. `key` gives each message its key.
 */
export function planReminders(
  planning: Planning,
  due: readonly DueRequest[],
  people: People,
  at: Date,
  key: () => string,
): ReminderPlan {
  const batches = createBatches();
  const ledger: ReminderPlan['ledger'][number][] = [];
  const next: ReminderPlan['next'][number][] = [];
  for (const { state, notified } of due) {
    const { crossings, expiries } = agendaOn(planning, state);
    const isNow = isDueAndNew(people.today, notified);
    const turns = crossings.filter(isNow);
    const ends = expiries.filter(isNow);
    const later = [...crossings, ...expiries].filter(({ day }) => day > people.today);
    next.push({
      requestId: state.id,
      version: state.version,
      remindOn: later.map(({ day }) => day).sort()[0] ?? null,
    });
    for (const { holding, threshold } of [...turns, ...ends]) {
      ledger.push({ requestId: state.id, holding, threshold });
    }
    address(planning, batches, state, byTurn(turns), people);
    addressExpiries(planning, batches, state, ends, people);
  }
  return { at, ledger, messages: batches.messages(key), next };
}

function agendaOn({ definition, time }: Planning, state: RequestState) {
  const crossings = crossingsOf(definition, state, time);
  return {
    crossings: crossings.map((one) => ({ ...one, holding: holdingOf(one.open) })),
    expiries: expiriesOf(state, time),
  };
}

interface Dated {
  readonly holding: string;
  readonly threshold: string;
  readonly day: Day;
}

function isDueAndNew(today: Day, notified: readonly string[]) {
  const known = new Set(notified);
  return ({ holding, threshold, day }: Dated) =>
    day <= today && !known.has(`${holding} ${threshold}`);
}

interface Turn {
  readonly open: OpenTask;
  readonly crossed: readonly Crossing[];
}

function byTurn(crossings: readonly Crossing[]): readonly Turn[] {
  const turns = new Map<string, { open: OpenTask; crossed: Crossing[] }>();
  for (const crossing of crossings) {
    const holding = holdingOf(crossing.open);
    const turn = turns.get(holding) ?? { open: crossing.open, crossed: [] };
    turn.crossed.push(crossing);
    turns.set(holding, turn);
  }
  return [...turns.values()];
}

/** Puts a request's turns into the messages of all who are to be told of them, and into its thread. */
function address(
  planning: Planning,
  batches: Batches,
  state: RequestState,
  turns: readonly Turn[],
  people: People,
): void {
  const { definition, platforms, mailIsSent } = planning;
  const lost = lostOwner(state, people);
  for (const { open, crossed } of turns) {
    const party = holderOf(definition, state, open);
    const about = (some: readonly Crossing[]): About => ({
      requestId: state.id,
      holding: holdingOf(open),
      thresholds: some.map(({ threshold }) => threshold),
    });
    const forHolder = crossed.filter(({ threshold }) => audienceOf(threshold) === 'holder');
    const byMail = party === 'requester' && forHolder.length > 0;
    if (byMail && mailIsSent && state.contact.email !== '') {
      const lane = reminderLane(mailLane(state.contact.email));
      batches.add('nudge', { lane, to: { by: 'mail' }, requestId: null }, about(forHolder));
    }
    for (const [lane, { to, some }] of toPersons(state, party, crossed, people)) {
      batches.add('nudge', { lane, to, requestId: null }, about(some));
    }
    for (const platform of platforms) {
      const lane = reminderLane(feedLane(platform, 'requests'));
      const to: ReminderTo = {
        by: 'thread',
        platform,
        copy: byMail && !mailIsSent,
        ...(lost === null ? {} : { lost }),
      };
      batches.add('nudge', { lane, to, requestId: state.id }, about(crossed));
    }
  }
}

function toPersons(
  state: RequestState,
  party: ReturnType<typeof holderOf>,
  crossed: readonly Crossing[],
  people: People,
): ReadonlyMap<string, { readonly to: ReminderTo; readonly some: Crossing[] }> {
  const persons = new Map<string, { to: ReminderTo; some: Crossing[] }>();
  for (const crossing of crossed) {
    const audience = audienceOf(crossing.threshold);
    for (const { account, inPlaceOf } of recipientsOf(audience, state, party, people)) {
      const lane = reminderLane(personLane(account));
      const to: ReminderTo = {
        by: 'person',
        platform: account.platform,
        person: account.id,
        inPlaceOf: inPlaceOf === null ? [] : [inPlaceOf],
      };
      const known = persons.get(lane) ?? { to, some: [] };
      if (!known.some.includes(crossing)) known.some.push(crossing);
      persons.set(lane, known);
    }
  }
  return persons;
}
