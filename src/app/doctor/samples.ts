import type { Recorded } from '../../core/process/events';
import { evolve } from '../../core/process/evolve';
import type { RequestState } from '../../core/process/state';
import { actsOf } from '../../core/decision/offers';
import { dayIn } from '../../core/terms/zone';
import { approvalCard } from '../../view/cards/approval-card';
import { helpNote } from '../../view/cards/help';
import { historyCard } from '../../view/cards/history';
import { listCard, MAX_LISTED } from '../../view/cards/list-card';
import { requestCard, type CardContext } from '../../view/cards/request-card';
import { actForm, registrationForm } from '../../view/forms/forms';
import type { Sample } from './checkup';
import { deskSamples } from './desk-samples';
import { TO_LIVE, TO_VALIDATION } from './journey';

const SAMPLE_ID = 'DS-2026-0000';
const BY = { platform: 'slack', id: 'U0000000000', name: 'Ana Peeters', role: 'staff' } as const;

/**
 * What the bot draws on a request's way, in the desk's language: its card at each step, its approval card, every form,
 * its history, a list, the help, and what shows many requests: the digest and the figures with their charts, and a home.
 */
export function samples(context: CardContext, now: Date): readonly Sample[] {
  const { definition, words } = context;
  const history = recorded(now);
  const states = history.map((_, index) => folded(context, history.slice(0, index + 1)));
  const [first] = states;
  const validated = states[TO_VALIDATION.length - 1];
  if (!first || !validated) return [];
  const today = dayIn(context.zone, now);
  const forms = actsOf(definition).flatMap((act): readonly Sample[] => {
    const form = actForm(definition, act, validated, today, words);
    return form ? [{ name: `form ${act}`, content: form }] : [];
  });
  const list = listCard(
    { filter: 'all', text: '' },
    { found: states.slice(0, MAX_LISTED), total: states.length, orMore: false },
    { ...context, today },
  );
  return [
    ...states.map((state) => ({
      name: `card after ${state.last.type}`,
      content: requestCard(state, context),
    })),
    { name: 'approval card', content: approvalCard(first, context) },
    { name: 'registration form', content: registrationForm(definition, words) },
    ...forms,
    { name: 'history', content: historyCard(SAMPLE_ID, history, context, null) },
    { name: 'list', content: list },
    { name: 'help', content: helpNote(['staff'], words) },
    ...deskSamples(states, { ...context, today }, now.toISOString()),
  ];
}

function recorded(now: Date): readonly Recorded[] {
  return [...TO_VALIDATION, ...TO_LIVE].map((event, index) => ({
    version: index + 1,
    at: now.toISOString(),
    actor: BY,
    event,
  }));
}

function folded({ definition }: CardContext, history: readonly Recorded[]): RequestState {
  const [first, ...rest] = history;
  if (!first) throw new Error('A history starts with its registration');
  const born = evolve(definition, SAMPLE_ID, null, first);
  return rest.reduce((state, one) => evolve(definition, SAMPLE_ID, state, one), born);
}
