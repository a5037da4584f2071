import type { CourseKind, LessonDocument, OutlineDocument, TranslationState } from '@integra/shared-types/content';
import type { EnrolmentMode } from '@integra/shared-types/courses';
import type { Language } from '@integra/shared-types/languages';
import type { MediaFile } from './media/read-image.js';
import type {
  CompiledFramework,
  CourseStructure,
  ItemDifficulty,
  ItemPool,
  ItemScoring,
  ItemText,
  ScenarioEnding,
} from './structure.js';

/** Every hash is a SHA-256 in hexadecimal over canonical JSON: equal content has equal hashes, on any machine. */
export type Hash = string;

/** A ready item of the bank without words. */
export type CompiledItem = {
  key: string;
  /** Over everything below and the source texts: another hash is another item version. */
  hash: Hash;
  moduleKey: string;
  lessonKey: string;
  pool: ItemPool;
  competence: string;
  difficulty: ItemDifficulty;
  scoring: ItemScoring;
};

/** How much of a language is there. Counted in segments that learners can meet. */
export type Coverage = {
  total: number;
  translated: number;
  /** Translated from a source text that has changed since. */
  stale: number;
  /** (translated − stale) ÷ total. */
  share: number;
};

export type CompiledRelease = {
  language: Language;
  /** Null for the source language. */
  state: TranslationState | null;
  /** Below the gate of the course: every page says so. */
  isPreview: boolean;
  coverage: Coverage;
  /** Over everything of this language: another hash is another release. */
  hash: Hash;
  outline: { hash: Hash; document: OutlineDocument };
  /** In course order. */
  lessons: { key: string; hash: Hash; document: LessonDocument }[];
  /** Only items whose every text is there: a question is shown in one language. The others are shown in the source. */
  items: { key: string; hash: Hash; text: ItemText }[];
  /** What scenarios tell at the end of a run, by scenario key. */
  endings: Record<string, ScenarioEnding>;
};

/** A course ready to be published. */
export type CompiledCourse = {
  /** Settings of the course itself, outside its versions. */
  meta: { key: string; kind: CourseKind; sourceLanguage: Language; enrolmentMode: EnrolmentMode };
  /** Over structure, items, framework and everything the source release shows: another hash is another course version. */
  versionHash: Hash;
  structure: CourseStructure;
  items: CompiledItem[];
  framework: { hash: Hash; sourceHash: Hash; document: CompiledFramework };
  /** The source language first. */
  releases: CompiledRelease[];
  /** Pictures that the lessons show. */
  media: MediaFile[];
};
