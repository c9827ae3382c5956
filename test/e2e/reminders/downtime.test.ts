import { DateTime } from 'luxon';
import { perform, register } from '../../../src/app/requests/perform';
import type { Command } from '../../../src/core/process/commands';
import type { Person } from '../../../src/core/terms/terms';
import { keptWhy } from '../../../src/storage/outbox/kept-why';
import type { Database } from '../../../src/storage/database/database';
import { freshDatabase, kinds } from '../../support/databases/fresh';
import { settableClock, type SettableClock } from '../../support/time';
import {
  requestsOn,
  startProcess,
  type Process,
  type ProcessOptions,
} from '../../support/given/reminder-process';
import {
  ana,
  bo,
  createWorld,
  DIGEST_CHANNEL,
  nadia,
  ZONE,
  type World,
} from '../../support/given/reminder-world';

/** Milliseconds; what takes longer never comes. */
const PATIENCE_MS = 20_000;

/** What is played on a bot that ticks only when it is told to. */
interface Stage {
  readonly clock: SettableClock;
  readonly world: World;
  /** Sets the clock, ticks, and waits until everything that may go out has. */
  tickAt(day: string, time: string): Promise<void>;
  register(organisation: string, email?: string): Promise<string>;
  act(id: string, by: Person, command: Command): Promise<void>;
  /** Texts of the reminders that a person, mailbox or channel got. */
  got(to: string): readonly string[];
}

