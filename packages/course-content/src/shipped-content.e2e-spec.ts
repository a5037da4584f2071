import { beforeAll, describe, expect, it } from '@jest/globals';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LessonDocumentSchema, OutlineDocumentSchema } from '@integra/shared-types/content';
import { checkAll } from './check.js';
import { compile } from './compile.js';
import type { CompiledCourse } from './compiled-course.js';
import { loadCourse } from './load.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const course = join(root, 'courses', 'integra');

describe('the content in this repository', () => {
  it('passes the check without an error', async () => {
    const problems = await checkAll(root);
    const errors = problems.filter((problem) => problem.severity === 'error');
    expect(errors.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)).toEqual([]);
  });
});

describe('the INTEGRA course', () => {
  let compiled: CompiledCourse;
  beforeAll(async () => {
    const { course: loaded } = await loadCourse(course);
    if (!loaded) throw new Error('The course has errors: run the check');
    compiled = compile(loaded);
  });

  it('compiles to the same hashes each time', async () => {
    const { course: again } = await loadCourse(course);
    expect(again && compile(again).versionHash).toBe(compiled.versionHash);
    expect(again && compile(again).releases.map((release) => release.hash)).toEqual(
      compiled.releases.map((release) => release.hash),
    );
  });

  it('is there in English and, whole and as a preview, in French', () => {
    expect(compiled.releases).toMatchObject([
      { language: 'en', isPreview: false },
      { language: 'fr', isPreview: true, coverage: { share: 1 } },
    ]);
    const french = compiled.releases[1];
    expect(french?.outline.document.fallbacks).toEqual([]);
    expect(french?.lessons.flatMap((lesson) => lesson.document.fallbacks)).toEqual([]);
    expect(french?.items).toHaveLength(compiled.items.length);
  });

  it('fits the contract of the learner documents', () => {
    for (const { outline, lessons } of compiled.releases) {
      expect(OutlineDocumentSchema.parse(outline.document)).toEqual(outline.document);
      for (const { document } of lessons) expect(LessonDocumentSchema.parse(document)).toEqual(document);
    }
  });

  it('tests both forms with three items of each content module', () => {
    const tests = compiled.structure.quizzes.filter((quiz) => quiz.draw.kind === 'forms');
    expect(tests.map((quiz) => quiz.kind)).toEqual(['pre_test', 'post_test']);
    for (const { draw } of tests) {
      if (draw.kind !== 'forms') continue;
      const modulesOf = (keys: readonly string[]) =>
        keys.map((key) => compiled.items.find((item) => item.key === key)?.moduleKey);
      const expected = draw.modules.flatMap((module) => [module, module, module]);
      expect(modulesOf(draw.forms.a)).toEqual(expected);
      expect(modulesOf(draw.forms.b)).toEqual(expected);
    }
  });
});
