import { atLeastTimes, atMostTimes, none, under } from '../../bench/goal';
import { summary, toJson, type Result } from '../../bench/report';
import { row, table, type Row } from '../../bench/row';

const FLOOR = { name: 'bare', value: 10 };

const result = (rows: readonly Row[], fault: string | null = null): Result => ({
  name: 'speed',
  seconds: 1,
  rows,
  fault,
});

/** The lines of the table without its head, cells parted where two spaces or more are. */
const lines = (rows: readonly Row[]) =>
  table(rows)
    .split('\n')
    .slice(1)
    .map((line) => line.split(/ {2,}/u));

const json = (results: readonly Result[]): unknown =>
  JSON.parse(
    toJson({
      at: '2026-11-22T20:00:00.000Z',
      quick: false,
      machine: {
        cores: 2,
        processor: 'any',
        memory: 1024,
        node: 'v20',
        postgres: '15',
        pgbench: null,
        load: 0,
        commit: null,
      },
      results,
    }),
  );

describe('what a benchmark tells', () => {
  it('calls a miss a miss in the table, in the JSON and at the end', () => {
    const slow = row('p99', 151, 'ms', { floor: FLOOR, ...under(151, 150, 'ms') });
    expect(lines([slow])).toEqual([
      ['p99', '151 ms', '10 ms (bare)', '15.1 ×', 'under 150 ms', 'MISSED'],
    ]);
    expect(json([result([slow])])).toMatchObject({
      missed: ['speed: p99'],
      benches: { speed: { rows: [{ name: 'p99', value: 151, ratio: 15.1, holds: false }] } },
    });
    expect(summary([result([slow])])).toBe('0 of 1 goals hold.\nMISSED  speed: p99');
  });

  it('says that a goal holds only where there is one', () => {
    const rows = [row('p50', 9, 'ms', under(9, 10, 'ms')), row('told', 9, 'ms')];
    expect(lines(rows)).toEqual([
      ['p50', '9 ms', 'under 10 ms', 'holds'],
      ['told', '9 ms'],
    ]);
    expect(summary([result(rows)])).toBe('1 of 1 goals hold.');
  });

  it('judges at the limit as the goal’s words do', () => {
    const verdicts = [
      under(150, 150, 'ms'),
      atMostTimes(20, FLOOR, 2),
      atMostTimes(20.1, FLOOR, 2),
      atLeastTimes(5, FLOOR, 0.5),
      atLeastTimes(4.9, FLOOR, 0.5),
      none(0),
      none(1),
    ].map(({ goal, holds }) => [goal, holds]);
    expect(verdicts).toEqual([
      ['under 150 ms', false],
      ['at most 2 ×', true],
      ['at most 2 ×', false],
      ['at least 0.5 ×', true],
      ['at least 0.5 ×', false],
      ['0', true],
      ['0', false],
    ]);
  });

  it('counts a figure that could not be computed as a miss', () => {
    const nothing = row('p50', NaN, 'ms', atMostTimes(NaN, FLOOR, 2));
    expect(summary([result([nothing])])).toContain('MISSED  speed: p50');
  });

  it('shows every other floor on a line below, with its own ratio', () => {
    const others = [{ name: 'alone', value: 100 }];
    expect(lines([row('acknowledged', 50, '/s', { floor: FLOOR, others })])).toEqual([
      ['acknowledged', '50 /s', '10 /s (bare)', '5 ×'],
      ['', '100 /s (alone)', '0.50 ×'],
    ]);
  });

  it('names a benchmark that broke off, beside those that did not', () => {
    const results = [result([row('p50', 1, 'ms', under(1, 2, 'ms'))], 'Postgres does not answer')];
    expect(summary(results)).toBe(
      '1 of 1 goals hold.\nNOT MEASURED  speed: Postgres does not answer',
    );
    expect(json(results)).toMatchObject({
      benches: { speed: { fault: 'Postgres does not answer' } },
    });
  });
});
