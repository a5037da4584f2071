import { basename, dirname, resolve } from 'node:path';
import type { CourseModel, LoadedCourse } from './course-model.js';
import { checkFiles } from './load/check-files.js';
import { FileReader } from './load/file-reader.js';
import { type FileTree, readFileTree } from './load/file-tree.js';
import { readSource } from './load/read-source.js';
import { readLocks, readTranslations } from './load/read-translations.js';
import { type Problem, ProblemList } from './problem.js';
import { checkCourse } from './rules/check-course.js';
import { CourseFileSchema } from './schema/course.schema.js';
import type { ReadContext } from './schema/validate.js';
import { collectSegments } from './segments/collect-segments.js';
import { SourceMap } from './source/source-map.js';

/** `course` is null when there is an error among the problems: a broken course can't be compiled. */
export type LoadResult = { course: LoadedCourse | null; problems: Problem[] };

const newContext = (): ReadContext => ({ sources: new SourceMap(), problems: new ProblemList(), damaged: new Set() });

const readModel = (reader: FileReader, slug: string): CourseModel | null => {
  const folder = `courses/${slug}`;
  const start = { file: `${folder}/course.yaml`, line: 1, column: 1 };
  const settings = reader.require(start.file, CourseFileSchema, start);
  if (!settings) return null;
  const source = { slug, settings, ...readSource(reader, folder, settings) };
  const translations = readTranslations(reader, folder, settings, source);
  const locks = readLocks(reader, folder, settings);
  checkFiles(reader, folder, settings);
  return { ...source, segments: collectSegments(source), translations, locks };
};

const isWhole = (model: CourseModel): model is LoadedCourse => model.texts !== null && model.framework !== null;

/** Reads and checks one course from files already in memory. Pure: the same files give the same answer. */
export const loadFromTree = (tree: FileTree, slug: string): LoadResult => {
  const context = newContext();
  const model = readModel(new FileReader(tree, context), slug);
  if (model) checkCourse(model, context);
  const isUsable = model !== null && !context.problems.hasErrors && isWhole(model);
  return { course: isUsable ? model : null, problems: context.problems.sorted() };
};

/**
 * Reads and checks one course with its framework and library.
 * @param folder the course's folder; its grandparent is the content root
 */
export const loadCourse = async (folder: string): Promise<LoadResult> => {
  const path = resolve(folder);
  const slug = basename(path);
  const tree = await readFileTree(dirname(dirname(path)), [`courses/${slug}`, 'library', 'frameworks']);
  return loadFromTree(tree, slug);
};
