import type { Language } from '@integra/shared-types/languages';
import type { MediaFile } from './media/read-image.js';
import type { BankFile, ItemFile } from './schema/bank.schema.js';
import type { CourseFile, CourseText } from './schema/course.schema.js';
import type { FrameworkFile } from './schema/framework.schema.js';
import type { LibraryFile } from './schema/library.schema.js';
import type { Locks } from './schema/locks.schema.js';
import type { BlockFile, LessonFile, ModuleFile } from './schema/module.schema.js';
import type { ScenarioFile } from './schema/scenario.schema.js';
import type { Segment, TranslatedText } from './segments/segment.js';

/** The items of one module's bank file. */
export type Bank = BankFile & { module: string };

/** A course as its files say it. While it is checked, broken parts are missing from it. */
export type CourseModel = {
  /** Folder name. */
  slug: string;
  settings: CourseFile;
  texts: CourseText | null;
  framework: FrameworkFile | null;
  /** In the order of course.yaml. */
  modules: ModuleFile[];
  banks: Bank[];
  scenarios: ScenarioFile[];
  /** All entries of the library, by key. */
  library: ReadonlyMap<string, LibraryFile>;
  /** By path within the course folder. */
  images: ReadonlyMap<string, MediaFile>;
  /** Every text of the source language. */
  segments: Segment[];
  /** Per language: segment id → translation. */
  translations: ReadonlyMap<Language, ReadonlyMap<string, TranslatedText>>;
  locks: ReadonlyMap<Language, Locks>;
};

/** A course without errors: what the compiler takes. */
export type LoadedCourse = CourseModel & { texts: CourseText; framework: FrameworkFile };

/** A block with the lesson and module around it. */
export type BlockPlace = { module: ModuleFile; lesson: LessonFile; block: BlockFile };

export const blocksOf = (course: Pick<CourseModel, 'modules'>): BlockPlace[] =>
  course.modules.flatMap((module) =>
    module.lessons.flatMap((lesson) => lesson.blocks.map((block) => ({ module, lesson, block }))),
  );

/** The items of a module that learners may be asked. */
export const readyItems = (course: CourseModel, module: string): ItemFile[] =>
  course.banks
    .filter((bank) => bank.module === module)
    .flatMap((bank) => bank.items.filter((item) => item.status === 'ready'));

export const translationLanguages = (course: CourseModel): Language[] => [...course.translations.keys()];
