import { DateTime } from 'luxon';
import { findSecretInText } from '../../core/certificate/secret/find';
import { domainOf, type ArrivedMail } from '../../core/mail/arrived';
import type { KeptMail } from '../../core/mail/kept';
import { kickOffUid } from '../../core/process/kick-off';
import type { EventOf } from '../../core/process/events';
import type { RequestState } from '../../core/process/state';
import { cut } from '../../core/terms/cut';
import type { Instant } from '../../core/terms/terms';
import { INTEGRATION_MAILBOX } from '../../view/mail';
import { LIMITS } from '../../view/model/limits';
import { clean } from '../fields/clean';

/** What a mail says of the kick-off of its request; null where it answers no invitation to it. */
export function kickOffAnswer(
  { reply }: ArrivedMail,
  { id, sender, text }: Pick<KeptMail, 'id' | 'sender' | 'text'>,
  state: RequestState,
  zone: string,
): EventOf<'KickOffAnswered'> | null {
  if (!reply || !state.kickOff) return null;
  // Exchange has been seen to send a UID back in capitals.
  const own = kickOffUid(state.id, domainOf(INTEGRATION_MAILBOX));
  if (reply.uid.toLowerCase() !== own.toLowerCase()) return null;
  const written = clean(reply.comment).trim() || text;
  return {
    type: 'KickOffAnswered',
    mail: id,
    answer: reply.answer,
    sequence: reply.sequence,
    proposed: reply.proposed === null ? null : onTheClock(reply.proposed, zone),
    texts: {
      sender: sender.address,
      comment: findSecretInText(written) === null ? cut(written, LIMITS.paragraph) : '',
    },
  };
}

/** Whether nobody has to do anything because of it: they come, and sent nothing along. */
export function isSettledBy(
  answer: EventOf<'KickOffAnswered'> | null,
  files: KeptMail['files'],
): boolean {
  return answer?.answer === 'accepted' && files.length === 0;
}

function onTheClock(at: Instant, zone: string) {
  const local = DateTime.fromISO(at, { zone });
  return { date: local.toFormat('yyyy-MM-dd'), time: local.toFormat('HH:mm') };
}
