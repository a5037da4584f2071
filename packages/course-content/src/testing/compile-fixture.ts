import type { Block, LessonDocument } from '@integra/shared-types/content';
import { compile } from '../compile.js';
import type { CompiledCourse, CompiledRelease } from '../compiled-course.js';
import { type Changes, loadFixture } from './fixture-course.js';

export const compileFixture = (changes: Changes = {}): CompiledCourse => {
  const { course, problems } = loadFixture(changes);
  if (!course) throw new Error(JSON.stringify(problems, null, 1));
  return compile(course);
};

export const releaseOf = (compiled: CompiledCourse, language: string): CompiledRelease =>
  compiled.releases.find((release) => release.language === language)!;
export const lessonOf = (release: CompiledRelease, key: string): LessonDocument =>
  release.lessons.find((lesson) => lesson.key === key)!.document;
export const blockOf = (document: LessonDocument, key: string): Block =>
  document.blocks.find((block) => block.key === key)!;
