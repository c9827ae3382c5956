import type { Note } from '../../../view/model/model';

/** One sentence or two, as a note. */
export function noteOf(text: string): Note {
  return { blocks: [{ kind: 'line', line: [text] }], summary: text };
}

export const STILL_WORKING = noteOf(
  'Still working on it. The answer follows here; no need to do it again.',
);
export const NOT_UNDERSTOOD = noteOf(
  'Slack sent this in a form that I do not know, and nothing was changed. Type "/ebox help" for what I can do.',
);

/** Words where a form could not be opened, by Slack's error code or the lack of an answer. */
export function notOpened(code: string | null): Note {
  if (code === 'expired_trigger_id' || code === 'exchanged_trigger_id') {
    return noteOf(
      'Slack waited too long to open the form, so it stayed closed. Nothing was changed. Try again.',
    );
  }
  const why = code === null ? 'did not answer' : `answered "${code}"`;
  return noteOf(
    `The form could not be opened: Slack ${why}. Nothing was changed. Try again in a minute.`,
  );
}

/** Errors on fields, where there is no form to show them on. */
export function errorsNote(errors: Readonly<Record<string, string>>): Note {
  const words = Object.values(errors);
  return {
    blocks: [
      { kind: 'line', line: ['Nothing was changed:'] },
      { kind: 'list', items: words.map((text) => [text]) },
    ],
    summary: `Nothing was changed: ${words.join(' ')}`,
  };
}
