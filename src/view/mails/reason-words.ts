import type { Reason } from '../../core/mail/reason';
import type { Words } from '../words';

/** What staff should know of a mail, and what to do about it. */
export function reasonWords(reason: Reason, { mailReasons: said }: Words): string {
  switch (reason.reason) {
    case 'bounced': {
      const { recipient, words, final } = reason;
      const what = recipient === null ? said.ours : said.oursTo(recipient);
      const why = words.replace(/[.\s]+$/u, '') || said.noneGiven;
      return final ? said.didNotArrive(what, why) : said.notYetArrived(what, why);
    }
    case 'machine':
      return said.machine(reason.sign);
    case 'secret-in-text':
      return said.secretInText;
    case 'too-big':
      return said.tooBig(reason.megabytes);
    case 'broken':
      return said.broken;
    case 'too-slow':
      return said.tooSlow;
    case 'not-read':
      return said.notRead;
    case 'not-stored':
      return said.notStored;
    default:
      return reason satisfies never;
  }
}
