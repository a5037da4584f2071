import { canonicalHash } from './compile/canonical-hash.js';
import { compileFramework } from './compile/framework.js';
import { compileItems, compileItemTexts } from './compile/items.js';
import { type LanguageState, sourceState, translationState } from './compile/language-state.js';
import { compileLesson } from './compile/lesson-document.js';
import { compileOutline } from './compile/outline-document.js';
import { scenarioEnding } from './compile/scenario-block.js';
import { compileStructure } from './compile/structure.js';
import type { CompiledCourse, CompiledRelease } from './compiled-course.js';
import { blocksOf, type LoadedCourse, translationLanguages } from './course-model.js';
import type { MediaFile } from './media/read-image.js';

const compileRelease = (course: LoadedCourse, language: LanguageState, source: LanguageState): CompiledRelease => {
  const { reader, state, coverage, isPreview } = language;
  const outline = compileOutline(course, reader);
  const lessons = course.modules.flatMap((module) =>
    module.lessons.map((lesson) => compileLesson(lesson, module, course, reader)),
  );
  const content = {
    outline: { hash: canonicalHash(outline), document: outline },
    lessons: lessons.map((document) => ({ key: document.key, hash: canonicalHash(document), document })),
    items: compileItemTexts(course, reader),
    endings: Object.fromEntries(
      course.scenarios.map((scenario) => [scenario.id, scenarioEnding(scenario, reader, source.reader)]),
    ),
  };
  const hash = canonicalHash({ state, isPreview, content });
  return { language: reader.language, state, isPreview, coverage, hash, ...content };
};

const shownMedia = (course: LoadedCourse): MediaFile[] => {
  const paths = new Set(blocksOf(course).flatMap(({ block }) => (block.type === 'image' ? [block.file] : [])));
  return [...course.images.values()].filter((image) => paths.has(image.path));
};

const requiredHashes = (lessons: CompiledRelease['lessons']): Map<string, string> =>
  new Map(lessons.map(({ key, document }) => [key, canonicalHash(document.blocks.filter((block) => block.required))]));

/**
 * Turns a checked course into everything that is published of it. Pure and deterministic: the same files give the same
 * hashes. Keys of items, causes and reveals stand outside the learner documents.
 */
export const compile = (course: LoadedCourse): CompiledCourse => {
  const source = sourceState(course);
  const languages = [source, ...translationLanguages(course).map((language) => translationState(course, language))];
  const releases = languages.map((language) => compileRelease(course, language, source));
  const structure = compileStructure(course, requiredHashes(releases[0]?.lessons ?? []));
  const items = compileItems(course, source.reader);
  const framework = compileFramework(
    course,
    languages.map((language) => language.reader),
  );
  const { slug, kind, source_language: sourceLanguage, enrolment } = course.settings;
  return {
    meta: { key: slug, kind, sourceLanguage, enrolmentMode: enrolment },
    versionHash: canonicalHash({ structure, items, framework: framework.sourceHash, source: releases[0]?.hash }),
    structure,
    items,
    framework,
    releases,
    media: shownMedia(course),
  };
};
