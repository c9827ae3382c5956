import { decide } from '../../../src/core/decision/decide';
import { offered } from '../../../src/core/decision/offers';
import type { Definition } from '../../../src/core/process/definition';
import type { Event } from '../../../src/core/process/events';
import { waiting, stepsOf } from '../../../src/core/process/waiting';
import {
  elevenSteps,
  readerRegistered,
  readers,
  stateIn,
} from '../../support/given/other-processes';
import {
  ana,
  certificate,
  configured,
  confirmed,
  formal,
  movedTo,
  tested,
  untilInt,
} from '../../support/given/specification';

const access = (environment: 'INT' | 'ACC'): Event => ({
  type: 'TestAccessRecorded',
  environment,
  texts: { notes: 'By mail' },
});
const kickOff: Event = { type: 'KickOffRecorded', date: '2026-11-20', texts: { notes: '' } };

/** `ebox access INT`: who holds the ball for what after these events. */
function balls(definition: Definition, events: readonly Event[]): readonly string[] {
  return waiting(definition, stateIn(definition, events)).map(({ party, task, environment }) =>
    [party, task, environment].filter((part) => part !== null).join(' '),
  );
}

describe('a process with an eleventh step', () => {
  const ready = [...untilInt, certificate('INT'), configured('INT')];

  it('waits at its own step, in the environments that have it', () => {
    expect(balls(elevenSteps, ready)).toEqual(['ebox access INT']);
    const numbers = stepsOf(elevenSteps, stateIn(elevenSteps, ready)).map(({ number }) => number);
    expect(numbers).toEqual([8]);
  });

  it('goes on when that step is done', () => {
    expect(balls(elevenSteps, [...ready, access('INT')])).toEqual(['requester tests INT']);
  });

  it('takes the same fact a second time and moves nothing', () => {
    const events = [...ready, access('INT'), tested('INT')];
    expect(balls(elevenSteps, [...events, access('INT')])).toEqual(balls(elevenSteps, events));
  });

  it('leaves it out where it doesn’t exist', () => {
    const acc = [...ready, access('INT'), tested('INT'), movedTo('ACC')];
    const inAcc = [...acc, certificate('ACC'), configured('ACC')];
    expect(balls(elevenSteps, inAcc)).toEqual(['ebox access ACC']);
    const prd = [...inAcc, access('ACC'), tested('ACC'), movedTo('PRD')];
    expect(balls(elevenSteps, [...prd, certificate('PRD'), configured('PRD')])).toEqual([
      'staff go-live PRD',
    ]);
  });
});

describe('a process with parallel tasks', () => {
  const begun = [readerRegistered, confirmed];

  it('enters its environment with the event that its flow names', () => {
    expect(stateIn(readers, begun)).toMatchObject({ environment: 'PRD' });
  });

  it('reaches a join while a task that has nothing to do with it is still open', () => {
    expect(balls(readers, [...begun, kickOff])).toEqual(['requester paper', 'ebox set-up PRD']);
    const both = [...begun, kickOff, formal];
    expect(balls(readers, both)).toEqual(['ebox set-up PRD', 'staff opening']);
  });

  it('reaches the join in any order, and once', () => {
    expect(balls(readers, [...begun, formal, configured('PRD'), kickOff])).toEqual([
      'staff opening',
    ]);
    expect(balls(readers, [...begun, formal, kickOff, configured('PRD')])).toEqual([
      'staff opening',
    ]);
  });

  it('doesn’t take a task that never opened for one that is closed', () => {
    const late: Definition = {
      ...readers,
      flow: {
        ...readers.flow,
        FormallyValidated: { closes: ['word'], environment: 'first', opens: ['paper'] },
        FormalRequestRecorded: { closes: ['paper'], opens: ['set-up'] },
        ConfigurationCompleted: { closes: ['set-up'], opens: ['meeting'] },
      },
    };
    expect(balls(late, [...begun, formal])).toEqual(['ebox set-up PRD']);
    expect(balls(late, [...begun, formal, configured('PRD'), kickOff])).toEqual(['staff opening']);
  });

  it('enters no environment with an event that doesn’t say so', () => {
    const homeless: Definition = {
      ...readers,
      flow: { ...readers.flow, FormallyValidated: { closes: ['word'], opens: ['meeting'] } },
    };
    expect(stateIn(homeless, begun)).toMatchObject({ environment: null, environments: {} });
  });

  it('offers its own acts alone, and refuses those of other processes as not possible now', () => {
    const state = stateIn(readers, begun);
    expect(offered(readers, state)).toEqual(['record-kick-off', 'record-form', 'configuration-ok']);
    const asked = { person: ana, roles: ['staff'], firstIntegration: true } as const;
    const decision = decide(readers, state, { type: 'move-on' }, asked);
    expect(decision).toMatchObject({ ok: false, refusal: { code: 'not-now', act: 'move-on' } });
  });
});
