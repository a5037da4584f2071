import { INTL_LOCALE, isLanguage, type Language } from '@integra/shared-types/language-table';
import type english from './en.json';

export type Texts = typeof english;

/** The shell's own words in one language. */
export type Words = {
  readonly language: Language;
  readonly texts: Texts;
  /** Hours and minutes, as the language writes them. */
  readonly time: (instant: string) => string;
};

const FILES: Readonly<Record<Language, () => Promise<{ readonly default: Texts }>>> = {
  en: () => import('./en.json'),
  fr: () => import('./fr.json'),
  pt: () => import('./pt.json'),
  it: () => import('./it.json'),
  bg: () => import('./bg.json'),
  el: () => import('./el.json'),
  nl: () => import('./nl.json'),
};

/** Puts values into a text: `{{name}}`. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);

/** The first of some language tags that we have; English without one. */
export const languageOf = (tags: readonly string[]): Language =>
  tags.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';

/** Loads the words of a language and says so on the page. */
export const loadWords = async (language: Language): Promise<Words> => {
  const { default: texts } = await FILES[language]();
  document.documentElement.lang = language;
  const clock = new Intl.DateTimeFormat(INTL_LOCALE[language], { hour: '2-digit', minute: '2-digit' });
  return { language, texts, time: (instant) => clock.format(new Date(instant)) };
};
