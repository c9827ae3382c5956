import { createDigestQueries } from '../../../src/storage/digest/digest-queries';
import { createRequestStore } from '../../../src/storage/requests/request-store';
import { agendaOf, type Agenda } from '../../../src/app/requests/derived-dates';
import type { Event } from '../../../src/core/process/events';
import type { Account } from '../../../src/core/terms/terms';
import { digestMessage } from '../../../src/view/digest/digest';
import { onEveryDatabase } from '../../support/databases/on-every-database';
import { ana, changeOf, freshId, random, registered } from '../../support/given/changes';
import { elevenSteps, stateIn } from '../../support/given/other-processes';
import {
  certificate,
  configured,
  movedTo,
  tested,
  untilInt,
} from '../../support/given/specification';
import { ENGLISH } from '../../support/words';

const QUESTION = {
  goLive: { from: '2026-11-16', until: '2026-11-22' },
  ending: { from: '2026-11-19', until: '2027-02-17' },
  movedSince: new Date('2026-11-18T08:00:00.000Z'),
  steps: [1, 2, 3],
  managers: [],
  present: null,
  few: 2,
};
const LUC = { platform: 'slack', id: 'ULUC' } as const;
const assigned: Event = { type: 'Assigned', to: LUC, texts: { name: 'Luc Dubois' } };
const held: Event = { type: 'Held', texts: { reason: 'x' } };
const refused: Event = { type: 'RequestRefused', texts: { reason: 'x' } };
const access = (environment: 'INT' | 'ACC'): Event => ({
  type: 'TestAccessRecorded',
  environment,
  texts: { notes: 'By mail' },
});
const through = (environment: 'INT' | 'ACC', next: 'ACC' | 'PRD'): readonly Event[] => [
  certificate(environment),
  configured(environment),
  access(environment),
  tested(environment),
  movedTo(next),
];
/** Up to the last environment of the process with eleven steps. */
const untilLive = [...untilInt, ...through('INT', 'ACC'), ...through('ACC', 'PRD')];
const WORKING_TIME = {
  calendar: { isHoliday: () => false },
  dayOf: (at: string) => at.slice(0, 10),
};
const QUIET: Agenda = { remindOn: null, finished: [], certificates: [] };

