import type { Note } from '../../../view/model/model';
import { sentenceNote } from '../../../view/notes/sentence';

export const STILL_WORKING = sentenceNote(
  'Still working on it. The answer follows here; no need to do it again.',
);
export const FILE_COMING = sentenceNote(
  'The file is still on its way from Slack, so the form is closed already. I go on, and tell you here what came of it; no need to send it again.',
);
export const NOT_UNDERSTOOD = sentenceNote(
  'Slack sent this in a form that I do not know, and nothing was changed. Type "/ebox help" for what I can do.',
);

/** Words where a form could not be opened, by Slack's error code or the lack of an answer. */
export function notOpened(code: string | null): Note {
  if (code === 'expired_trigger_id' || code === 'exchanged_trigger_id') {
    return sentenceNote(
      'Slack waited too long to open the form, so it stayed closed. Nothing was changed. Try again.',
    );
  }
  const why = code === null ? 'did not answer' : `answered "${code}"`;
  return sentenceNote(
    `The form could not be opened: Slack ${why}. Nothing was changed. Try again in a minute.`,
  );
}
