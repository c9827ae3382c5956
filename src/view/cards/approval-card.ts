import { offered } from '../../core/decision/offers';
import type { ActName } from '../../core/process/commands';
import type { RequestState } from '../../core/process/state';
import { actions } from '../model/acts';
import type { Block, Card } from '../model/model';
import { caseFacts, progress, standing, summary, type CardContext } from './request-card';
import { toldShort } from '../notes/event-words';
import { RECIPIENT, day, dayOf } from '../model/words';

/** What the NSSO is asked, in its own channel. */
const NSSO_ACTS: readonly ActName[] = ['agree', 'ask', 'refuse', 'confirm', 'send-back'];

/**
 * The card in the approvals channel: what is asked in one sentence, what a manager needs to decide, the buttons: of
 * these acts, by default all that the state offers. When the NSSO's turn is over, its outcome stands in the same
 * place, without buttons.
 */
export function approvalCard(
  state: RequestState,
  context: CardContext,
  acts: readonly ActName[] = offered(context.definition, state),
): Card {
  const { definition, zone } = context;
  const turn = forNsso(state) ? offered(definition, state).filter(isNsso) : [];
  const asked = turn.length > 0;
  return {
    title: `${state.id} · ${state.organisation}`,
    summary: asked
      ? `${state.id} ${state.organisation}: ${question(state)}`
      : summary(state, definition),
    blocks: [
      { kind: 'line', line: [{ strong: asked ? question(state) : outcome(state, zone) }] },
      ...(asked ? [] : outcomeText(state)),
      { kind: 'line', line: standing(state, context) },
      ...caseFacts(state),
      ...(asked ? background(state, zone) : []),
      { kind: 'small', line: [progress(state, definition)] },
    ],
    actions: asked ? actions(definition, state, acts.filter(isNsso)) : [],
    own: 'approval',
  };
}

function isNsso(act: ActName): boolean {
  return NSSO_ACTS.includes(act);
}

function forNsso(state: RequestState): boolean {
  return state.open.some(({ task }) => task === 'agreement' || task === 'formal-validation');
}

function question(state: RequestState): string {
  if (state.open.some(({ task }) => task === 'formal-validation')) {
    return `Does the NSSO confirm the formal request of ${state.organisation}? eBoxIntegration has validated it technically.`;
  }
  const to = state.recipients.map((one) => RECIPIENT[one].toLowerCase()).join(' and ');
  return `Does the NSSO agree in principle that ${state.organisation} sends documents to ${to}, from ${day(state.plannedGoLive)} on?`;
}

function outcome(state: RequestState, zone: string): string {
  const said = state.nssoWord;
  if (!said) return 'The NSSO is not asked for anything now.';
  return `${said.by} ${toldShort(said.type)} on ${dayOf(said.at, zone)}.`;
}

function outcomeText({ nssoWord }: RequestState): readonly Block[] {
  return nssoWord?.text ? [{ kind: 'quote', text: nssoWord.text }] : [];
}

function background(state: RequestState, zone: string): readonly Block[] {
  const blocks: Block[] = [];
  if (state.form) {
    const { legalName, applicationId, messageTypes } = state.form;
    blocks.push({
      kind: 'facts',
      facts: [
        { label: 'Legal name', value: [legalName] },
        { label: 'Application ID', value: [applicationId] },
        { label: 'Message types', value: [messageTypes] },
      ],
    });
  }
  if (state.question && state.answer) {
    blocks.push(
      { kind: 'line', line: [`${state.question.by.name} asked:`] },
      { kind: 'quote', text: state.question.text },
      { kind: 'line', line: ['The requester answered:'] },
      { kind: 'quote', text: state.answer },
    );
  }
  if (state.note) {
    blocks.push(
      { kind: 'line', line: [`${state.note.by} noted on ${dayOf(state.note.at, zone)}:`] },
      { kind: 'quote', text: state.note.text ?? '' },
    );
  }
  return blocks;
}
