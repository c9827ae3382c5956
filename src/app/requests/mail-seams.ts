import { dueDay } from '../../core/policy/deadline';
import { subjectToOrder } from '../../core/certificate/order';
import type { MailSeams } from '../../view/mail';
import { wordFinding } from '../../view/findings';
import { expectedOf } from '../../core/policy/expected-certificate';
import type { CardContext } from '../../view/cards/request-card';

/** What mail needs from elsewhere: the subject to order, findings in the requester's language, due days. */
export function mailSeams({ definition, zone, time }: CardContext): MailSeams {
  return {
    timeZone: zone,
    wordFinding,
    subjectToOrder: (state, environment) => {
      const end = state.environments[environment]?.certificate?.notAfter ?? null;
      return subjectToOrder(expectedOf(state, environment), end === null ? null : time.dayOf(end));
    },
    dueDay: (task, state) => dueDay(definition, state, task, time),
  };
}
