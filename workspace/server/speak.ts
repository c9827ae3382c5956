import { z } from 'zod';

/** A person sets their client to a language. */
export const speakSchema = z.object({
  do: z.literal('speak'),
  language: z.enum(['en', 'fr', 'nl', 'de']),
});

/** What a client tells of itself then. Slack's own has no Dutch; the local one has, so that the page can be read in it. */
export const LOCALES: Readonly<Record<z.infer<typeof speakSchema>['language'], string>> = {
  en: 'en-GB',
  fr: 'fr-FR',
  nl: 'nl-NL',
  de: 'de-DE',
};
