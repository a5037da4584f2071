import { isLanguage } from '@integra/shared-types/languages';
import type { CourseFile } from '../schema/course.schema.js';
import type { FileReader } from './file-reader.js';
import { pathsUnder } from './file-tree.js';

const explain = (path: string, settings: CourseFile): { message: string; hint: string } => {
  const [, folder, name, language] = /^(?:([a-z]+)\/)?([a-z0-9-]+)\.([a-z]{2})\.yaml$/.exec(path) ?? [];
  if (language !== undefined && isLanguage(language) && language !== settings.source_language) {
    return settings.languages?.[language]
      ? {
          message: `this translates a file that does not exist: ${path.replace(`.${language}.`, `.${settings.source_language}.`)}`,
          hint: 'write the source file first, or remove the translation',
        }
      : {
          message: `a translation in a language that course.yaml does not name: ${language}`,
          hint: `add \`${language}: {state: draft}\` to \`languages\``,
        };
  }
  if (folder === 'modules' && language !== undefined) {
    return { message: `course.yaml names no module \`${name}\``, hint: 'add it to `modules`, or remove the file' };
  }
  return {
    message: 'this file is not part of a course',
    hint: 'docs/specs/course-content.md names the files; remove it or give it the right name',
  };
};

/** A file that nothing reads is a mistake in its name, not a decoration. */
export const checkFiles = (reader: FileReader, folder: string, settings: CourseFile): void => {
  for (const file of pathsUnder(reader.tree, folder).filter((candidate) => !reader.hasRead(candidate))) {
    const { message, hint } = explain(file.slice(folder.length + 1), settings);
    reader.context.problems.error('file', { file, line: 1, column: 1 }, message, hint);
  }
};
