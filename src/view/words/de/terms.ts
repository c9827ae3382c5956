import { LANGUAGE } from '../en/terms';
import type { Words } from '../en';
import { pluralIn, writingIn } from '../writing/writing';

export const writing = writingIn('de');
export const plural = pluralIn('de');

export const terms: Words['terms'] = {
  party: {
    requester: 'Antragsteller',
    staff: 'eBoxIntegration-Team',
    nsso: 'LSS-Verwalter',
    ebox: 'e-Box-Team',
  },
  role: {
    admin: 'Administrator',
    staff: 'eBoxIntegration-Team',
    nsso: 'LSS-Verwalter',
    ebox: 'e-Box-Team',
  },
  recipient: { enterprises: 'Unternehmen', citizens: 'Bürger' },
  recipientTold: { enterprises: 'Unternehmen', citizens: 'Bürger' },
  language: LANGUAGE,
  outcome: { live: 'In Betrieb', refused: 'Abgelehnt', withdrawn: 'Zurückgezogen' },
  outcomeTold: { live: 'in Betrieb', refused: 'abgelehnt', withdrawn: 'zurückgezogen' },
  steps: {
    'Initial request': 'Erster Antrag',
    'Agreement in principle': 'Grundsätzliche Zustimmung',
    'Kick-off meeting': 'Auftaktbesprechung',
    'Formal request': 'Förmlicher Antrag',
    'Request validation': 'Validierung des Antrags',
    'Order X.509 certificate': 'X.509-Zertifikat bestellen',
    Configuration: 'Konfiguration',
    'Technical integration and tests': 'Technische Integration und Tests',
    'Go to next environment': 'Wechsel in die nächste Umgebung',
    'Production-ready': 'Bereit für die Produktion',
  },
  stepsShort: {
    'Initial request': 'Erster Antrag',
    'Agreement in principle': 'Zustimmung',
    'Kick-off meeting': 'Auftakt',
    'Formal request': 'Förmlicher Antrag',
    'Request validation': 'Validierung',
    'Order X.509 certificate': 'Zertifikat',
    Configuration: 'Konfiguration',
    'Technical integration and tests': 'Tests',
    'Go to next environment': 'Nächste Umgebung',
    'Production-ready': 'Produktion',
  },
  somebody: 'jemand',
  theBot: 'der Bot',
  inPlaceOf: (name, absent) => `${name} für ${absent}`,
};
