import { subjectToOrder } from '../../core/certificate/order';
import { dueDay } from '../../core/policy/deadline';
import { expectedOf } from '../../core/policy/expected-certificate';
import type { CardContext } from '../cards/request-card';
import { wordFinding } from '../findings';
import type { MailContext } from './letters/writing';

/** What mail says beside its own words: the subject to order, findings in the requester's language, due days. */
export function mailContext({ definition, zone, time }: CardContext): MailContext {
  return {
    zone,
    wordFinding,
    subjectToOrder: (state, environment) => {
      const end = state.environments[environment]?.certificate?.notAfter ?? null;
      return subjectToOrder(expectedOf(state, environment), end === null ? null : time.dayOf(end));
    },
    dueDay: (task, state) => dueDay(definition, state, task, time),
  };
}