describe.each(kinds)('reminders and digests, on %s', (kind) => {
  let database: Database;
  let bot: Process;

  async function open(options: ProcessOptions = {}): Promise<Stage> {
    database = await freshDatabase(kind);
    const clock = settableClock(wall('2026-11-19', '10:00'));
    const world = createWorld(clock);
    bot = startProcess(database, clock, world, options);
    await bot.begin();
    const desk = requestsOn(database, clock, { closures: options.closures ?? [] });
    let keys = 0;
    const key = () => `key-${(keys += 1)}`;
    return {
      clock,
      world,
      async tickAt(day, time) {
        clock.set(wall(day, time));
        await bot.tick();
        await delivered(database);
      },
      async register(organisation, email = 'jan@sender.example') {
        const done = await register(
          desk,
          { person: ana, key: key() },
          registration(organisation, email),
        );
        if (!done.ok) throw new Error(done.refusal.code);
        return done.state.id;
      },
      async act(requestId, person, command) {
        const done = await perform(
          desk,
          { person, key: key(), requestId, drawnFrom: null },
          command,
        );
        if (!done.ok) throw new Error(done.refusal.code);
      },
      got: (to) => world.arrived.filter((one) => one.to === to).map(({ text }) => text),
    };
  }

  afterEach(async () => {
    await bot.stop();
    await database.close();
  });

  it('come as one summary after downtime, of what is still true', async () => {
    const { register, act, tickAt, got } = await open();
    const first = await register('First');
    const second = await register('Second');
    const done = await register('Done meanwhile');
    await tickAt('2026-11-19', '11:00');
    expect(got(bo.id)).toEqual([]);
    // Nothing ticks for eight working days: three thresholds pass, the third tells whoever registered.
    await act(done, bo, { type: 'agree' });
    await tickAt('2026-12-02', '13:00');
    const [summary, ...more] = got(bo.id);
    expect(more).toEqual([]);
    expect(summary).toContain('2 requests wait');
    expect(summary).toContain(first);
    expect(summary).toContain(second);
    expect(summary).not.toContain(done);
    expect(got(nadia.id)).toHaveLength(1);
    expect(got(ana.id)).toHaveLength(1);
    expect(got(DIGEST_CHANNEL)).toHaveLength(1);
    await tickAt('2026-12-02', '13:01');
    expect(got(bo.id)).toHaveLength(1);
  });

  it.each<[what: string, by: Person, command: Command]>([
    ['done', bo, { type: 'agree' }],
    ['held', ana, { type: 'hold', reason: 'Wait' }],
    ['snoozed', bo, { type: 'snooze', until: '2026-12-01', reason: 'They are closed' }],
    ['withdrawn', ana, { type: 'withdraw', reason: 'Not needed' }],
  ])('are not sent about what is %s between the run and the sending', async (_, by, command) => {
    const { register, act, tickAt, got, clock, world } = await open();
    const id = await register('Quick');
    await bot.stop();
    clock.set(wall('2026-11-24', '09:00'));
    await bot.tick();
    await act(id, by, command);
    bot = startProcess(database, clock, world);
    await tickAt('2026-11-24', '09:05');
    expect(got(bo.id)).toEqual([]);
    expect(got('CREQUESTS/thread')).toEqual([]);
  });

  it('that could not go out in working hours wait for the next working morning', async () => {
    const { register, got, clock, world } = await open();
    await register('Evening');
    await bot.stop();
    clock.set(wall('2026-11-24', '16:59'));
    await bot.tick();
    clock.set(wall('2026-11-24', '18:00'));
    bot = startProcess(database, clock, world);
    const triedAgain = (times: number) =>
      eventually(async () =>
        (await putOff(database)).every(
          ({ attempts, reason }) =>
            attempts >= times && reason === keptWhy({ code: 'outside-hours' }),
        ),
      );
    await triedAgain(1);
    clock.set(wall('2026-11-25', '08:00'));
    await bot.tick();
    await triedAgain(2);
    expect(got(bo.id)).toEqual([]);
    clock.set(wall('2026-11-25', '09:00'));
    await bot.tick();
    await delivered(database);
    expect(got(bo.id)).toHaveLength(1);
  });

  it('to one mailbox come as one mail, in the language of the request, with what is missing', async () => {
    const { register, act, tickAt, got } = await open();
    for (const organisation of ['Een', 'Twee']) {
      const id = await register(organisation, 'wim@sender.example');
      await act(id, bo, { type: 'ask', question: `Hoeveel voor ${organisation}?` });
    }
    await tickAt('2026-12-01', '09:00');
    const [mail, ...more] = got('wim@sender.example');
    expect(more).toEqual([]);
    expect(mail).toContain('2 van uw e-Box-aanvragen wachten op u');
    expect(mail).toContain('Hoeveel voor Een?');
    expect(mail).toContain('Hoeveel voor Twee?');
    expect(got(bo.id)).toEqual([]);
  });

  it('stand in the thread, ready to be copied, where no mail is sent', async () => {
    const { register, act, tickAt, got } = await open({ mailIsSent: false });
    const id = await register('Een', 'wim@sender.example');
    await act(id, bo, { type: 'ask', question: 'Hoeveel?' });
    await tickAt('2026-12-01', '09:00');
    expect(got('wim@sender.example')).toEqual([]);
    const [line] = got('CREQUESTS/thread');
    expect(line).toContain('Reminder to the requester');
    expect(line).toContain('Please send this mail to the requester');
    expect(line).toContain('Herinnering');
  });

  it('stop at hold and snooze, and go on after them', async () => {
    const { register, act, tickAt, got } = await open();
    const held = await register('Held');
    const quiet = await register('Quiet');
    await act(held, ana, { type: 'hold', reason: 'Wait' });
    await act(quiet, bo, { type: 'snooze', until: '2026-12-02', reason: 'They are closed' });
    await tickAt('2026-12-01', '09:00');
    expect(got(bo.id)).toEqual([]);
    await act(held, ana, { type: 'resume' });
    await tickAt('2026-12-02', '09:00');
    const [reminder, ...more] = got(bo.id);
    expect(more).toEqual([]);
    expect(reminder).toContain(quiet);
    expect(reminder).not.toContain(held);
  });

  it('keep to closures of the configuration: no digest, no reminder, and later deadlines', async () => {
    const { register, tickAt, got } = await open({ closures: ['2026-11-24', '2026-11-26'] });
    await register('Patient');
    await tickAt('2026-11-24', '10:00');
    await tickAt('2026-11-26', '10:00');
    expect([...got(bo.id), ...got(DIGEST_CHANNEL)]).toEqual([]);
    await tickAt('2026-11-25', '09:00');
    // Five working days from Thursday 19 November, two of them closed, end on Monday 30 November.
    expect(got(bo.id).join()).toContain('due Mon 30 Nov');
  });

  it('follow deadlines and closures that a new start brings, for requests that were there before', async () => {
    const { register, tickAt, got, clock, world } = await open();
    await register('Before');
    await tickAt('2026-11-19', '11:00');
    await bot.stop();
    const closures = ['2026-11-20', '2026-11-23', '2026-11-24', '2026-11-25'];
    bot = startProcess(database, clock, world, { closures });
    await bot.begin();
    await tickAt('2026-11-24', '09:00');
    await tickAt('2026-11-26', '09:00');
    expect(got(bo.id)).toEqual([]);
    await tickAt('2026-11-30', '09:00');
    expect(got(bo.id).join()).toContain('due Wed 2 Dec');
  });

  it('are one line in the digest when nothing needs anybody', async () => {
    const { tickAt, got, register, act } = await open();
    await tickAt('2026-11-20', '08:59');
    expect(got(DIGEST_CHANNEL)).toEqual([]);
    await tickAt('2026-11-20', '09:00');
    expect(got(DIGEST_CHANNEL).join()).toContain('nothing needs anybody today');
    const id = await register('Command refused');
    await act(id, bo, { type: 'refuse', reason: 'No' });
    await tickAt('2026-11-23', '09:00');
    expect(got(DIGEST_CHANNEL).at(-1)).toContain(
      'nothing needs anybody today. 1 changed since the last digest',
    );
  });

  it.each([
    ['2027-03-26', '2027-03-30', 'before and after summer time begins, with Easter Monday between'],
    ['2027-10-29', '2027-11-02', 'before and after it ends, with All Saints’ Day between'],
  ])(
    'have their digest at nine by the clock on the wall on %s and %s, %s',
    async (before, after) => {
      const { tickAt, got } = await open();
      for (const day of [before, after]) {
        await tickAt(day, '08:59');
        const earlier = got(DIGEST_CHANNEL).length;
        await tickAt(day, '09:00');
        expect(got(DIGEST_CHANNEL)).toHaveLength(earlier + 1);
      }
      expect(got(DIGEST_CHANNEL)).toHaveLength(2);
    },
  );

  it('have no digest of the morning on the afternoon of a first start, and none late in the evening', async () => {
    const { tickAt, got } = await open();
    await tickAt('2026-11-19', '15:00');
    await tickAt('2026-11-20', '21:00');
    expect(got(DIGEST_CHANNEL)).toEqual([]);
    await tickAt('2026-11-23', '16:00');
    expect(got(DIGEST_CHANNEL)).toHaveLength(1);
  });
});

