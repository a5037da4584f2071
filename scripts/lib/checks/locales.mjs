import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../paths.mjs';

const source = 'en';
const pluralSuffix = /_(ordinal_)?(zero|one|two|few|many|other)$/;

/**
 * Checks that every language has every text of the English one: all keys, the plural forms its grammar needs, the same
 * values to fill in. A set of texts is a folder with `<language>.json` or `<language>/<name>.json`.
 * @param {string} [directory] of a checkout
 * @returns {Promise<string[]>} one line per text that is missing or differs
 */
export async function checkLocales(directory = root) {
  const table = pathToFileURL(join(root, 'packages', 'shared-types', 'dist', 'language-table.js')).href;
  /** @type {{ INTL_LOCALE: Record<string, string> }} */
  const { INTL_LOCALE } = await import(table);
  const sets = ['apps/api/src', 'apps/web/src', 'apps/web/player/src'].flatMap((folder) =>
    findSets(join(directory, folder)),
  );
  return sets.flatMap((set) => checkSet(set, INTL_LOCALE).map((line) => `${relative(directory, set)}: ${line}`));
}

/**
 * @param {string} directory
 * @returns {string[]} the folders below it that hold texts
 */
function findSets(directory) {
  if (!existsSync(directory)) return [];
  const entries = readdirSync(directory, { withFileTypes: true });
  const holdsTexts = entries.some((entry) => entry.name === `${source}.json` || (entry.name === source && entry.isDirectory())); // prettier-ignore
  if (holdsTexts) return [directory];
  return entries.filter((entry) => entry.isDirectory()).flatMap((entry) => findSets(join(directory, entry.name)));
}

/**
 * @param {string} set
 * @param {Record<string, string>} locales language → the Intl locale whose plural rules it follows
 */
function checkSet(set, locales) {
  const english = readTexts(set, source);
  return Object.entries(locales).flatMap(([language, locale]) => {
    const texts = readTexts(set, language);
    return compareTexts(english, texts, locale).map((line) => `${language} ${line}`);
  });
}

/**
 * @param {ReadonlyMap<string, string>} english
 * @param {ReadonlyMap<string, string>} texts
 * @param {string} locale
 * @returns {string[]}
 */
export function compareTexts(english, texts, locale) {
  const expected = expectedKeys(english, locale);
  const missing = [...expected.keys()].filter((key) => !texts.has(key)).map((key) => `lacks ${key}`);
  const unknown = [...texts.keys()].filter((key) => !expected.has(key)).map((key) => `has ${key}, which English does not need or its grammar does not know`); // prettier-ignore
  const different = [...texts].flatMap(([key, text]) => {
    const model = expected.get(key);
    return model === undefined ? [] : compareText(key, text, model);
  });
  return [...missing, ...unknown, ...different];
}

/**
 * @param {ReadonlyMap<string, string>} english
 * @param {string} locale
 * @returns {Map<string, string>} the keys a language must have, each with the English text it follows
 */
function expectedKeys(english, locale) {
  const expected = new Map();
  for (const [key, text] of english) {
    const plural = pluralSuffix.exec(key);
    const forms = plural && ['one', 'other'].map((form) => key.replace(pluralSuffix, `_${plural[1] ?? ''}${form}`));
    // "kind_other" on its own is a word like any other, not a plural form.
    if (!plural || !forms?.every((form) => english.has(form))) {
      expected.set(key, text);
      continue;
    }
    const stem = key.slice(0, plural.index);
    const ordinal = plural[1] ?? '';
    const rules = new Intl.PluralRules(locale, { type: ordinal === '' ? 'cardinal' : 'ordinal' });
    for (const category of rules.resolvedOptions().pluralCategories) {
      const form = `_${ordinal}${category}`;
      expected.set(`${stem}${form}`, english.get(`${stem}${form}`) ?? english.get(`${stem}_${ordinal}other`) ?? text);
    }
  }
  return expected;
}

/**
 * @param {string} key
 * @param {string} text
 * @param {string} model
 */
function compareText(key, text, model) {
  if (text.trim() === '') return [`leaves ${key} empty`];
  const wanted = placeholders(model);
  const found = placeholders(text);
  // "one lesson" needs no number, "21 lessons" does, and languages differ in which form that is.
  const mayDiffer = pluralSuffix.test(key) ? ['{{count}}'] : [];
  const lost = [...wanted].filter((name) => !found.has(name) && !(mayDiffer.includes(name) && key.endsWith('_one')));
  const added = [...found].filter((name) => !wanted.has(name) && !mayDiffer.includes(name));
  return [...lost.map((name) => `loses ${name} in ${key}`), ...added.map((name) => `invents ${name} in ${key}`)];
}

/**
 * @param {string} text
 * @returns {Set<string>} what is filled in: {{value}}, <tag>, $t(key)
 */
function placeholders(text) {
  const values = [...text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g)].map(([, name]) => `{{${name}}}`);
  const tags = [...text.matchAll(/<\/?\w+\s*\/?>|\$t\([^)]*\)/g)].map(([tag]) => tag.replaceAll(' ', ''));
  return new Set([...values, ...tags]);
}

/**
 * @param {string} set
 * @param {string} language
 * @returns {Map<string, string>} key → text, nested keys joined by dots, files by a colon
 */
function readTexts(set, language) {
  const file = join(set, `${language}.json`);
  const folder = join(set, language);
  const texts = new Map();
  if (existsSync(file)) collect(texts, '', JSON.parse(readFileSync(file, 'utf8')));
  if (existsSync(folder)) {
    for (const fileName of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
      const content = JSON.parse(readFileSync(join(folder, fileName), 'utf8'));
      collect(texts, `${fileName.slice(0, -'.json'.length)}:`, content);
    }
  }
  return texts;
}

/**
 * @param {Map<string, string>} texts
 * @param {string} prefix
 * @param {unknown} value
 */
function collect(texts, prefix, value) {
  if (typeof value !== 'object' || value === null) {
    texts.set(prefix.replace(/\.$/, ''), String(value));
    return;
  }
  for (const [key, child] of Object.entries(value)) collect(texts, `${prefix}${key}.`, child);
}
