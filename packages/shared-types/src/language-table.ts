/* Plain data, free of the validator: the first page of the web app needs it before anything else. */

/** Languages of the product, in the order in which they are offered. */
export const LANGUAGES = ['en', 'fr', 'pt', 'it', 'bg', 'el', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The one table language → Intl locale (dates, numbers, plurals, sorting). */
export const INTL_LOCALE: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  fr: 'fr-FR',
  pt: 'pt-PT',
  it: 'it-IT',
  bg: 'bg-BG',
  el: 'el-GR',
  nl: 'nl-NL',
};

/** Each language's name in itself, as shown in the switcher. */
export const LANGUAGE_NAME: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'Français',
  pt: 'Português',
  it: 'Italiano',
  bg: 'Български',
  el: 'Ελληνικά',
  nl: 'Nederlands',
};

export const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language);
