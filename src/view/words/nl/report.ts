import type { Words } from '../en';
import { plural } from './terms';

export const report: Words['report'] = {
  severity: { error: '✖ Fout', warning: '◐ Waarschuwing', info: '○ Opmerking' },
  verdict: { ok: '✔ klopt', wrong: '✖ verschilt', 'not-checked': '– niet gecontroleerd' },
  certificateOf: (environment) => `${environment}-certificaat`,
  csrOf: (environment) => `CSR voor ${environment}`,
  accepted: (what) => `Aanvaard (${what})`,
  noObjection: (what) => `Geen bezwaar (${what})`,
  toDecide: (things, what) =>
    `Te beslissen: ${things} ${plural(things, 'punt', 'punten')} te bekijken (${what})`,
  notAccepted: (things, what) =>
    `Niet aanvaard: ${things} ${plural(things, 'punt', 'punten')} te verbeteren (${what})`,
  expected: (value) => `verwacht ${value}`,
  found: (value) => `aangetroffen ${value}`,
  more: (count) => `en nog ${count}`,
  unit: { 'CBE number': 'OU (KBO-nummer)', environment: 'OU (omgeving)' },
  columns: ['Veld', 'Verwacht', 'Aangetroffen', 'Oordeel'],
  validFrom: (from, until) => `Geldig van ${from} tot ${until} · `,
  checked: (id) => `Gecontroleerd. Het resultaat staat op de kaart van ${id}, en eronder.`,
  toOrder: (environment) => `Het certificaat dat besteld moet worden voor ${environment}`,
  toOrderOf: (id, environment) =>
    `${id}: het certificaat dat besteld moet worden voor ${environment}`,
  openssl: 'De sleutel en de CSR ervoor, met OpenSSL:',
  mail: {
    summary: (id) => `${id}: een e-mail aan de aanvrager, die u zelf verstuurt`,
    heading: 'Stuur deze e-mail naar de aanvrager',
    to: 'Aan',
    subject: 'Onderwerp',
    attach: 'Bijlage',
    attached: (id) => `, het bestand dat bij de formele aanvraag van ${id} is opgeladen`,
    made: (id) => `, een in te vullen formulier: /ebox form ${id} blank stuurt het naar u`,
    noServer:
      'Er is geen mailserver ingesteld (SMTP_URL); de bot kan de e-mail dus niet zelf versturen.',
  },
};
