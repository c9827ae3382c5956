/** The columns, in the order of the template. Contract: other programs write files with these names. */
export const COLUMNS = [
  'reference',
  'organisation',
  'cbe',
  'contact_name',
  'contact_email',
  'language',
  'use_cases',
  'recipients',
  'documents_per_month',
  'load_peaks',
  'planned_go_live',
  'first_environment',
  'registered_on',
  'step',
  'environment',
  'waiting_since',
  'legal_name',
  'application_id',
  'message_types',
  'city',
  'region',
  'certificate_until_int',
  'certificate_until_acc',
  'certificate_until_prd',
  'note',
] as const;

export type ColumnName = (typeof COLUMNS)[number];

/** Columns that a file must have; one that is left out counts as empty in every row. */
export const NEEDED_COLUMNS: readonly ColumnName[] = [
  'reference',
  'organisation',
  'cbe',
  'contact_name',
  'contact_email',
  'language',
  'use_cases',
  'recipients',
  'documents_per_month',
  'planned_go_live',
  'first_environment',
  'step',
];

/** What can stand in a column where that is a choice: the lists of the template, and what the reader takes first. */
export const CHOICES: Readonly<Partial<Record<ColumnName, readonly string[]>>> = {
  language: ['en', 'fr', 'nl', 'de'],
  recipients: ['enterprises', 'citizens', 'enterprises, citizens'],
  first_environment: ['INT', 'ACC'],
  step: ['2', '3', '4', '5', '6', '7', '8', '9', '10', 'live'],
  environment: ['INT', 'ACC', 'PRD'],
};

/** The row that the template shows, of an organisation that does not exist. */
export const EXAMPLE: Readonly<Record<ColumnName, string>> = {
  reference: 'EXAMPLE-1',
  organisation: 'Example Federation',
  cbe: '0206.731.645',
  contact_name: 'Zoé Lambert',
  contact_email: 'zoe.lambert@example.be',
  language: 'fr',
  use_cases: 'Letters to employers',
  recipients: 'enterprises',
  documents_per_month: '12000',
  load_peaks: 'January',
  planned_go_live: '01/03/2027',
  first_environment: 'INT',
  registered_on: '01/09/2026',
  step: '8',
  environment: 'INT',
  waiting_since: '02/11/2026',
  legal_name: 'Example Federation',
  application_id: 'example:letters',
  message_types: 'Letter',
  city: 'Brussels',
  region: 'Brussels-Capital Region',
  certificate_until_int: '30/09/2027',
  certificate_until_acc: '',
  certificate_until_prd: '',
  note: '',
};
