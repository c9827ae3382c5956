import { offered, rolesDuring } from '../../core/decision/offers';
import type { ActName } from '../../core/process/commands';
import type { Definition } from '../../core/process/definition';
import type { RequestState } from '../../core/process/state';
import { waiting } from '../../core/process/waiting';
import { actions } from '../model/buttons';
import type { Block, Card } from '../model/model';
import { caseFacts, progress, standing, summary, type CardContext } from './request-card';
import { correctionLines } from './correction-lines';
import { questionOf } from '../model/task-words';
import { doneByName } from '../notes/name';
import type { Words } from '../words';

/**
 * The card in the approvals channel: what is asked in one sentence, what a manager needs to decide, and the buttons of
 * the NSSO's word among `acts` (by default all that the state offers). When the NSSO's turn is over, its outcome stands
 * in the same place, without buttons.
 */
export function approvalCard(
  state: RequestState,
  context: CardContext,
  acts: readonly ActName[] = offered(context.definition, state),
): Card {
  const { definition, words } = context;
  const task = taskOfNsso(definition, state);
  const isWord = (act: ActName) =>
    definition.acts[act]?.nssoWord === true &&
    task !== null &&
    rolesDuring(definition, act, task).includes('nsso');
  const asked = task !== null && offered(definition, state).some(isWord);
  const question = asked ? questionOf(definition, state, task, words) : '';
  return {
    title: `${state.id} · ${state.organisation}`,
    summary: asked ? `${state.id} ${state.organisation}: ${question}` : summary(state, context),
    blocks: [
      { kind: 'line', line: [{ strong: asked ? question : outcome(state, context) }] },
      ...(asked ? [] : outcomeText(state)),
      { kind: 'line', line: standing(state, context) },
      ...caseFacts(state, words),
      ...(asked ? background(state, context) : []),
      ...correctionLines(state, context),
      { kind: 'small', line: [progress(state, context)] },
    ],
    actions: asked
      ? actions(definition, state, acts.filter(isWord), words, { reader: 'nsso', task })
      : [],
    own: 'approval',
  };
}

/** The task that waits for the NSSO's word, the longest waiting one; null for none. */
function taskOfNsso(definition: Definition, state: RequestState): string | null {
  const held = waiting(definition, state).find(({ party }) => party === 'nsso');
  return held?.task ?? null;
}

function outcome({ nssoWord: said }: RequestState, { zone, words }: CardContext): string {
  const { cards, process, writing } = words;
  if (!said) return cards.approval.nothingAsked;
  return process.didOn(
    doneByName(said, words),
    process.event[said.type],
    writing.dayOf(said.at, zone),
  );
}

function outcomeText({ nssoWord }: RequestState): readonly Block[] {
  return nssoWord?.text ? [{ kind: 'quote', text: nssoWord.text }] : [];
}

function background(state: RequestState, { zone, words }: CardContext): readonly Block[] {
  const { cards, forms, writing } = words;
  const { approval } = cards;
  const blocks: Block[] = [...agreedBefore(state, zone, words)];
  if (state.form) {
    const { legalName, applicationId, messageTypes } = state.form;
    blocks.push({
      kind: 'facts',
      facts: [
        { label: forms.field.legalName, value: [legalName] },
        { label: forms.field.applicationId, value: [applicationId] },
        { label: forms.field.messageTypes, value: [messageTypes] },
      ],
    });
  }
  if (state.question && state.answer) {
    blocks.push(
      { kind: 'line', line: [approval.asked(state.question.by.name)] },
      { kind: 'quote', text: state.question.text },
      { kind: 'line', line: [approval.answered] },
      { kind: 'quote', text: state.answer },
    );
  }
  if (state.note) {
    blocks.push(
      {
        kind: 'line',
        line: [approval.noted(doneByName(state.note, words), writing.dayOf(state.note.at, zone))],
      },
      { kind: 'quote', text: state.note.text ?? '' },
    );
  }
  return blocks;
}

/** Whoever confirms reads that the agreement was given before the request was here. */
function agreedBefore({ takenOver }: RequestState, zone: string, words: Words): readonly Block[] {
  const agreedBy = takenOver?.agreedBy ?? null;
  if (agreedBy === null) return [];
  const { process, writing } = words;
  return [{ kind: 'line', line: [process.agreedBefore(writing.dayOf(agreedBy, zone))] }];
}
