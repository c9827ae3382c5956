/** The page that goes back with a validated form, in the requester's language. */
export const validationPage = {
  title: 'e-Box sending request form: validated',
  intro: (organisation: string, id: string) =>
    `The sending request form of ${organisation} (${id}) was validated technically by the integration staff and formally by the NSSO.`,
  apart:
    'This page goes with the file and was not added to it: the file is signed, or takes no page.',
  technical: 'Validated technically by',
  technicalNumber: 'Number of the technical validation',
  formal: 'Validated formally by',
  formalNumber: 'Number of the formal validation',
  by: (name: string, moment: string) => `${name}, ${moment}`,
  number: (id: string, entry: number) => `${id}, entry ${entry} of its history`,
  file: 'File',
  sha256: 'SHA-256 of the file as it was received',
};
