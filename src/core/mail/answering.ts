import { hasOurForm } from './message-id';

/** `[DS-2026-0001]`, whatever a request's ids begin with. Without its brackets it may be a number of the sender's own. */
const TAG = /\[[a-z]{2}-\d{4}-\d{4,9}\]/iu;

/**
 * Whether a mail looks like the answer to one of ours, by its tag or the ids that it answers. Nobody has checked either yet:
 * for what may be wrong, and not for where the mail belongs (`belongs.ts`).
 */
export function looksLikeAnswer(answers: readonly string[], subject: string): boolean {
  return TAG.test(subject) || answers.some(hasOurForm);
}
