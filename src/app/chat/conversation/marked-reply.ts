import type { Language } from '../../../core/terms/terms';
import { marked } from '../../languages/speaking';
import type { Reply, SearchReply } from './conversation';

/** Says of all that an answer holds in which language it is. */
export function markedReply(reply: Reply, language: Language): Reply {
  switch (reply.kind) {
    case 'note':
      return {
        ...reply,
        note: marked(reply.note, language),
        ...(reply.card ? { card: marked(reply.card, language) } : {}),
      };
    case 'card':
      return { ...reply, card: marked(reply.card, language) };
    case 'form':
      return { ...reply, form: marked(reply.form, language) };
    case 'done': {
      const { note, card, report } = reply;
      return {
        kind: 'done',
        ...(note ? { note: marked(note, language) } : {}),
        ...(card ? { card: () => marked(card(), language) } : {}),
        ...(report ? { report: () => marked(report(), language) } : {}),
      };
    }
    case 'field-errors': {
      const { card } = reply;
      return { ...reply, ...(card ? { card: () => marked(card(), language) } : {}) };
    }
    default:
      return reply satisfies never;
  }
}

export function markedSearch(reply: SearchReply, language: Language): SearchReply {
  return reply.kind === 'note' ? { ...reply, note: marked(reply.note, language) } : reply;
}
