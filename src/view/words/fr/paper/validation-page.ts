import type { Words } from '../../en';

/** The page that goes back with a validated form, in the requester's language. */
export const validationPage: Words['validationPage'] = {
  title: 'Formulaire de demande d’envoi e-Box : validé',
  intro: (organisation, id) =>
    `Le formulaire de demande d’envoi de ${organisation} (${id}) a été validé techniquement par l’équipe d’intégration et formellement par l’ONSS.`,
  apart:
    'La présente page accompagne le fichier sans y être ajoutée : le fichier est signé ou n’accepte pas de page.',
  technical: 'Validé techniquement par',
  technicalNumber: 'Numéro de la validation technique',
  formal: 'Validé formellement par',
  formalNumber: 'Numéro de la validation formelle',
  by: (name, moment) => `${name}, le ${moment}`,
  number: (id, entry) => `${id}, entrée ${entry} de son historique`,
  file: 'Fichier',
  sha256: 'SHA-256 du fichier tel qu’il a été reçu',
};
