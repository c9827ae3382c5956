import type { Words } from '../../en';

export const stats: Words['stats'] = {
  notForYou:
    'Les chiffres sont destinés à l’équipe, aux gestionnaires ONSS et aux administrateurs.',
  title: (period) => `Chiffres de ${period}`,
  quarter: (number, year) => `trimestre ${number} de ${year}`,
  whichPeriod: (typed) =>
    `« ${typed} » n’est pas une période que je connais. Tapez /ebox stats year ou /ebox stats quarter, suivi de csv pour un tableur.`,
  came: (count) => `Reçues : ${count}`,
  live: (count) => `Mises en production : ${count}`,
  refused: (count) => `Refusées : ${count}`,
  withdrawn: (count) => `Retirées : ${count}`,
  howLong: 'Jours ouvrables par étape',
  median: 'Médiane',
  ninety: '90 % en',
  ofLast: 'Sur les dernières',
  step: 'Étape',
  waitsFor: 'En attente de',
  requests: 'Demandes',
  stalled: 'Plus d’une semaine',
  whereStalled: 'Où les demandes stagnent',
  certificates: 'Certificats',
  outcome: 'Résultat',
  accepted: 'Acceptés',
  warned: 'Avec avertissements',
  rejected: 'Refusés',
  findings: 'Constats dans les certificats',
  finding: 'Constat',
  times: 'Nombre',
  nothing: 'Rien n’a été terminé pendant cette période.',
  asCsv: (command) => `Le même contenu pour un tableur : ${command}`,
};