/** Until nothing waits that may go out. */
async function delivered({ knex }: Database): Promise<void> {
  await eventually(async () => {
    const [row] = await knex('outbox').whereIn('state', ['waiting', 'begun']).count('* as n');
    return Number(row?.['n']) === 0;
  });
}

/** How often every message that still waits was tried, and why it was put off. */
async function putOff({
  knex,
}: Database): Promise<readonly { attempts: number; reason: string | null }[]> {
  return knex<{ state: string; attempts: number; reason: string | null }>('outbox')
    .whereIn('state', ['waiting', 'begun'])
    .select('attempts', 'reason');
}

/** Looks until it is so; what never is stops the test. */
async function eventually(isTrue: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`Never came true: ${isTrue.toString()}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function registration(organisation: string, contactEmail: string) {
  return {
    type: 'register' as const,
    organisation,
    cbe: '0406798006' as const,
    contactName: 'Wim',
    contactEmail,
    language: 'nl' as const,
    useCases: 'Letters',
    recipients: ['enterprises' as const],
    documentsPerMonth: 100,
    loadPeaks: '',
    plannedGoLive: '2027-12-31',
    firstEnvironment: 'INT' as const,
  };
}

function wall(day: string, time: string): Date {
  return DateTime.fromISO(`${day}T${time}`, { zone: ZONE }).toJSDate();
}
