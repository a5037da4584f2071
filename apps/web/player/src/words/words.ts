import { isLanguage, type Language } from '@integra/shared-types/language-table';
import type english from './en.json';

export type Texts = typeof english;

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

/** Loads the shell's own words in a language, and says on the page which it is. */
export const loadTexts = async (language: Language): Promise<Texts> => {
  const { default: texts } = await FILES[language]();
  document.documentElement.lang = language;
  return texts;
};
