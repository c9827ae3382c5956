import type { Recorded } from '../../core/process/events';
import type { RequestState } from '../../core/process/state';
import { threadNote } from '../../view/cards/history';
import type { CardContext } from '../../view/cards/request-card';
import { mailContext } from '../../view/mail/context';
import { mailToCopy } from '../../view/mail/to-copy';
import type { Note } from '../../view/model/model';
import { orderNote } from '../../view/notes/order-note';
import { reportIn, reportNote } from '../../view/notes/report-note';
import { sentenceNote } from '../../view/notes/sentence';
import { marked } from '../languages/speaking';
import type { ThreadNotification } from '../outbox/notification';
import { hintWords } from '../requests/hints';
import type { RequestQueries } from '../requests/request-queries';
import type { RequestStore } from '../requests/request-store';

/** Where what happened is read. */
export interface Happenings {
  readonly queries: Pick<RequestQueries, 'get'>;
  readonly history: Pick<RequestStore, 'since'>;
}

/**
 * What a note in a request's thread says, in the language of `context`. One that holds its words already says those.
 * Null: what it is about does not exist.
 */
export async function drawThreadNote(
  id: string,
  content: Note | ThreadNotification,
  context: CardContext,
  from: Happenings,
): Promise<Note | null> {
  if (!('tells' in content)) return content;
  const drawn = await draw(id, content, context, from);
  return drawn && marked(drawn, context.words.language);
}

async function draw(
  id: string,
  notification: ThreadNotification,
  context: CardContext,
  { queries, history }: Happenings,
): Promise<Note | null> {
  const { words } = context;
  switch (notification.tells) {
    case 'event':
    case 'report': {
      const [recorded] = await history.since(id, notification.version - 1, 1);
      if (!recorded) return null;
      return notification.tells === 'event'
        ? threadNote(id, recorded, words)
        : report(id, recorded, context);
    }
    case 'order': {
      const state = await queries.get(id);
      return state && order(state, notification.environment, context);
    }
    case 'stuck':
    case 'same':
    case 'day-off':
    case 'form-differs':
      return sentenceNote(`${id}: ${hintWords(notification, words)}`);
    case 'copy':
      return mailToCopy(id, notification.mail, words);
    default:
      return notification satisfies never;
  }
}

function report(id: string, { event }: Recorded, { words, zone }: CardContext): Note | null {
  const checked = reportIn(event);
  if (!checked) return null;
  const { report: found, environment } = checked;
  return reportNote(found, { id, environment, zone, words });
}

function order(
  state: RequestState,
  environment: Parameters<typeof orderNote>[1],
  context: CardContext,
): Note {
  const subject = mailContext(context).subjectToOrder(state, environment);
  return orderNote(state.id, environment, subject, context.words);
}
