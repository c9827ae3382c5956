import { belgianCalendar } from '../../../src/adapters/time/belgium';
import { announce } from '../../../src/app/requests/announce';
import { documentSender } from '../../../src/core/process/document-sender';
import { fold } from '../../../src/core/process/evolve';
import type { Event, Recorded } from '../../../src/core/process/events';
import { ana, registered } from '../../support/given/changes';
import { THURSDAY } from '../../support/time';
import { ENGLISH } from '../../support/words';

const DEPS = {
  context: {
    definition: documentSender,
    zone: 'Europe/Brussels',
    words: ENGLISH,
    time: { calendar: belgianCalendar(), dayOf: (at: string) => at.slice(0, 10) },
  },
  out: { platforms: ['slack'], mailIsSent: true },
} as const;

const came = (mail: string): Event => ({
  type: 'MailReceived',
  mail,
  from: 'person',
  texts: { sender: 'jan@smals.example', subject: 'x', text: 'x' },
});

/** The mails whose cards the last of these events draws. */
function drawn(...events: readonly Event[]): readonly string[] {
  const history = events.map((event, index): Recorded => ({
    version: index + 1,
    at: THURSDAY,
    actor: ana,
    event,
  }));
  const state = fold(documentSender, 'DS-2026-0001', history);
  if (!state) throw new Error('A history leads to a state');
  return (announce(DEPS, state, history.slice(-1)).mailCards ?? []).map(({ mailId }) => mailId);
}

describe('the cards of mails', () => {
  const noted: Event = { type: 'Noted', texts: { notes: 'x' } };

  it('are drawn anew with each change of their request, for a press on an old one is stale', () => {
    const mails = ['m1', 'm2', 'm3'].map(came);
    expect(drawn(registered(), ...mails)).toEqual(['m1', 'm2', 'm3']);
    expect(drawn(registered(), ...mails, noted)).toEqual(['m1', 'm2', 'm3']);
  });

  it('are drawn once each in a flood: one more mail doesn’t draw all that wait', () => {
    const flood = Array.from({ length: 100 }, (_, number) => came(`m${number}`));
    expect(drawn(registered(), ...flood)).toEqual(['m99']);
    expect(drawn(registered(), ...flood, noted)).toEqual([]);
  });
});
