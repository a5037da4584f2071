import type { Blueprint } from '@integra/shared-types/blueprint';
import type { OutlineDocument } from '@integra/shared-types/content';
import { INTL_LOCALE, type Language } from '@integra/shared-types/languages';
import type { PrintedText } from '../../core/pdf/pdf-blocks.js';
import type { CertificateFacts } from './pdf/certificate-facts.js';
import { CERTIFICATE_STRINGS } from './pdf/certificate-language.js';

/** What a course version says in one language, or in its source language where that one is missing. */
export type CourseTexts = {
  readonly outline: OutlineDocument;
  readonly isPreview: boolean;
  readonly versionNumber: number;
  readonly modules: readonly { readonly levels: Readonly<Record<string, number>> }[];
  readonly blueprint: Blueprint;
};

export type CourseFacts = Pick<
  CertificateFacts,
  'courseTitle' | 'courseLanguageNote' | 'label' | 'courseVersion' | 'competences'
>;

/** Says nothing about the language of a text that is in the certificate's own. */
const printed = (text: string, textLanguage: Language, language: Language): PrintedText =>
  textLanguage === language ? text : { text, language: textLanguage };

const languageNote = ({ outline, isPreview }: CourseTexts, language: Language): string | undefined => {
  const strings = CERTIFICATE_STRINGS[language];
  if (outline.language === language) return isPreview ? strings.translationNotReviewed : undefined;
  const names = new Intl.DisplayNames(INTL_LOCALE[language], { type: 'language' });
  return strings.notTranslated(names.of(outline.language) ?? outline.language);
};

/** Each competence at the highest level at which any module addresses it. */
const addressedLevels = (modules: CourseTexts['modules']): ReadonlyMap<string, number> => {
  const levels = new Map<string, number>();
  for (const [code, level] of modules.flatMap((module) => Object.entries(module.levels))) {
    levels.set(code, Math.max(level, levels.get(code) ?? 0));
  }
  return levels;
};

/** The part of a certificate's facts that is the same for everybody who completed this version and asks for this language. */
export const toCourseFacts = (course: CourseTexts, language: Language): CourseFacts => {
  const { outline, blueprint } = course;
  const text = (field: string, content: string): PrintedText => {
    const fallback = outline.fallbacks.find((entry) => entry.field === field);
    return printed(content, fallback?.language ?? outline.language, language);
  };
  const levels = addressedLevels(course.modules);
  const note = languageNote(course, language);
  return {
    courseTitle: text('title', outline.title),
    ...(note !== undefined && { courseLanguageNote: note }),
    ...(outline.label !== null && { label: text('label', outline.label) }),
    courseVersion: course.versionNumber,
    competences: blueprint.domains
      .flatMap((domain) => domain.competences)
      .flatMap(({ code }) => {
        const level = levels.get(code);
        if (level === undefined) return [];
        const levelTitle = blueprint.levels.find((candidate) => candidate.level === level)?.title ?? '';
        return {
          code,
          title: text(`competenceTitles.${code}`, outline.competenceTitles[code] ?? code),
          level,
          levelLabel: printed(levelTitle, blueprint.language, language),
        };
      }),
  };
};
