import type { Language } from '@integra/shared-types/languages';
import type { CourseModel } from '../course-model.js';
import { BankTranslationSchema } from '../schema/bank.schema.js';
import { type CourseFile, CourseTranslationSchema } from '../schema/course.schema.js';
import { FrameworkTranslationSchema } from '../schema/framework.schema.js';
import type { LibraryFile } from '../schema/library.schema.js';
import { type Locks, LocksSchema } from '../schema/locks.schema.js';
import { ModuleTranslationSchema } from '../schema/module.schema.js';
import { ScenarioTranslationSchema } from '../schema/scenario.schema.js';
import { cleanText, type TranslatedText, translatedTexts } from '../segments/segment.js';
import type { FileReader } from './file-reader.js';

type Source = Pick<CourseModel, 'modules' | 'banks' | 'scenarios' | 'library'>;
type Texts = Map<string, TranslatedText>;

const checkId = (reader: FileReader, translation: { id: string }, name: string): void => {
  if (translation.id === name) return;
  const place = reader.context.sources.placeOf(translation, 'id');
  const message = `\`id: ${translation.id}\` stands in the translation of \`${name}\``;
  reader.context.problems.error('unknown-translation', place, message, `write \`id: ${name}\``);
};

const moduleTexts = (reader: FileReader, folder: string, id: string, language: Language): Texts[] => {
  const data = reader.read(`${folder}/modules/${id}.${language}.yaml`, ModuleTranslationSchema);
  if (!data) return [];
  checkId(reader, data, id);
  const unit = `modules/${id}`;
  return [
    translatedTexts(data, `modules.${id}`, unit, ['id', 'lessons', 'blocks']),
    translatedTexts(data.lessons ?? {}, 'lessons', unit),
    translatedTexts(data.blocks ?? {}, 'blocks', unit),
  ];
};

const bankTexts = (reader: FileReader, folder: string, module: string, language: Language): Texts[] => {
  const data = reader.read(`${folder}/bank/${module}.${language}.yaml`, BankTranslationSchema);
  return data ? [translatedTexts(data.items, 'items', `bank/${module}`)] : [];
};

const scenarioTexts = (reader: FileReader, folder: string, id: string, language: Language): Texts[] => {
  const data = reader.read(`${folder}/scenarios/${id}.${language}.yaml`, ScenarioTranslationSchema);
  if (!data) return [];
  checkId(reader, data, id);
  return [translatedTexts(data, `scenarios.${id}`, `scenarios/${id}`, ['id'])];
};

const courseTexts = (reader: FileReader, folder: string, settings: CourseFile, language: Language): Texts[] => {
  const course = reader.read(`${folder}/course.${language}.yaml`, CourseTranslationSchema);
  const path = `frameworks/${settings.framework}/framework.${language}.yaml`;
  const framework = reader.read(path, FrameworkTranslationSchema);
  const unit = `frameworks/${settings.framework}/framework`;
  return [
    course ? translatedTexts(course, 'course', 'course') : new Map(),
    framework ? translatedTexts(framework, 'framework', unit, ['key']) : new Map(),
  ];
};

const libraryTexts = (entry: LibraryFile, language: Language): Texts => {
  const texts: Texts = new Map();
  for (const field of ['summary', 'evidence_note'] as const) {
    const holder = entry[field];
    const text = holder?.[language];
    if (!holder || text === undefined) continue;
    const origin = { holder, key: language };
    const id = `library.${entry.key}.${field}`;
    texts.set(id, { ...origin, text: cleanText(text), unit: `library/${entry.key}`, trail: [origin] });
  }
  return texts;
};

const languagesOf = (settings: CourseFile): Language[] =>
  (Object.keys(settings.languages ?? {}) as Language[]).filter((language) => language !== settings.source_language);

/** Every translation that course.yaml announces: per language, segment id → text. */
export const readTranslations = (
  reader: FileReader,
  folder: string,
  settings: CourseFile,
  source: Source,
): Map<Language, Texts> =>
  new Map(
    languagesOf(settings).map((language) => {
      const parts = [
        ...courseTexts(reader, folder, settings, language),
        ...settings.modules.flatMap((entry) => moduleTexts(reader, folder, entry.id, language)),
        ...source.banks.flatMap((bank) => bankTexts(reader, folder, bank.module, language)),
        ...source.scenarios.flatMap((scenario) => scenarioTexts(reader, folder, scenario.id, language)),
        ...[...source.library.values()].map((entry) => libraryTexts(entry, language)),
      ];
      return [language, new Map(parts.flatMap((part) => [...part]))];
    }),
  );

/** What each translation was made from; a language without a lock file has an empty one. */
export const readLocks = (reader: FileReader, folder: string, settings: CourseFile): Map<Language, Locks> =>
  new Map(
    languagesOf(settings).map((language) => [
      language,
      reader.read(`${folder}/locks/${language}.json`, LocksSchema) ?? {},
    ]),
  );
