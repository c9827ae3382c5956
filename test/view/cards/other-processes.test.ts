import { offered } from '../../../src/core/decision/offers';
import type { Definition } from '../../../src/core/process/definition';
import type { RequestState } from '../../../src/core/process/state';
import { approvalCard } from '../../../src/view/cards/approval-card';
import { requestCard } from '../../../src/view/cards/request-card';
import type { Card } from '../../../src/view/model/model';
import { reminderCard, type ReminderContext } from '../../../src/view/reminders/reminder-card';
import {
  elevenSteps,
  readerRegistered,
  readers,
  stateIn,
} from '../../support/given/other-processes';
import { certificate, configured, confirmed, untilInt } from '../../support/given/specification';
import { ENGLISH } from '../../support/words';

function contextOf(definition: Definition): ReminderContext {
  return {
    definition,
    zone: 'Europe/Brussels',
    words: ENGLISH,
    time: { calendar: { isHoliday: () => false }, dayOf: (at) => at.slice(0, 10) },
    today: '2026-11-25',
  };
}

function reminder(definition: Definition, state: RequestState, task: string): Card {
  const open = state.open.find((one) => one.task === task);
  const party = definition.tasks[task]?.party;
  if (!open || !party) throw new Error(`${task} is not open`);
  return reminderCard([{ state, open, party, threshold: 'due' }], contextOf(definition), 0, []);
}

function labels({ actions }: Card): readonly string[] {
  return actions.map(({ label, tone }) => (tone === 'primary' ? `*${label}*` : label));
}

describe('a process with an eleventh step', () => {
  const state = stateIn(elevenSteps, [...untilInt, certificate('INT'), configured('INT')]);

  it('stands on the card with its number among eleven', () => {
    const text = JSON.stringify(requestCard(state, contextOf(elevenSteps)).blocks);
    expect(text).toContain('●●●●●●●◐○○○  Step 8 of 11 · Access for the tests in INT');
    expect(text).toContain('Waiting for: e-Box team');
  });

  it('is reminded of by its name', () => {
    expect(reminder(elevenSteps, state, 'access').summary).toContain(
      'waits for Access for the tests for INT',
    );
  });
});

describe('a process of its own', () => {
  const asked = stateIn(readers, [readerRegistered]);
  const parallel = stateIn(readers, [readerRegistered, confirmed]);

  it('asks the NSSO by the step’s name, with the buttons of its word', () => {
    const card = approvalCard(asked, contextOf(readers));
    expect(JSON.stringify(card.blocks)).toContain(
      'Word of the NSSO of Office national: what does the NSSO say?',
    );
    expect(labels(card)).toEqual(['*Confirm*', 'History']);
  });

  it('shows its parallel tasks, of which the reader’s own stands out', () => {
    expect(offered(readers, parallel)).toHaveLength(3);
    const card = requestCard(parallel, contextOf(readers));
    expect(JSON.stringify(card.blocks)).toContain('Steps 3, 4 and 5 of 6');
    expect(labels(card)[0]).toBe('*Record kick-off*');
  });

  it.each([
    ['meeting', 'Record kick-off'],
    ['paper', 'Record formal request'],
    ['set-up', 'Configuration OK'],
  ])('reminds of %s with its own button', (task, label) => {
    expect(labels(reminder(readers, parallel, task))[0]).toBe(`*${label}*`);
  });
});
