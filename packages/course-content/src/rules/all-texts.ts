import type { Language } from '@integra/shared-types/languages';
import type { CourseModel } from '../course-model.js';
import type { Segment, TextOrigin } from '../segments/segment.js';

/** A text in one language with what the source says about it. */
export type CourseTextPiece = TextOrigin & {
  id: string;
  language: Language;
  text: string;
  format: Segment['format'];
  wordingExempt: string | null;
};

/** Every text of a course in every language; translations of nothing are another rule's business. */
export const allTexts = (course: CourseModel): CourseTextPiece[] => {
  const source = course.segments.map((segment) => ({ ...segment, language: course.settings.source_language }));
  const translated = [...course.translations].flatMap(([language, texts]) =>
    course.segments.flatMap((segment) => {
      const translation = texts.get(segment.id);
      const { id, format, wordingExempt } = segment;
      return translation ? [{ ...translation, id, language, format, wordingExempt }] : [];
    }),
  );
  return [...source, ...translated];
};
