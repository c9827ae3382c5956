import type { Block, Form, FormPurpose, Note } from '../../../view/model/model';
import { wordsIn } from '../../../view/words';

/** The words behind which a file is sent for an act. */
const WORDS: Readonly<Record<string, string>> = {
  'record-form': 'form',
  'check-csr': 'csr',
  'upload-certificate': 'certificate',
};

/** What to send, with which words: Teams' cards and dialogs take no files. */
export function sendFileNote({ title, purpose, fields, language = 'en' }: Form): Note {
  const { chat, writing } = wordsIn(language);
  const { teams } = chat;
  const environments = environmentsOf(fields);
  const words = [wordsFor(purpose), ...environments.slice(0, 1)].join(' ');
  return {
    language,
    summary: teams.attachWith(title, words),
    blocks: [
      {
        kind: 'line',
        line: [teams.attach(title)],
      },
      { kind: 'verbatim', text: words },
      ...(environments.length > 1
        ? [small(teams.inPlaceOf(environments[0] ?? '', writing.or(environments.slice(1))))]
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
  if (!('requestId' in purpose)) return purpose.act === 'import' ? 'import' : 'help';
  return `${WORDS[purpose.act] ?? purpose.act} ${purpose.requestId}`;
}
