import type { Block, LessonDocument } from '@integra/shared-types/content';
import { compile } from '../src/compile.js';
import type { CompiledCourse, CompiledRelease } from '../src/compiled-course.js';
import { type Changes, loadFixture } from './fixture-course.js';

export const compileFixture = (changes: Changes = {}): CompiledCourse => {
  const { course, problems } = loadFixture(changes);
  if (!course) throw new Error(JSON.stringify(problems, null, 1));
  return compile(course);
};

const found = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`The compiled fixture has no ${what}`);
  return value;
};

export const releaseOf = (compiled: CompiledCourse, language: string): CompiledRelease =>
  found(
    compiled.releases.find((release) => release.language === language),
    language,
  );

export const lessonOf = (release: CompiledRelease, key: string): LessonDocument =>
  found(
    release.lessons.find((lesson) => lesson.key === key),
    key,
  ).document;

export const blockOf = (document: LessonDocument, key: string): Block =>
  found(
    document.blocks.find((block) => block.key === key),
    key,
  );
