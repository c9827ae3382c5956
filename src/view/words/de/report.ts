import type { Words } from '../en';
import { plural } from './terms';

export const report: Words['report'] = {
  severity: { error: '✖ Fehler', warning: '◐ Warnung', info: '○ Hinweis' },
  verdict: { ok: '✔ passt', wrong: '✖ weicht ab', 'not-checked': '– nicht geprüft' },
  certificateOf: (environment) => `${environment}-Zertifikat`,
  csrOf: (environment) => `${environment}-CSR`,
  accepted: (what) => `Angenommen (${what})`,
  noObjection: (what) => `Keine Einwände (${what})`,
  toDecide: (things, what) =>
    `Zu entscheiden: ${things} ${plural(things, 'Punkt', 'Punkte')} anzusehen (${what})`,
  notAccepted: (things, what) =>
    `Nicht angenommen: ${things} ${plural(things, 'Punkt', 'Punkte')} zu berichtigen (${what})`,
  expected: (value) => `erwartet ${value}`,
  found: (value) => `gefunden ${value}`,
  more: (count) => `und ${count} weitere`,
  unit: { 'CBE number': 'OU (ZDU-Nummer)', environment: 'OU (Umgebung)' },
  columns: ['Feld', 'Erwartet', 'Gefunden', 'Urteil'],
  validFrom: (from, until) => `Gültig von ${from} bis ${until} · `,
  checked: (id) => `Geprüft. Das Ergebnis steht auf der Karte von ${id} und darunter.`,
  toOrder: (environment) => `Das Zertifikat, das für ${environment} zu bestellen ist`,
  toOrderOf: (id, environment) => `${id}: das Zertifikat, das für ${environment} zu bestellen ist`,
  openssl: 'Der Schlüssel und die CSR dafür, mit OpenSSL:',
  mail: {
    summary: (id) => `${id}: eine E-Mail an den Antragsteller, die Sie selbst senden`,
    heading: 'Bitte senden Sie diese E-Mail an den Antragsteller',
    to: 'An',
    subject: 'Betreff',
    attach: 'Anhang',
    attached: (id) => `, die Datei, die mit dem förmlichen Antrag von ${id} hochgeladen wurde`,
    made: (id) => `, ein auszufüllendes Formular: /ebox form ${id} blank sendet es Ihnen`,
    noServer:
      'Kein Mailserver ist eingerichtet (SMTP_URL); der Bot kann sie daher nicht selbst senden.',
  },
};
