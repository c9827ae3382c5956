import type { Words } from '../../en';

/** The page that goes back with a validated form, in the requester's language. */
export const validationPage: Words['validationPage'] = {
  title: 'Aanvraagformulier voor verzending via de e-Box: gevalideerd',
  intro: (organisation, id) =>
    `Het aanvraagformulier voor verzending van ${organisation} (${id}) is technisch gevalideerd door het integratieteam en formeel door de RSZ.`,
  apart:
    'Deze pagina hoort bij het bestand en is er niet aan toegevoegd: het bestand is ondertekend of aanvaardt geen pagina.',
  technical: 'Technisch gevalideerd door',
  technicalNumber: 'Nummer van de technische validatie',
  formal: 'Formeel gevalideerd door',
  formalNumber: 'Nummer van de formele validatie',
  by: (name, moment) => `${name}, op ${moment}`,
  number: (id, entry) => `${id}, vermelding ${entry} in de geschiedenis`,
  file: 'Bestand',
  sha256: 'SHA-256 van het bestand zoals het is ontvangen',
};
