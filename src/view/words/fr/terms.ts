import { LANGUAGE } from '../en/terms';
import type { Words } from '../en';
import { pluralIn, writingIn } from '../writing/writing';

export const writing = writingIn('fr');
export const plural = pluralIn('fr');

export const terms: Words['terms'] = {
  party: {
    requester: 'demandeur',
    staff: 'équipe eBoxIntegration',
    nsso: 'gestionnaires ONSS',
    ebox: 'équipe e-Box',
  },
  role: {
    admin: 'administrateur',
    staff: 'équipe eBoxIntegration',
    nsso: 'gestionnaire ONSS',
    ebox: 'équipe e-Box',
  },
  recipient: { enterprises: 'Entreprises', citizens: 'Citoyens' },
  recipientTold: { enterprises: 'des entreprises', citizens: 'des citoyens' },
  language: LANGUAGE,
  outcome: { live: 'En production', refused: 'Refusée', withdrawn: 'Retirée' },
  outcomeTold: { live: 'en production', refused: 'refusée', withdrawn: 'retirée' },
  steps: {
    'Initial request': 'Demande initiale',
    'Agreement in principle': 'Accord de principe',
    'Kick-off meeting': 'Réunion de lancement',
    'Formal request': 'Demande formelle',
    'Request validation': 'Validation de la demande',
    'Order X.509 certificate': 'Commande du certificat X.509',
    Configuration: 'Configuration technique',
    'Technical integration and tests': 'Intégration technique et tests',
    'Go to next environment': 'Passage à l’environnement suivant',
    'Production-ready': 'Prêt pour la production',
  },
  stepsShort: {
    'Initial request': 'Demande initiale',
    'Agreement in principle': 'Accord',
    'Kick-off meeting': 'Lancement',
    'Formal request': 'Demande formelle',
    'Request validation': 'Validation',
    'Order X.509 certificate': 'Certificat',
    Configuration: 'Configuration',
    'Technical integration and tests': 'Tests',
    'Go to next environment': 'Env. suivant',
    'Production-ready': 'Production',
  },
  somebody: 'quelqu’un',
  theBot: 'le bot',
  inPlaceOf: (name, absent) => `${name} pour ${absent}`,
};
