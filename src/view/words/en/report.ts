import { plural } from './terms';

/** The report on a certificate or a CSR, and what is to be ordered. */
export const report = {
  severity: { error: '✖ Error', warning: '◐ Warning', info: '○ Note' },
  verdict: { ok: '✔ fits', wrong: '✖ differs', 'not-checked': '– not checked' },
  certificateOf: (environment: string) => `${environment} certificate`,
  csrOf: (environment: string) => `${environment} CSR`,
  accepted: (what: string) => `Accepted (${what})`,
  noObjection: (what: string) => `No objection (${what})`,
  toDecide: (things: number, what: string) =>
    `To be decided on: ${things} ${plural(things, 'thing', 'things')} to look at (${what})`,
  notAccepted: (things: number, what: string) =>
    `Not accepted: ${things} ${plural(things, 'thing', 'things')} to mend (${what})`,
  expected: (value: string) => `expected ${value}`,
  found: (value: string) => `found ${value}`,
  more: (count: number) => `and ${count} more`,
  /** Of the subject's organisational units, by what stands in them. */
  unit: { 'CBE number': 'OU (CBE number)', environment: 'OU (environment)' },
  columns: ['Field', 'Expected', 'Found', 'Verdict'] as readonly string[],
  validFrom: (from: string, until: string) => `Valid from ${from} to ${until} · `,
  checked: (id: string) => `Checked. What was found stands on the card of ${id}, and below it.`,
  toOrder: (environment: string) => `The certificate to order for ${environment}`,
  toOrderOf: (id: string, environment: string) =>
    `${id}: the certificate to order for ${environment}`,
  openssl: 'The key and the CSR for it, with OpenSSL:',
  mail: {
    summary: (id: string) => `${id}: a mail to the requester, for you to send`,
    heading: 'Please send this mail to the requester',
    to: 'To',
    subject: 'Subject',
    attach: 'Attach',
    attached: (id: string) => `, the file that was uploaded with the formal request of ${id}`,
    made: (id: string) => `, a form to be filled in: /ebox form ${id} blank sends it to you`,
    noServer: 'No mail server is configured (SMTP_URL), so the bot can’t send it itself.',
  },
};
