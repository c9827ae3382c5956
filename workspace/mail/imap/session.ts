import type { Inbox } from '../inbox';
import { fetched } from './fetched';

const CAPABILITIES = 'IMAP4rev1 IDLE UIDPLUS';

export interface Session {
  greet(): void;
  /** Answers a line of the client. `over`: it has said goodbye. */
  hear(line: string): 'over' | undefined;
  close(): void;
}

/** One connection of a reader: everybody may log in, and there is one folder. */
export function createSession(
  inbox: Inbox,
  write: (text: string) => void,
  hangUp: () => void,
): Session {
  const { uidValidity } = inbox;
  /** The tag of the IDLE that is under way. */
  let idling: string | null = null;
  const say = (line: string) => write(`${line}\r\n`);
  /** Mails that the client has heard of; null before it has opened the folder. */
  let told: number | null = null;
  const tellCount = () => {
    told = inbox.all().length;
    say(`* ${told} EXISTS`);
  };
  const tellNews = () => {
    if (told !== null && told !== inbox.all().length) tellCount();
  };
  const stopWatching = inbox.watch(() => {
    if (inbox.uidValidity !== uidValidity) hangUp();
    else if (idling !== null) tellNews();
  });

  const answers: Record<string, (rest: string) => void> = {
    CAPABILITY: () => say(`* CAPABILITY ${CAPABILITIES}`),
    LOGIN: () => undefined,
    NOOP: tellNews,
    CREATE: () => undefined,
    LIST: (rest) =>
      say(/""\s+""$/u.test(rest) ? '* LIST (\\Noselect) "/" ""' : '* LIST () "/" INBOX'),
    LSUB: () => say('* LSUB () "/" INBOX'),
    SELECT: () => {
      say('* FLAGS (\\Seen)');
      tellCount();
      say(`* OK [UIDVALIDITY ${uidValidity}] UIDs valid`);
      say(`* OK [UIDNEXT ${(inbox.all().at(-1)?.uid ?? 0) + 1}] Predicted next UID`);
    },
    'UID SEARCH': (rest) => {
      const found = inbox.all().filter(({ uid, at }) => isSought(rest, uid, at));
      say(['* SEARCH', ...found.map(({ uid }) => uid)].join(' '));
    },
    'UID FETCH': (rest) => {
      const [set = '', ...items] = rest.split(' ');
      const wanted = items.join(' ').toUpperCase();
      for (const [index, one] of inbox.all().entries()) {
        if (isIn(set, one.uid)) write(fetched(index + 1, one, wanted));
      }
    },
  };

  return {
    greet: () => say(`* OK [CAPABILITY ${CAPABILITIES}] A mailbox of one machine`),
    hear(line) {
      if (idling !== null) {
        if (line.toUpperCase() === 'DONE') {
          say(`${idling} OK IDLE ended`);
          idling = null;
        }
        return undefined;
      }
      const [, tag = '*', command = '', rest = ''] =
        /^(\S+) ((?:UID )?[A-Z]+)(?: (.*))?$/iu.exec(line) ?? [];
      const word = command.toUpperCase();
      if (word === 'IDLE') {
        idling = tag;
        say('+ idling');
        // What came while the client did something else.
        tellNews();
        return undefined;
      }
      if (word === 'LOGOUT') {
        say('* BYE');
        say(`${tag} OK LOGOUT`);
        return 'over';
      }
      const answer = answers[word];
      if (!answer) say(`${tag} BAD ${word || 'That'} is not known here`);
      else {
        answer(rest);
        say(`${tag} OK ${word === 'SELECT' ? '[READ-WRITE] ' : ''}${word}`);
      }
      return undefined;
    },
    close: stopWatching,
  };
}

/** `UID 5:*`, `SINCE 1-Jan-2026`: a day, by UTC. */
function isSought(criteria: string, uid: number, at: Date): boolean {
  const [, set] = /\bUID (\S+)/iu.exec(criteria) ?? [];
  if (set !== undefined) return isIn(set, uid);
  const [, day] = /\bSINCE "?([\w-]+)"?/iu.exec(criteria) ?? [];
  return day === undefined || at.getTime() >= Date.parse(`${day} UTC`);
}

/** Whether a set (`1,3:5,7:*`) has a UID. `*` is taken as the end of all counting. */
function isIn(set: string, uid: number): boolean {
  return set.split(',').some((part) => {
    const [from = '', to = from] = part.split(':');
    const bound = (one: string) => (one === '*' ? Number.MAX_SAFE_INTEGER : Number(one));
    return uid >= bound(from) && uid <= bound(to);
  });
}
