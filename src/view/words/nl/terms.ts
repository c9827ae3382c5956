import { LANGUAGE } from '../en/terms';
import type { Words } from '../en';
import { pluralIn, writingIn } from '../writing/writing';

export const writing = writingIn('nl');
export const plural = pluralIn('nl');

export const terms: Words['terms'] = {
  party: {
    requester: 'aanvrager',
    staff: 'eBoxIntegration-team',
    nsso: 'RSZ-beheerders',
    ebox: 'e-Box-team',
  },
  role: {
    admin: 'beheerder',
    staff: 'eBoxIntegration-team',
    nsso: 'RSZ-beheerder',
    ebox: 'e-Box-team',
  },
  recipient: { enterprises: 'Ondernemingen', citizens: 'Burgers' },
  recipientTold: { enterprises: 'ondernemingen', citizens: 'burgers' },
  language: LANGUAGE,
  outcome: { live: 'In productie', refused: 'Geweigerd', withdrawn: 'Ingetrokken' },
  outcomeTold: { live: 'in productie', refused: 'geweigerd', withdrawn: 'ingetrokken' },
  steps: {
    'Initial request': 'Eerste aanvraag',
    'Agreement in principle': 'Principeakkoord',
    'Kick-off meeting': 'Startvergadering',
    'Formal request': 'Formele aanvraag',
    'Request validation': 'Validatie van de aanvraag',
    'Order X.509 certificate': 'X.509-certificaat bestellen',
    Configuration: 'Configuratie',
    'Technical integration and tests': 'Technische integratie en tests',
    'Go to next environment': 'Naar de volgende omgeving',
    'Production-ready': 'Klaar voor productie',
  },
  stepsShort: {
    'Initial request': 'Eerste aanvraag',
    'Agreement in principle': 'Principeakkoord',
    'Kick-off meeting': 'Startvergadering',
    'Formal request': 'Formele aanvraag',
    'Request validation': 'Validatie',
    'Order X.509 certificate': 'Certificaat',
    Configuration: 'Configuratie',
    'Technical integration and tests': 'Tests',
    'Go to next environment': 'Volgende omgeving',
    'Production-ready': 'Productie',
  },
  somebody: 'iemand',
  theBot: 'de bot',
  inPlaceOf: (name, absent) => `${name} voor ${absent}`,
};
