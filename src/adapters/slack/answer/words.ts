import type { Note } from '../../../view/model/model';
import { sentenceNote } from '../../../view/notes/sentence';
import type { Words } from '../../../view/words';

/** Words where a form could not be opened, by Slack's error code or the lack of an answer. */
export function notOpened(code: string | null, { chat: { slack } }: Words): Note {
  if (code === 'expired_trigger_id' || code === 'exchanged_trigger_id') {
    return sentenceNote(slack.waitedTooLong);
  }
  return sentenceNote(code === null ? slack.formNotOpened : slack.formRefused(code));
}

export function stillWorking({ chat }: Words): Note {
  return sentenceNote(chat.stillWorking);
}

export function fileComing({ chat }: Words): Note {
  return sentenceNote(chat.slack.fileComing);
}

export function notUnderstood({ chat }: Words): Note {
  return sentenceNote(chat.slack.notUnderstood);
}
