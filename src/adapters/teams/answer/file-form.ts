import type { Block, Form, FormPurpose, Note } from '../../../view/model/model';
import { enumerate } from '../../../view/model/words';

/** The words behind which a file is sent for an act. */
const WORDS: Readonly<Record<string, string>> = {
  'record-form': 'form',
  'check-csr': 'csr',
  'upload-certificate': 'certificate',
};

/** What to send, with which words: Teams' cards and dialogs take no files. */
export function sendFileNote({ title, purpose, fields }: Form): Note {
  const environments = environmentsOf(fields);
  const words = [wordsFor(purpose), ...environments.slice(0, 1)].join(' ');
  const summary = `${title}: attach the file (the paper clip) in our personal chat, with the text “${words}”.`;
  return {
    summary,
    blocks: [
      {
        kind: 'line',
        line: [`${title}: attach the file (the paper clip) in our personal chat, with this text:`],
      },
      { kind: 'verbatim', text: words },
      ...(environments.length > 1
        ? [
            small(
              `In place of ${environments[0] ?? ''} it can be ${enumerate(environments.slice(1), 'or')}.`,
            ),
          ]
        : []),
    ],
  };
}

/** Where a live request has several certificates, the words say which one is replaced. */
function environmentsOf(fields: Form['fields']): readonly string[] {
  const field = fields.find(({ name }) => name === 'environment');
  return field?.kind === 'choice' ? field.options.map(({ value }) => value) : [];
}

function small(text: string): Block {
  return { kind: 'small', line: [text] };
}

function wordsFor(purpose: FormPurpose): string {
  if (!('requestId' in purpose)) return 'help';
  return `${WORDS[purpose.act] ?? purpose.act} ${purpose.requestId}`;
}
