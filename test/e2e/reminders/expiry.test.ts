import { DateTime } from 'luxon';
import { onEveryDatabase } from '../../support/databases/on-every-database';
import { settableClock } from '../../support/time';
import { done, goLive, upload } from '../../support/given/live-sender';
import { requestsOn, startProcess, type Process } from '../../support/given/reminder-process';
import {
  ana,
  createWorld,
  luc,
  REQUESTS_CHANNEL,
  ZONE,
  type Arrived,
} from '../../support/given/reminder-world';

const THREAD = `${REQUESTS_CHANNEL}/thread`;

/** The certificate that ends first does so on a Wednesday; no holiday is near. */
const PRD_ENDS = '2027-09-15';
const DAYS_BEFORE = { 90: '2027-06-17', 30: '2027-08-16', 7: '2027-09-08' } as const;
const LATE = { ACC: '2030-06-01', PRD: '2030-06-01' } as const;

const wall = (day: string, time: string) =>
  DateTime.fromISO(`${day}T${time}`, { zone: ZONE }).toJSDate();

onEveryDatabase((database) => {
  const running: Process[] = [];
  afterEach(() => Promise.all(running.splice(0).map((one) => one.stop())));

  /** Two processes on one database, in a world of their own. */
  async function play({ mailIsSent = true } = {}) {
    await database().knex.raw(`update request set nudge_on = null`);
    const clock = settableClock(wall('2026-12-01', '10:00'));
    const world = createWorld(clock);
    const desk = requestsOn(database(), clock);
    const processes = [0, 1].map(() => startProcess(database(), clock, world, { mailIsSent }));
    running.push(...processes);
    // Deadlines are planned in the first run: with the holidays of today, not of the year that the test goes to.
    await Promise.all(processes.map((one) => one.tick()));
    const pending = async () =>
      Number(
        (
          await database()
            .knex('outbox')
            .where({ kind: 'expiry' })
            .whereIn('state', ['waiting', 'begun'])
            .count('* as n')
        )[0]?.['n'] ?? 0,
      );
    return {
      desk,
      clock,
      /** Everything about certificates that arrives when both processes tick at this time. */
      async at(day: string, time: string): Promise<readonly Arrived[]> {
        const before = world.arrived.length;
        clock.set(wall(day, time));
        await Promise.all(processes.map((one) => one.tick()));
        while ((await pending()) > 0) await new Promise((resolve) => setImmediate(resolve));
        return world.arrived.slice(before).filter(({ key }) => key.startsWith('reminder:'));
      },
    };
  }

  const to = (arrived: readonly Arrived[]) => arrived.map((one) => one.to).sort();

  it('is told 90, 30 and 7 days before its end, once each, to staff, in the thread and by mail', async () => {
    const { desk, at } = await play();
    await goLive(desk, { email: 'once@sender.example', ends: { ...LATE, PRD: PRD_ENDS } });
    expect(await at('2027-06-16', '16:00')).toEqual([]);
    for (const days of [90, 30, 7] as const) {
      const day = DAYS_BEFORE[days];
      expect(await at(day, '08:59')).toEqual([]);
      const arrived = await at(day, '09:00');
      expect(to(arrived)).toEqual([THREAD, ana.id, luc.id, 'once@sender.example'].sort());
      const chat = arrived.filter(({ to: place }) => !place.includes('@'));
      for (const { text } of chat) {
        expect(text).toContain(`The PRD certificate ends on Wed 15 Sept, in ${days} days.`);
      }
      expect(await at(day, '09:02')).toEqual([]);
      expect(await at(day, '16:00')).toEqual([]);
    }
    expect(await at('2027-09-16', '10:00')).toEqual([]);
  });

  it('is told on the next working day where its day is none', async () => {
    const { desk, at } = await play();
    await goLive(desk, { email: 'sat@sender.example', ends: { ...LATE, PRD: '2027-10-09' } });
    await at('2027-10-01', '09:00');
    expect(await at('2027-10-02', '10:00')).toEqual([]);
    expect(to(await at('2027-10-04', '09:00'))).toContain('sat@sender.example');
  });

  it('is told once, of what is nearest, after a downtime that took in several thresholds', async () => {
    const { desk, at } = await play();
    await goLive(desk, { email: 'down@sender.example', ends: { ...LATE, PRD: PRD_ENDS } });
    const arrived = await at('2027-09-09', '10:00');
    expect(to(arrived)).toEqual([THREAD, ana.id, luc.id, 'down@sender.example'].sort());
    expect(arrived.find((one) => one.to === THREAD)?.text).toContain('in 6 days');
    expect(await at('2027-09-10', '10:00')).toEqual([]);
  });

  it('is told to the assignee alone where the request has one', async () => {
    const { desk, at } = await play();
    const id = await goLive(desk, { email: 'own@sender.example', ends: LATE });
    const other = await goLive(desk, { email: 'own@sender.example', ends: LATE });
    await database().knex.raw(
      `update request set state = jsonb_set(state, '{assignee}', cast(? as jsonb)) where id in (?, ?)`,
      [JSON.stringify(luc), id, other],
    );
    const arrived = await at('2030-03-04', '10:00');
    expect(to(arrived)).toEqual([THREAD, THREAD, luc.id, 'own@sender.example'].sort());
    const own = arrived.find((one) => one.to === luc.id)?.text;
    expect(own).toContain(id);
    expect(own).toContain(other);
  });

  it('is not spoken of any more once it was replaced; the new one has days of its own', async () => {
    const { desk, at, clock } = await play();
    const ends = { ...LATE, PRD: PRD_ENDS };
    const id = await goLive(desk, { email: 'new@sender.example', ends });
    await at(DAYS_BEFORE[90], '10:00');
    clock.set(wall('2027-07-01', '10:00'));
    await done(desk, id, ana, upload('PRD', '2028-09-15'));
    expect(await at(DAYS_BEFORE[30], '10:00')).toEqual([]);
    expect(await at(DAYS_BEFORE[7], '10:00')).toEqual([]);
    expect(to(await at('2028-06-19', '10:00'))).toContain('new@sender.example');
  });

  it('is told in the requester’s language, with the subject to order, the command and how to send it', async () => {
    const { desk, at } = await play();
    const ends = { ...LATE, PRD: PRD_ENDS };
    const id = await goLive(desk, { email: 'nl@sender.example', language: 'nl', ends });
    const arrived = await at(DAYS_BEFORE[90], '10:00');
    const mail = arrived.find((one) => one.to === 'nl@sender.example')?.text ?? '';
    expect(mail).toContain(`[${id}] Uw certificaat vervalt binnenkort: productieomgeving (PRD)`);
    expect(mail).toContain('vervalt op 15 september 2027');
    expect(mail).toContain('OU=urn:be:fgov:kbo-bce:organization:cbe-number:0406798006');
    expect(mail).toContain('openssl req -new');
    expect(mail).toContain('-keyout PRD-2027-09-15.key -out PRD-2027-09-15.csr');
    expect(mail).toContain('Stuur ons het publieke deel');
  });

  it('stands in the thread to be copied where no mail is sent', async () => {
    const { desk, at } = await play({ mailIsSent: false });
    await goLive(desk, { email: 'copy@sender.example', ends: { ...LATE, PRD: PRD_ENDS } });
    const arrived = await at(DAYS_BEFORE[90], '10:00');
    expect(to(arrived)).toEqual([THREAD, ana.id, luc.id].sort());
    const line = arrived.find((one) => one.to === THREAD)?.text;
    expect(line).toContain('Please send this mail to the requester');
    expect(line).toContain('copy@sender.example');
  });
});
