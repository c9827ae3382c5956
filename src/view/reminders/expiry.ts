import { offered, ruleOf } from '../../core/decision/offers';
import type { CertificateEnd } from '../../core/policy/expiry';
import type { RequestState } from '../../core/process/state';
import type { Instant } from '../../core/terms/terms';
import { actions, openOne } from '../model/buttons';
import type { Action, Block, Card, Note } from '../model/model';
import { MOST_REMINDED } from './reminder-card';
import type { CardContext } from '../cards/request-card';
import type { Words } from '../words';

/** A live request with certificates that near their end. */
export interface Expiring {
  readonly state: RequestState;
  readonly endings: readonly [CertificateEnd, ...CertificateEnd[]];
}

export interface ExpiryContext extends CardContext {
  readonly now: Instant;
}

const DAY_MS = 86_400_000;

/**
 * A message to one of staff about all certificates that near their end, with what replaces them. `more` is how many
 * requests are not among these.
 */
export function expiryCard(
  expiring: readonly [Expiring, ...Expiring[]],
  context: ExpiryContext,
  more: number,
  inPlaceOf: readonly string[],
): Card {
  const [first, ...others] = expiring;
  const { reminders, writing } = context.words;
  const place: readonly Block[] =
    inPlaceOf.length === 0
      ? []
      : [{ kind: 'small', line: [reminders.standingIn(writing.and(inPlaceOf))] }];
  if (others.length === 0 && more === 0) {
    return {
      title: reminders.expiry.title(first.state.id, first.state.organisation),
      summary: `${first.state.id}: ${sentences(first, context).join(' ')}`,
      blocks: [...lines(first, context), ...place],
      actions: buttons(first, context),
    };
  }
  const shown = expiring.slice(0, MOST_REMINDED);
  const left = expiring.length - shown.length + more;
  const title = reminders.expiry.several(expiring.length + more);
  const ids = writing.and(shown.map(({ state }) => state.id));
  return {
    title,
    summary: reminders.summary(title, ids, left > 0),
    blocks: [
      ...place,
      ...shown.flatMap((one): Block[] => [
        {
          kind: 'line',
          line: [
            { strong: `${one.state.id} · ${one.state.organisation}` },
            `\n${sentences(one, context).join(' ')}`,
          ],
        },
        { kind: 'actions', actions: buttons(one, context) },
      ]),
      ...(left === 0 ? [] : [andMore(left, context.words)]),
    ],
    actions: [],
  };
}

/** The line in a request's thread: what ends when. */
export function expiryNote(
  expiring: readonly [Expiring, ...Expiring[]],
  context: ExpiryContext,
): Note {
  const [{ state }] = expiring;
  const said = expiring.flatMap((one) => sentences(one, context)).join(' ');
  return {
    summary: `${state.id}: ${said}`,
    blocks: [
      { kind: 'line', line: [said] },
      {
        kind: 'small',
        line: context.words.reminders.expiry.next(`/ebox certificate ${state.id}`),
      },
    ],
  };
}

function andMore(left: number, { reminders }: Words): Block {
  return { kind: 'small', line: reminders.moreCounted(left, '/ebox digest') };
}

function lines(one: Expiring, context: ExpiryContext): readonly Block[] {
  return sentences(one, context).map((sentence) => ({ kind: 'line', line: [sentence] }));
}

/** `The PRD certificate ends on Fri 3 Nov 2028, in 30 days.` */
function sentences(
  { endings }: Expiring,
  { zone, now, words: { reminders, writing } }: ExpiryContext,
): readonly string[] {
  const { expiry } = reminders;
  return endings.map(({ environment, notAfter }) => {
    const left = Math.floor((Date.parse(notAfter) - Date.parse(now)) / DAY_MS);
    const day = writing.dayOf(notAfter, zone);
    if (left < 0) return expiry.ended(environment, day);
    return left === 0
      ? expiry.endsWithinADay(environment, day)
      : expiry.ends(environment, day, left);
  });
}

/** What replaces a certificate: what staff may do on a live request because of its certificates. */
function buttons({ state }: Expiring, { definition, words }: ExpiryContext): readonly Action[] {
  const acts = offered(definition, state).filter((act) => {
    const { whileLive, condition, while: when } = ruleOf(definition, act);
    return typeof when !== 'string' && whileLive?.includes('staff') && !condition;
  });
  const replacing = actions(definition, state, acts, words, { task: 'certificate' }).filter(
    ({ press }) => acts.some((act) => act === press.act),
  );
  return [...replacing, openOne(state, words)];
}
