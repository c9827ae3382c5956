import type { EventOf } from '../../../core/process/events';
import { sendingFormName } from '../../../core/terms/sending-form';
import { formatCbe } from '../../../core/terms/cbe';
import { writtenCount, writtenDay } from '../parts/dates';
import { letter, paragraph, typed, type Letter } from '../parts/letter';
import { due, type Writing } from './writing';

/** Thank you, the id, what was noted (to be put right now if it is wrong), and what happens next. */
export function registered({ state, words }: Writing): Letter {
  const say = words.registered;
  const recipients = state.recipients.map((recipient) => words.recipient[recipient]).join(', ');
  return letter(
    say.subject,
    paragraph(say.thanks(state.organisation, state.id)),
    paragraph(say.noted),
    {
      kind: 'facts',
      facts: [
        { label: say.organisation, value: state.organisation },
        { label: say.cbe, value: formatCbe(state.cbe) },
        { label: say.recipients, value: recipients },
        { label: say.documentsPerMonth, value: writtenCount(state.documentsPerMonth, words) },
        { label: say.plannedGoLive, value: writtenDay(state.plannedGoLive, words) },
        { label: say.firstEnvironment, value: words.environment[state.firstEnvironment] },
      ],
    },
    paragraph(say.correct),
    paragraph(say.next),
  );
}

export function agreed({ state, words }: Writing): Letter {
  const say = words.agreed;
  return {
    ...letter(
      say.subject,
      paragraph(say.happened(state.organisation)),
      paragraph(say.form),
      paragraph(say.kickOff),
    ),
    attachments: [{ made: 'sending-form', name: sendingFormName(state.id) }],
  };
}

export function refused({ state, words }: Writing, event: EventOf<'RequestRefused'>): Letter {
  const say = words.refused;
  return letter(
    say.subject,
    paragraph(say.happened(state.organisation)),
    typed(event.texts.reason),
    paragraph(say.closed),
  );
}

export function asked(writing: Writing, event: EventOf<'InformationAsked'>): Letter {
  const say = writing.words.asked;
  return letter(
    say.subject,
    paragraph(say.happened(writing.state.organisation)),
    typed(event.texts.question),
    paragraph(say.answer),
    ...due(writing, 'answer'),
  );
}

export function sentBack(writing: Writing, event: EventOf<'SentBack'>): Letter {
  const say = writing.words.sentBack;
  return letter(
    say.subject,
    paragraph(say.happened(writing.state.organisation)),
    typed(event.texts.feedback),
    paragraph(say.again),
    ...due(writing, 'formal-request'),
  );
}
