import type { Event, Recorded } from '../../core/process/events';
import { evolve } from '../../core/process/evolve';
import type { RequestState } from '../../core/process/state';
import { actsOf } from '../../core/decision/offers';
import { dayIn } from '../../core/terms/zone';
import { approvalCard } from '../../view/cards/approval-card';
import { helpNote } from '../../view/cards/help';
import { historyCard } from '../../view/cards/history';
import { listCard } from '../../view/cards/list-card';
import { requestCard, type CardContext } from '../../view/cards/request-card';
import { actForm, registrationForm } from '../../view/forms/forms';
import type { Sample } from './checkup';

/** A request's way from the first mail to its certificate; it is nowhere but in memory. */
const JOURNEY: readonly Event[] = [
  {
    type: 'RequestRegistered',
    cbe: '0406798006',
    language: 'fr',
    recipients: ['enterprises', 'citizens'],
    documentsPerMonth: 120_000,
    plannedGoLive: '2027-06-01',
    firstEnvironment: 'INT',
    texts: {
      organisation: 'Sample & Sons <nv>',
      contactName: 'Jan Jansen',
      contactEmail: 'jan@sample.example',
      useCases: 'Career-break certificates for employers',
      loadPeaks: 'May',
    },
  },
  { type: 'InformationAsked', texts: { question: 'How many documents, and for whom?' } },
  { type: 'QuestionAnswered', texts: { answer: 'Ten thousand, for employers.' } },
  { type: 'AgreedInPrinciple', texts: {} },
  { type: 'KickOffSkipped', texts: { reason: 'Known from before.' } },
  {
    type: 'FormalRequestRecorded',
    file: { id: '00000000-0000-4000-8000-000000000000', sha256: '0'.repeat(64), size: 1 },
    texts: {
      legalName: 'SAMPLE AND SONS',
      applicationId: 'sample:career-break',
      messageTypes: 'Certificates',
      city: 'Sint-Gillis',
      region: 'Brussel-Hoofdstad',
      fileName: 'form.pdf',
    },
  },
  { type: 'TechnicallyValidated', texts: {} },
  { type: 'FormallyValidated', firstIntegration: true, texts: {} },
];

const SAMPLE_ID = 'DS-2026-0000';
const BY = { platform: 'slack', id: 'U0000000000', name: 'Ana Peeters', role: 'staff' } as const;

/**
 * What the bot draws on a request's way, in the desk's language: its card at each step, its approval card, every form,
 * its history, a list and the help.
 */
export function samples(context: CardContext, now: Date): readonly Sample[] {
  const { definition, words } = context;
  const history = recorded(now);
  const states = history.map((_, index) => folded(context, history.slice(0, index + 1)));
  const [first] = states;
  const last = states.at(-1);
  if (!first || !last) return [];
  const today = dayIn(context.zone, now);
  const forms = actsOf(definition).flatMap((act): readonly Sample[] => {
    const form = actForm(definition, act, last, today, words);
    return form ? [{ name: `form ${act}`, content: form }] : [];
  });
  const list = listCard(
    { filter: 'all', text: '' },
    { found: states, total: states.length, orMore: false },
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
  ];
}

function recorded(now: Date): readonly Recorded[] {
  return JOURNEY.map((event, index) => ({
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
