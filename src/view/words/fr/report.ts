import type { Words } from '../en';
import { plural } from './terms';

export const report: Words['report'] = {
  severity: { error: '✖ Erreur', warning: '◐ Avertissement', info: '○ Remarque' },
  verdict: { ok: '✔ conforme', wrong: '✖ différent', 'not-checked': '– non contrôlé' },
  certificateOf: (environment) => `certificat ${environment}`,
  csrOf: (environment) => `CSR pour ${environment}`,
  accepted: (what) => `Accepté (${what})`,
  noObjection: (what) => `Aucune objection (${what})`,
  toDecide: (things, what) =>
    `À trancher : ${things} ${plural(things, 'point', 'points')} à examiner (${what})`,
  notAccepted: (things, what) =>
    `Non accepté : ${things} ${plural(things, 'point', 'points')} à corriger (${what})`,
  expected: (value) => `attendu ${value}`,
  found: (value) => `constaté ${value}`,
  more: (count) => `et ${count} de plus`,
  unit: { 'CBE number': 'OU (numéro BCE)', environment: 'OU (environnement)' },
  columns: ['Champ', 'Attendu', 'Constaté', 'Verdict'],
  validFrom: (from, until) => `Valable du ${from} au ${until} · `,
  checked: (id) => `Contrôlé. Le résultat figure sur la fiche de ${id}, et en dessous.`,
  toOrder: (environment) => `Le certificat à commander pour ${environment}`,
  toOrderOf: (id, environment) => `${id} : le certificat à commander pour ${environment}`,
  openssl: 'La clé et son CSR, avec OpenSSL :',
  mail: {
    summary: (id) => `${id} : un e-mail au demandeur, à envoyer par vos soins`,
    heading: 'Merci d’envoyer cet e-mail au demandeur',
    to: 'À',
    subject: 'Objet',
    attach: 'Annexe',
    attached: (id) => `, le fichier joint à la demande formelle de ${id}`,
    made: (id) => `, un formulaire à remplir : /ebox form ${id} blank vous l’envoie`,
    noServer:
      'Aucun serveur de messagerie n’est configuré (SMTP_URL) ; le bot ne peut donc pas l’envoyer lui-même.',
  },
};
