import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '@integra/shared-types/languages';
import type { LoadedCourse } from './course-model.js';
import { loadCourse } from './load.js';
import type { Problem } from './problem.js';
import type { Locks } from './schema/locks.schema.js';
import { textHash } from './segments/text-hash.js';

/** What the translations of a language stand on now: segment id → hash of its source text. */
export const locksOf = (course: LoadedCourse, language: Language): Locks => {
  const texts = course.translations.get(language) ?? new Map<string, unknown>();
  const translated = course.segments.filter((segment) => texts.has(segment.id));
  return Object.fromEntries(
    translated.map(({ id, text }) => [id, textHash(text)]).toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  );
};

export type StampResult = { count: number } | { problems: Problem[] } | { unknownLanguage: true };

/**
 * States that every translation of a language fits the source as it stands now, and writes it to `locks/<language>.json`.
 * A course with errors is not stamped.
 * @param folder the course's folder
 */
export const stamp = async (folder: string, language: Language): Promise<StampResult> => {
  const { course, problems } = await loadCourse(folder);
  if (!course) return { problems };
  if (!course.translations.has(language)) return { unknownLanguage: true };
  const locks = locksOf(course, language);
  const path = join(folder, 'locks', `${language}.json`);
  await mkdir(join(folder, 'locks'), { recursive: true });
  await writeFile(`${path}.new`, `${JSON.stringify(locks, null, 2)}\n`);
  await rename(`${path}.new`, path);
  return { count: Object.keys(locks).length };
};
