import { type Block, fallbackLanguage } from '@integra/shared-types/content';
import type { LessonView } from '@integra/shared-types/learning';
import { createContext, type ReactNode, useContext } from 'react';
import { useLanguage } from '../../../../lib/i18n/use-language.js';

/** What other features draw inside a lesson; the route hands it in, because features do not know each other. */
export type LessonSlots = {
  renderQuiz: (quiz: { enrolmentId: string; quizKey: string; lessonKey: string }) => ReactNode;
  renderCertificate: (certificate: { enrolmentId: string }) => ReactNode;
};

export type OpenLesson = LessonSlots & {
  enrolmentId: string;
  view: LessonView;
  /** Block at which the lesson was opened; null: at its beginning. */
  openedAt: string | null;
};

export const LessonContext = createContext<OpenLesson | null>(null);

export const useLesson = (): OpenLesson => {
  const lesson = useContext(LessonContext);
  if (!lesson) throw new Error('This component stands outside of a lesson');
  return lesson;
};

/**
 * Which language a field is in, for its `lang` attribute; undefined when it is the page's own.
 * @returns a function over the paths of `LessonFallback`
 */
export const useContentLang = (block: Block): ((field: string) => string | undefined) => {
  const { view } = useLesson();
  const { language } = useLanguage();
  return (field) => {
    const shown = fallbackLanguage(view.document, block, field, view.audience) ?? view.document.language;
    return shown === language ? undefined : shown;
  };
};
