import { TRANSLATION_STATES, type TranslationState } from '@integra/shared-types/content';
import type { Language } from '@integra/shared-types/languages';
import type { Coverage } from '../compiled-course.js';
import type { LoadedCourse } from '../course-model.js';
import { textHash } from '../segments/text-hash.js';
import { TextReader } from './text-reader.js';

/** Where a language stands, and the reader of the texts that its release may show. */
export type LanguageState = {
  state: TranslationState | null;
  coverage: Coverage;
  isPreview: boolean;
  reader: TextReader;
};

const DEFAULT_GATE = { minimum_state: 'translated', share: 1 } as const;

const sourceTexts = (course: LoadedCourse): Map<string, string> =>
  new Map(course.segments.map((segment) => [segment.id, segment.text]));

export const sourceState = (course: LoadedCourse): LanguageState => {
  const language = course.settings.source_language;
  const total = course.segments.filter((segment) => !segment.isHidden).length;
  return {
    state: null,
    coverage: { total, translated: total, stale: 0, share: 1 },
    isPreview: false,
    reader: new TextReader(language, language, sourceTexts(course), null),
  };
};

/**
 * A language passes the gate when its translations are in the state and in the share that the course asks for. A stale
 * translation does not count. In a released language it gives way to the source; a preview shows everything there is.
 */
export const translationState = (course: LoadedCourse, language: Language): LanguageState => {
  const { gate = DEFAULT_GATE, languages, source_language: sourceLanguage } = course.settings;
  const texts = course.translations.get(language) ?? new Map();
  const locks = course.locks.get(language) ?? {};
  const isStale = (id: string, source: string): boolean => locks[id] !== undefined && locks[id] !== textHash(source);

  const shown = course.segments.filter((segment) => !segment.isHidden);
  const translated = shown.filter((segment) => texts.has(segment.id));
  const stale = translated.filter((segment) => isStale(segment.id, segment.text)).length;
  const share = shown.length === 0 ? 1 : (translated.length - stale) / shown.length;
  const state = languages?.[language]?.state ?? 'machine_draft';
  const isPreview =
    TRANSLATION_STATES.indexOf(state) < TRANSLATION_STATES.indexOf(gate.minimum_state) || share < gate.share;

  const usable = course.segments.flatMap(({ id, text }) => {
    const translation = texts.get(id);
    return translation && (isPreview || !isStale(id, text)) ? [[id, translation.text] as const] : [];
  });
  return {
    state,
    coverage: { total: shown.length, translated: translated.length, stale, share },
    isPreview,
    reader: new TextReader(language, sourceLanguage, sourceTexts(course), new Map(usable)),
  };
};