onEveryDatabase((database) => {
  /** Registers a request on this day, with what else happened to it at once. */
  async function store(
    day: string,
    more: readonly Event[] = [],
    { goLive = '2027-03-01', agenda = {} }: { goLive?: string; agenda?: Partial<Agenda> } = {},
  ): Promise<string> {
    const id = freshId();
    const events = [registered({}, { plannedGoLive: goLive }), ...more];
    const change = changeOf(id, null, events, { at: `2026-${day}T09:00:00.000Z` });
    const requests = createRequestStore(database().knex, random);
    await requests.commit({ ...change, agenda: { ...QUIET, ...agenda } });
    return id;
  }

  it('counts what is open by party, the oldest first and held ones last, and leaves out what is closed', async () => {
    const younger = await store('11-12');
    const older = await store('11-10');
    await store('11-13');
    const onHold = await store('11-02', [held]);
    await store('11-01', [refused]);
    const facts = await createDigestQueries(database().knex).read(QUESTION);
    expect(facts.waiting.nsso.first.map(({ id }) => id)).toEqual([older, younger]);
    expect(facts.waiting.nsso.total).toBe(3);
    expect(facts.waiting.staff.first.map(({ id }) => id)).toEqual([onHold]);
    expect(facts.held).toBe(1);
    expect(facts.waiting.requester).toEqual({ first: [], total: 0 });
  });

  it('finds what nobody looks after any more: whoever it is assigned to, or else registered it, isn’t there', async () => {
    const left = await store('11-12');
    const given = await store('11-13', [assigned]);
    const closed = await store('11-14', [assigned, refused]);
    const takenOver = await store('11-15');
    const before = JSON.stringify({ takenOver: { reference: 'Row 7', agreedBy: null } });
    await database().knex.raw('update request set state = state || cast(? as jsonb) where id = ?', [
      before,
      takenOver,
    ]);
    const own = [left, given, closed, takenOver];
    const of = async (...names: readonly string[]) => {
      const present = names.map((id) => ({ platform: 'slack' as const, id }));
      const facts = await createDigestQueries(database().knex).read({
        ...QUESTION,
        present,
        few: 50,
      });
      return facts.left.first.map(({ id }) => id).filter((id) => own.includes(id));
    };
    expect(await of(ana.id, LUC.id)).toEqual([]);
    expect(await of(LUC.id)).toEqual([left]);
    expect(await of(ana.id)).toEqual([given]);
    expect(await of('U-somebody')).toEqual([left, given]);
    expect((await createDigestQueries(database().knex).read(QUESTION)).left.total).toBe(0);
  });

  it('finds what no manager may say a word on: they registered it, or have validated it', async () => {
    const MIA: Account = { platform: 'slack', id: 'UMIA' };
    const NOUR: Account = { platform: 'slack', id: 'UNOUR' };
    const fresh = await store('11-12');
    const validated = await store('11-13');
    const onceValidated = await store('11-14');
    const environment = await store('11-15', untilInt);
    const closed = await store('11-16', [refused]);
    const validate = (id: string, ...validators: readonly Account[]) =>
      database().knex.raw('update request set state = state || cast(? as jsonb) where id = ?', [
        JSON.stringify({ validators }),
        id,
      ]);
    await validate(validated, MIA, NOUR);
    await validate(onceValidated, MIA);
    const own = [fresh, validated, onceValidated, environment, closed];
    const of = async (...managers: readonly (Account | readonly Account[])[]) => {
      const humans = managers.map((one) => ('id' in one ? [one] : one));
      const question = { ...QUESTION, managers: humans, few: 50 };
      const { stuck } = await createDigestQueries(database().knex).read(question);
      return stuck.first.map(({ id }) => id).filter((id) => own.includes(id));
    };
    expect(await of(MIA, NOUR)).toEqual([validated]);
    expect(await of(MIA)).toEqual([validated, onceValidated]);
    expect(await of(NOUR)).toEqual([validated]);
    expect(await of(MIA, LUC)).toEqual([]);
    // Ana registered them all.
    expect(await of(ana)).toEqual([fresh, validated, onceValidated]);
    expect(await of(ana, MIA)).toEqual([validated, onceValidated]);
    expect(await of()).toEqual([fresh, validated, onceValidated]);
    // One human with two accounts: what one of them did keeps the other from the word, too.
    expect(await of([LUC, ana])).toEqual([fresh, validated, onceValidated]);
    expect(await of([LUC, MIA])).toEqual([validated, onceValidated]);
    expect(await of([LUC, ana], NOUR)).toEqual([validated]);
  });

  it('finds what is planned for the week, what ends within the days asked for, and what moved', async () => {
    const monday = await store('11-03', [], { goLive: '2026-11-16' });
    await store('11-03', [], { goLive: '2026-11-23' });
    const ending = await store('11-03', [], {
      agenda: { certificates: [{ environment: 'INT', endsOn: '2027-02-17' }] },
    });
    await store('11-03', [], {
      agenda: { certificates: [{ environment: 'ACC', endsOn: '2027-02-18' }] },
    });
    await store('11-03', [refused], {
      agenda: { certificates: [{ environment: 'INT', endsOn: '2026-12-01' }] },
    });
    const moved = await store('11-19');
    const facts = await createDigestQueries(database().knex).read(QUESTION);
    expect(facts.goingLive.first.map(({ id }) => id)).toEqual([monday]);
    expect(facts.ending).toMatchObject({
      first: [{ state: { id: ending }, environment: 'INT', endsOn: '2027-02-17' }],
      total: 1,
    });
    expect(facts.moved).toMatchObject({ first: [{ id: moved }], total: 1 });
  });

  it('takes the median of each step from the tasks that were finished', async () => {
    for (const [index, workingDays] of [2, 9, 4].entries()) {
      const finished = [{ holding: `agreement::${index}`, step: 2, workingDays }];
      await store('11-03', [], { agenda: { finished } });
    }
    const facts = await createDigestQueries(database().knex).read(QUESTION);
    expect(facts.medians).toEqual([{ step: 2, workingDays: 4, of: 3 }]);
  });

  it('measures an eleventh step, which the digest calls by its name', async () => {
    const events = [...untilLive, certificate('PRD'), configured('PRD')];
    const before = stateIn(elevenSteps, events);
    const after = stateIn(elevenSteps, [...events, { type: 'WentLive', texts: {} }]);
    const context = {
      definition: elevenSteps,
      zone: 'Europe/Brussels',
      time: WORKING_TIME,
      words: ENGLISH,
    };
    const agenda = agendaOf(context, before, after, '2026-11-19T09:00:00.000Z');
    await store('11-03', [], { agenda });
    const steps = elevenSteps.steps.map(({ number }) => number);
    const facts = await createDigestQueries(database().knex).read({ ...QUESTION, steps });
    expect(facts.medians.at(-1)).toMatchObject({ step: 11, of: 1 });
    const movedSince = QUESTION.movedSince.toISOString();
    const shown = digestMessage(facts, {
      ...context,
      today: '2026-11-19',
      movedSince,
      managers: { accounts: [], emptyGroups: [] },
      audit: null,
    });
    expect(JSON.stringify(shown.blocks)).toContain('11 · Production-ready');
  });
});
