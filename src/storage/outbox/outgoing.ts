import { colleagueLane, feedLane, mailLane, personLane } from '../../app/outbox/lanes';
import type { Urgency } from '../../app/outbox/messages';
import type { OutgoingBody } from '../../app/outbox/outbox';
import type { Change } from '../../app/requests/request-store';

/** Decisions go before reminders, reminders before digests. */
export const URGENCY: Readonly<Record<Urgency, number>> = { decision: 0, reminder: 1, digest: 2 };

/** A message of a change on its way into the outbox. */
export interface NewMessage {
  readonly lane: string;
  readonly key: string;
  readonly kind: OutgoingBody['kind'];
  readonly urgency: number;
  readonly body: OutgoingBody;
}

/** The one-shot messages of a change, in the order in which they shall be sent. Its cards' draws go before them. */
export function messagesOf({ state, messages }: Change): readonly NewMessage[] {
  return [
    ...messages.threadNotes.map((line, index) =>
      message(feedLane(line.platform, 'requests'), `${state.id}:${state.version}:line:${index}`, {
        kind: 'line',
        ...line,
      }),
    ),
    ...(messages.mailCards ?? []).map((card) =>
      message(
        feedLane(card.platform, 'requests'),
        `mail-card:${card.mailId}:${state.id}:${state.version}:${card.platform}`,
        { kind: 'mail-card', ...card },
      ),
    ),
    ...messages.directs.map(({ to, card, key }) =>
      message(personLane(to), key, { kind: 'direct', platform: to.platform, person: to.id, card }),
    ),
    ...messages.mails.map(({ mail, key }) =>
      message(mailLane(mail.to), key, { kind: 'mail', mail }),
    ),
    ...(messages.invitations ?? []).map(({ to, meeting, key }) =>
      message(colleagueLane(to), key, {
        kind: 'invitation',
        platform: to.platform,
        person: to.id,
        meeting,
      }),
    ),
  ];
}

function message(lane: string, key: string, body: OutgoingBody): NewMessage {
  return { lane, key, kind: body.kind, urgency: URGENCY.decision, body };
}
