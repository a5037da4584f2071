import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const FOLDER = join(import.meta.dirname, '../../locales/fr');

/** A mark without a no-break space on its inner side can begin a line, or end it. */
const LOOSE = /[^\u00A0\u202F][:;?!»]|«[^\u00A0\u202F]/u;

const textsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(textsOf);

/** What is filled in may hold anything; how it is named is no text. */
const withoutNames = (text: string): string => text.replaceAll(/\{\{[^}]*\}\}/g, '_');

it('keeps the French marks with their words', () => {
  const texts = readdirSync(FOLDER).flatMap((name) => textsOf(JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))));
  expect(texts.length).toBeGreaterThan(1000);
  expect(texts.filter((text) => LOOSE.test(withoutNames(text)))).toEqual([]);
});
