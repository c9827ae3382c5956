import { actsOf, offered } from '../../../src/core/decision/offers';
import { documentSender } from '../../../src/core/process/document-sender';
import type { Event } from '../../../src/core/process/events';
import type { RequestState } from '../../../src/core/process/state';
import { actForm } from '../../../src/view/forms/forms';
import { actions } from '../../../src/view/model/buttons';
import type { Action } from '../../../src/view/model/model';
import {
  certificate,
  configured,
  given,
  registered,
  untilForm,
  untilInt,
  untilKickOff,
  untilTests,
} from '../../support/given/specification';
import { ENGLISH } from '../../support/words';

const live: Event = { type: 'WentLive', texts: {} };
const intLive = [...untilInt, certificate('INT'), configured('INT'), live];

function opens(state: RequestState): Readonly<Partial<Record<string, Action['opens']>>> {
  const drawn = actions(documentSender, state, offered(documentSender, state), ENGLISH);
  return Object.fromEntries(drawn.map(({ press, opens: what }) => [press.act, what]));
}

describe('what a button opens', () => {
  it('is nothing where the act is done at once', () => {
    expect(opens(given([registered]).state)).toMatchObject({ agree: 'nothing' });
  });

  it('is one field where there is only a reason to give', () => {
    expect(opens(given([registered]).state)).toMatchObject({
      refuse: 'one-field',
      note: 'one-field',
      assign: 'one-field',
    });
    expect(opens(given(untilTests).state)).toMatchObject({ 'tests-conclusive': 'one-field' });
  });

  it('is a form where there are several fields', () => {
    expect(opens(given(untilKickOff).state)).toMatchObject({
      'record-kick-off': 'form',
      snooze: 'form',
    });
    const warned = given([...intLive, certificate('INT', 'warnings')]).state;
    expect(opens(warned)).toMatchObject({ 'accept-warnings': 'form' });
  });

  it('is a file wherever one is asked for', () => {
    expect(opens(given(untilForm).state)).toMatchObject({ 'record-form': 'file' });
    expect(opens(given(untilInt).state)).toMatchObject({
      'upload-certificate': 'file',
      'check-csr': 'file',
    });
    expect(opens(given(intLive).state)).toMatchObject({ 'upload-certificate': 'file' });
  });
});

describe('a form', () => {
  const { state } = given(untilInt);
  const forms = actsOf(documentSender).flatMap(
    (act) => actForm(documentSender, act, state, '2026-11-25', ENGLISH) ?? [],
  );

  it('is sent with a red button where it is not taken back', () => {
    const red = forms.filter(({ tone }) => tone === 'danger').map(({ purpose }) => purpose.act);
    expect(red).toEqual(['refuse', 'withdraw']);
  });

  it('starts a day that is asked for on today, where the act is of today', () => {
    const form = forms.find(({ purpose }) => purpose.act === 'record-kick-off');
    expect(form?.fields[0]).toMatchObject({ kind: 'date', initial: '2026-11-25' });
  });
});
