import { SYSTEM } from '../notes/systems';
import type { Words } from '../words';
import { tokenAdvice } from './token-words';
import type { Why } from './why';

/** A reason in words, as the end of a sentence: it begins as the other side began it and has no full stop. */
export function whyWords(reason: Why, words: Words): string {
  const { why: said, accounts } = words.delivery;
  switch (reason.code) {
    case 'said':
      return reason.words;
    case 'asked-to-wait':
      return said.askedToWait(SYSTEM[reason.platform], reason.seconds);
    case 'outside-hours':
      return said.outsideHours;
    case 'not-due':
      return said.notDue;
    case 'database':
      return said.database;
    case 'no-answer':
      return said.noAnswer(reason.seconds);
    case 'http-status':
      return said.httpStatus(SYSTEM[reason.platform], reason.method, reason.status);
    case 'answered-with':
      return said.answeredWith(SYSTEM[reason.platform], reason.method, reason.error);
    case 'no-sense':
      return said.noSense(SYSTEM[reason.platform], reason.method);
    case 'unreached-for':
      return said.unreachedFor(SYSTEM[reason.platform], reason.method, reason.words);
    case 'unreached':
      return said.unreached(SYSTEM[reason.platform], reason.words);
    case 'foreign-host':
      return said.foreignHost(SYSTEM[reason.platform]);
    case 'token':
      return said.token(whyWords(reason.why, words));
    case 'account':
      return accounts[reason.is];
    case 'person':
      return said.person(reason.name, whyWords(reason.why, words));
    case 'teams-status':
      return said.teamsStatus(reason.status, reason.error);
    case 'no-token':
      return `${said.noToken(reason.words)}. ${tokenAdvice(reason.fault, 'teams', words)}`.trim();
    case 'credentials':
      return said.credentials(whyWords(reason.why, words));
    case 'conversation-unknown':
      return said.conversationUnknown;
    case 'takes-no-file':
      return said.takesNoFile(SYSTEM[reason.platform]);
    case 'no-directory':
      return said.noDirectory;
    case 'no-directory-mail':
      return said.noDirectoryMail;
    case 'mail-address':
      return said.mailAddress;
    case 'mail-login':
      return said.mailLogin(reason.words);
    case 'mail-token':
      return reason.fault === 'away'
        ? said.mailTokenAway(reason.host, reason.words)
        : said.mailToken(reason.host, reason.words);
    case 'no-mail-password':
      return said.noMailPassword;
    case 'mail-sender':
      return said.mailSender(reason.words);
    case 'mail-server':
      return said.mailServer(reason.words);
    case 'mail-recipient':
      return said.mailRecipient(reason.words);
    case 'mail-refused':
      return said.mailRefused(reason.words);
    case 'week':
      return said.week(whyWords(reason.why, words));
    case 'failed-inside':
      return said.failedInside(reason.times, whyWords(reason.why, words));
    case 'gone':
      return said.gone;
    case 'no-request':
      return said.noRequest;
    case 'no-card':
      return said.noCard;
    case 'no-smtp':
      return said.noSmtp;
    case 'no-file':
      return said.noFile(reason.name);
    case 'not-made':
      return said.notMade(reason.name);
    case 'unknown-kind':
      return said.unknownKind(reason.kind);
    case 'no-channel':
      return said.noChannel(reason.feed);
    case 'not-connected':
      return said.notConnected(SYSTEM[reason.platform]);
    default:
      return reason satisfies never;
  }
}
