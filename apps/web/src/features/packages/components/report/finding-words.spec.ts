import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { NOTICE_CODES, REFUSAL_CODES } from '@integra/scorm-runtime/archive';
import { CONTENT_FINDING_CODES } from '@integra/scorm-runtime/content';
import { HREF_PROBLEM_CODES, MANIFEST_PROBLEM_CODES } from '@integra/scorm-runtime/manifest';
import { LANGUAGES } from '@integra/shared-types/language-table';
import { FINDING_SOURCES } from '@integra/shared-types/scorm';

/** What the import says of an archive beyond its entries. */
const IMPORT_CODES = [
  'no-zip',
  'damaged',
  'given-up',
  'no-manifest',
  'manifest-too-large',
  'manifest-not-at-top',
  'many-packages',
  'in-folder',
];

const CODES: Readonly<Record<(typeof FINDING_SOURCES)[number], readonly string[]>> = {
  archive: [...REFUSAL_CODES, ...NOTICE_CODES, ...IMPORT_CODES],
  manifest: MANIFEST_PROBLEM_CODES,
  file: HREF_PROBLEM_CODES,
  content: CONTENT_FINDING_CODES,
};

type Words = Readonly<Record<string, { title: string; text: string }>>;

const LOCALES = join(import.meta.dirname, '../../../../locales');
const wordsIn = (language: string): Readonly<Record<string, Words>> =>
  (JSON.parse(readFileSync(join(LOCALES, language, 'packages.json'), 'utf8')) as { finding: Record<string, Words> })
    .finding;

describe.each(LANGUAGES)('the words for findings in %s', (language) => {
  const finding = wordsIn(language);

  it.each(FINDING_SOURCES)('say what every code of the %s is, and what it means', (source) => {
    const told = Object.entries(finding[source] ?? {}).filter(([, { title, text }]) => title && text);
    expect(told.map(([code]) => code).toSorted()).toEqual(CODES[source].toSorted());
  });

  it.each(FINDING_SOURCES)('tell the codes of the %s apart', (source) => {
    const titles = Object.values(finding[source] ?? {}).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
