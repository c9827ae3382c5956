import { endings, expiriesOf } from '../../../src/core/policy/expiry';
import type { Event } from '../../../src/core/process/events';
import {
  certificate,
  configured,
  given,
  renewed,
  untilInt,
} from '../../support/given/specification';

const dayOf = (at: string) => at.slice(0, 10);
const open = [...untilInt, certificate('INT'), configured('INT')];
const wentLive: Event = { type: 'WentLive', texts: {} };

/** The certificates of the specification end on 3 November 2028. */
describe('the certificate of a live sender', () => {
  it('is told of 90, 30 and 7 days before its end', () => {
    const { state } = given([...open, wentLive]);
    expect(expiriesOf(state, { dayOf }).map(({ threshold, day }) => [threshold, day])).toEqual([
      ['90-days', '2028-08-05'],
      ['30-days', '2028-10-04'],
      ['7-days', '2028-10-27'],
    ]);
  });

  it('is another one in the ledger once it was replaced', () => {
    const named = (events: readonly Event[]) =>
      endings(given(events).state).map(({ holding }) => holding);
    expect(named([...open, wentLive])).toEqual(['certificate-end:INT:fp']);
    expect(named([...open, wentLive, renewed('INT', '2029-01-01')])).toEqual([
      'certificate-end:INT:INT 2029-01-01',
    ]);
  });

  it('is not told of while the request is open: a check tells it there', () => {
    expect(expiriesOf(given(open).state, { dayOf })).toEqual([]);
  });

  it('is not told of when the request was withdrawn', () => {
    const withdrawn: Event = { type: 'Withdrawn', texts: { reason: 'x' } };
    expect(expiriesOf(given([...open, withdrawn]).state, { dayOf })).toEqual([]);
  });
});
