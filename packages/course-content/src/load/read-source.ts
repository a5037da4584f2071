import type { Language } from '@integra/shared-types/languages';
import type { Bank, CourseModel } from '../course-model.js';
import { readImage, type MediaFile } from '../media/read-image.js';
import { BankFileSchema } from '../schema/bank.schema.js';
import { type CourseFile, CourseTextSchema } from '../schema/course.schema.js';
import { FrameworkFileSchema } from '../schema/framework.schema.js';
import { type LibraryFile, LibraryFileSchema } from '../schema/library.schema.js';
import { ModuleFileSchema } from '../schema/module.schema.js';
import { ScenarioFileSchema } from '../schema/scenario.schema.js';
import type { FileReader } from './file-reader.js';
import { pathsUnder } from './file-tree.js';

const START = { line: 1, column: 1 };

/** A file is named after its key. Where the two differ, the name holds for the rest of the run: it is what others refer to. */
const checkName = <K extends 'id' | 'key'>(
  reader: FileReader,
  holder: Record<K, string>,
  field: K,
  name: string,
): void => {
  if (holder[field] === name) return;
  const message = `\`${field}: ${holder[field]}\` stands in a file named ${name}`;
  reader.context.problems.error(
    'file',
    reader.context.sources.placeOf(holder, field),
    message,
    'rename one of the two',
  );
  Object.assign(holder, { [field]: name });
};

/** Names of the files of one folder and language: `modules/m1.en.yaml` → `m1`. */
const namesIn = (reader: FileReader, folder: string, language: Language): string[] => {
  const suffix = `.${language}.yaml`;
  return pathsUnder(reader.tree, folder)
    .filter((path) => path.endsWith(suffix))
    .map((path) => path.slice(folder.length + 1, -suffix.length));
};

const readLibrary = (reader: FileReader): Map<string, LibraryFile> => {
  const library = new Map<string, LibraryFile>();
  for (const path of pathsUnder(reader.tree, 'library').filter((candidate) => candidate.endsWith('.yaml'))) {
    const entry = reader.read(path, LibraryFileSchema);
    if (!entry) continue;
    checkName(reader, entry, 'key', path.slice('library/'.length, -'.yaml'.length));
    library.set(entry.key, entry);
  }
  return library;
};

const readModules = (reader: FileReader, folder: string, settings: CourseFile): CourseModel['modules'] =>
  settings.modules.flatMap((entry) => {
    const path = `${folder}/modules/${entry.id}.${settings.source_language}.yaml`;
    const module = reader.require(path, ModuleFileSchema, reader.context.sources.placeOf(entry, 'id'));
    if (module) checkName(reader, module, 'id', entry.id);
    if (!module) reader.context.damaged.add(entry.id);
    return module ? [module] : [];
  });

const readBanks = (reader: FileReader, folder: string, settings: CourseFile): Bank[] =>
  namesIn(reader, `${folder}/bank`, settings.source_language).flatMap((module) => {
    const path = `${folder}/bank/${module}.${settings.source_language}.yaml`;
    const bank = reader.read(path, BankFileSchema);
    if (!settings.modules.some((entry) => entry.id === module)) {
      const message = `this bank belongs to no module: course.yaml names no \`${module}\``;
      reader.context.problems.error(
        'file',
        { file: path, ...START },
        message,
        'name the file after a module of the course',
      );
    }
    // Sharing the items list keeps its place in the file; the bank itself is a new object without one.
    return bank ? [{ items: bank.items, module }] : [];
  });

const readScenarios = (reader: FileReader, folder: string, language: Language): CourseModel['scenarios'] =>
  namesIn(reader, `${folder}/scenarios`, language).flatMap((name) => {
    const path = `${folder}/scenarios/${name}.${language}.yaml`;
    const scenario = reader.read(path, ScenarioFileSchema);
    if (scenario) checkName(reader, scenario, 'id', name);
    if (!scenario) reader.context.damaged.add(name);
    return scenario ? [scenario] : [];
  });

const readImages = (reader: FileReader, folder: string): Map<string, MediaFile> => {
  const images = new Map<string, MediaFile>();
  for (const file of pathsUnder(reader.tree, `${folder}/images`)) {
    if (!/\.(?:svg|png|webp)$/.test(file)) continue;
    const path = file.slice(folder.length + 1);
    images.set(path, readImage(file, path, reader.bytes(file) ?? new Uint8Array(), reader.context.problems));
  }
  return images;
};

type SourcePart = Pick<CourseModel, 'texts' | 'framework' | 'modules' | 'banks' | 'scenarios' | 'library' | 'images'>;

/** Everything that course.yaml leads to, in the source language. */
export const readSource = (reader: FileReader, folder: string, settings: CourseFile): SourcePart => {
  const { sources } = reader.context;
  const language = settings.source_language;
  const frameworkPath = `frameworks/${settings.framework}/framework.${language}.yaml`;
  const framework = reader.require(frameworkPath, FrameworkFileSchema, sources.placeOf(settings, 'framework'));
  if (framework) checkName(reader, framework, 'key', settings.framework);
  return {
    texts: reader.require(
      `${folder}/course.${language}.yaml`,
      CourseTextSchema,
      sources.placeOf(settings, 'source_language'),
    ),
    framework,
    modules: readModules(reader, folder, settings),
    banks: readBanks(reader, folder, settings),
    scenarios: readScenarios(reader, folder, language),
    library: readLibrary(reader),
    images: readImages(reader, folder),
  };
};
