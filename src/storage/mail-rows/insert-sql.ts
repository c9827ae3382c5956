/** A mail's columns with their types, as `newRowOf` gives them. */
const COLUMNS = [
  'id text',
  'mailbox text',
  'fingerprint text',
  'taken_at timestamptz',
  'message_id text',
  'request_id text',
  'kind text',
  'state text',
  'version integer',
  'sender text',
  'content jsonb',
];

/**
 * The parts of a statement that store a mail and so many files of it: `new_mail`, with a row where it was stored, and
 * `mail_files`. They read `moved`, which has a row where it is to be stored, and `input`, whose `doc` has it as `mail`.
 */
export function insertMailSql(files: number, onConflict = ''): string {
  const names = COLUMNS.map((column) => column.split(' ')[0] ?? '').join(', ');
  const rows = Array(files).fill('(?, cast(? as bytea))').join(', ');
  const mail = `new_mail as (
  insert into mail (${names})
  select n.* from moved m, input, jsonb_to_record(doc->'mail') as n(${COLUMNS.join(', ')})
  ${onConflict}
  returning id
)`;
  if (files === 0) return mail;
  return `${mail},
mail_files as (
  insert into mail_file (id, mail_id, bytes)
  select f.id, n.id, f.bytes from new_mail n, (values ${rows}) as f(id, bytes)
)`;
}
