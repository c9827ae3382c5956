import { atMostTimes, under } from '../goal';
import { row, type Floor, type Row } from '../row';
import type { Times } from './load';

/** So many persons at once, each with the next click as soon as the last is acknowledged. */
export interface Crowd {
  readonly persons: number;
  /** Clicks in a round: each is on a request of its own, and there are some for everybody. */
  readonly clicks: number;
  /** Milliseconds. */
  readonly p99Goal: number;
  /** Of the p50 of an app that makes one INSERT; null where it is only told. */
  readonly p50GoalTimes: number | null;
}

/** What people feel as "at once" leaves, after Slack's own ways. */
const AT_ONCE_MS = 150;

/** After that Slack shows an error, however many click. */
const SLACK_LIMIT_MS = 3_000;

/** A busy desk is the middle one; the last is everybody with a role, pressing without a pause. */
export const CROWDS: readonly Crowd[] = [
  { persons: 1, clicks: 100, p99Goal: AT_ONCE_MS, p50GoalTimes: null },
  { persons: 20, clicks: 300, p99Goal: AT_ONCE_MS, p50GoalTimes: 2 },
  { persons: 200, clicks: 600, p99Goal: SLACK_LIMIT_MS, p50GoalTimes: null },
];

/** What a crowd met, from the bot and from its floors. */
export interface Measured {
  readonly show: Times;
  readonly agree: Times;
  readonly bare: Times;
  readonly insert: Times;
  /** INSERTs a second of the database alone; null without pgbench. */
  readonly ceiling: number | null;
}

/** The table's lines for one crowd on so many processes. */
export function figures(crowd: Crowd, processes: number, measured: Measured): readonly Row[] {
  const { persons } = crowd;
  const who = `${persons} ${persons === 1 ? 'person' : 'persons'}`;
  const where = `${processes} ${processes === 1 ? 'process' : 'processes'}`;
  return [
    ...figuresOf(`/ebox show, ${who}, ${where}`, crowd, measured.show, measured),
    ...figuresOf(`Agree click, ${who}, ${where}`, crowd, measured.agree, measured),
  ];
}

function figuresOf(
  what: string,
  { p50GoalTimes, p99Goal }: Crowd,
  times: Times,
  { bare, insert, ceiling }: Measured,
): readonly Row[] {
  const beside = (figure: 'p50' | 'p99' | 'perSecond') => ({
    floor: { name: 'Bolt + 1 INSERT', value: insert[figure] },
    others: [{ name: 'bare Bolt', value: bare[figure] }],
  });
  const [p50, p99, rate] = [beside('p50'), beside('p99'), beside('perSecond')];
  const alone: readonly Floor[] =
    ceiling === null ? [] : [{ name: 'pgbench, 1 INSERT', value: ceiling }];
  return [
    row(`${what}: p50`, times.p50, 'ms', {
      ...p50,
      ...(p50GoalTimes === null ? {} : atMostTimes(times.p50, p50.floor, p50GoalTimes)),
    }),
    row(`${what}: p99`, times.p99, 'ms', { ...p99, ...under(times.p99, p99Goal, 'ms') }),
    row(`${what}: acknowledged`, times.perSecond, '/s', {
      ...rate,
      others: [...rate.others, ...alone],
    }),
  ];
}
