import { isLanguageTag } from './languages.js';

const LANGUAGE = /^\{lang=([^}]*)\}/;

/** A text that may begin with `{lang=…}`; the language is null when none is stated (which means English). */
export type LocalisedString = { language: string | null; text: string };

/** Takes the language off a text; a text that states an unknown language keeps it as it is. */
export function splitLocalised(value: string): LocalisedString {
  const stated = LANGUAGE.exec(value);
  if (!stated || !isLanguageTag(stated[1] ?? '')) return { language: null, text: value };
  return { language: stated[1] ?? null, text: value.slice(stated[0].length) };
}

/** Whether the language that a text states, if any, is one. */
export function isLocalised(value: string): boolean {
  const stated = LANGUAGE.exec(value);
  return !stated || isLanguageTag(stated[1] ?? '');
}
