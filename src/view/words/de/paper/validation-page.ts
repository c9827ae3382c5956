import type { Words } from '../../en';

/** The page that goes back with a validated form, in the requester's language. */
export const validationPage: Words['validationPage'] = {
  title: 'Antragsformular für den Versand über die e-Box: validiert',
  intro: (organisation, id) =>
    `Das Antragsformular für den Versand von ${organisation} (${id}) wurde technisch vom Integrationsteam und förmlich vom LSS validiert.`,
  apart:
    'Diese Seite gehört zur Datei und wurde ihr nicht hinzugefügt: Die Datei ist unterschrieben oder nimmt keine Seite auf.',
  technical: 'Technisch validiert von',
  technicalNumber: 'Nummer der technischen Validierung',
  formal: 'Förmlich validiert von',
  formalNumber: 'Nummer der förmlichen Validierung',
  by: (name, moment) => `${name}, am ${moment}`,
  number: (id, entry) => `${id}, Eintrag ${entry} im Verlauf`,
  file: 'Datei',
  sha256: 'SHA-256 der Datei, wie sie eingegangen ist',
};
