import { setImmediate as turn } from 'node:timers/promises';
import { createSchedule } from '../../../src/app/schedule/schedule';
import { belgianCalendar } from '../../../src/adapters/time/belgium';
import { documentSender } from '../../../src/core/process/document-sender';
import { dayIn } from '../../../src/core/terms/zone';
import { random } from '../../support/given/changes';

const ZONE = 'Europe/Brussels';
const SUNDAY = new Date('2026-11-29T12:00:00Z');

/** On a day on which nobody is reminded: what remains is to clean up, which takes until it is told to go on. */
function onSunday() {
  const calendar = belgianCalendar([]);
  const clock = { now: () => SUNDAY };
  const nobody = () => Promise.reject(new Error('Nobody is to be asked on a Sunday'));
  const errors: unknown[] = [];
  const told: string[] = [];
  const cleaning: { readonly done: () => void; readonly broken: (why: Error) => void }[] = [];
  const schedule = createSchedule({
    digest: {
      ...{ zone: ZONE, calendar, clock, digestAt: '09:00', channels: nobody },
      slots: { begin: nobody, isTaken: nobody, enqueue: nobody, before: nobody },
    },
    reminders: {
      ...{
        definition: documentSender,
        zone: ZONE,
        clock,
        random,
        platforms: [],
        mailIsSent: false,
      },
      time: { calendar, dayOf: (at) => dayIn(ZONE, new Date(at)) },
      directory: { holdersOf: nobody },
      settings: { holdersOf: nobody },
      absences: { notOver: nobody },
      links: { humans: nobody },
      standings: { lately: nobody },
      reminders: { due: nobody, commit: nobody, replan: () => Promise.resolve() },
    },
    plan: () => 'the plan',
    tidy: () =>
      new Promise<void>((done, broken) => {
        cleaning.push({ done, broken });
      }),
    log: {
      debug: () => undefined,
      info: (_fields, words) => told.push(words),
      warn: () => undefined,
      error: (fields, words) => errors.push({ ...fields, words }),
    },
    committed: () => undefined,
  });
  return { schedule, cleaning, errors, told };
}

/** Longer than what a look does without waiting for anything outside. */
async function aWhile(): Promise<void> {
  for (let turns = 0; turns < 20; turns += 1) await turn();
}

describe('a schedule that ends', () => {
  afterEach(() => jest.useRealTimers());

  it('lets the job under way come to its end first: what it works with is closed next', async () => {
    const { schedule, cleaning, errors } = onSunday();
    void schedule.tick();
    await aWhile();
    expect(cleaning).toHaveLength(1);
    let hasEnded = false;
    const ending = schedule.end().then(() => (hasEnded = true));
    await aWhile();
    expect(hasEnded).toBe(false);
    cleaning[0]?.done();
    await ending;
    expect(errors).toEqual([]);
  });

  it('gives a job two seconds: what cuts it off after them is no failure of it', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate'] });
    const { schedule, cleaning, errors, told } = onSunday();
    const looking = schedule.tick();
    await aWhile();
    const ending = schedule.end();
    await jest.advanceTimersByTimeAsync(2_000);
    await ending;
    cleaning[0]?.broken(new Error('Unable to acquire a connection'));
    await looking;
    expect(errors).toEqual([]);
    expect(told).toEqual(['The clean-up was cut off; the next start does it']);
  });

  it('begins no other job, though it was told to look once more', async () => {
    const { schedule, cleaning } = onSunday();
    const looking = schedule.tick();
    await aWhile();
    void schedule.tick();
    const ending = schedule.end();
    cleaning[0]?.done();
    await Promise.all([looking, ending]);
    await schedule.tick();
    expect(cleaning).toHaveLength(1);
  });
});
