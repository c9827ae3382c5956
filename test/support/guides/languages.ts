/** The languages that guides are written in, and what each shows. Staff and admins work in English. */
export const GUIDES = {
  en: [
    'nsso-agreement',
    'staff-card',
    'staff-kick-off',
    'staff-form',
    'nsso-confirmation',
    'nsso-away',
    'ebox-card',
    'ebox-checklist',
    'staff-certificate',
    'admin-import',
  ],
  fr: ['nsso-agreement', 'nsso-confirmation', 'nsso-away', 'ebox-card', 'ebox-checklist'],
  nl: ['nsso-agreement', 'nsso-confirmation', 'nsso-away', 'ebox-card', 'ebox-checklist'],
} as const;

export type GuideLanguage = keyof typeof GUIDES;

/** A picture, by the name of its file without its ending. */
export type PictureName = (typeof GUIDES)['en'][number];

/** What the readers of each have their programs in. */
export const LOCALES = { en: 'en-GB', fr: 'fr-FR', nl: 'nl-NL' } as const;

export const GUIDE_LANGUAGES: readonly GuideLanguage[] = ['en', 'fr', 'nl'];
