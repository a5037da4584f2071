import { fallbackLanguage, type LessonDocument } from '@integra/shared-types/content';
import { useLanguage } from '../../../../lib/i18n/use-language.js';

/** Language of the lesson's title where it is not the page's own. */
export const useLessonTitleLang = (lesson: LessonDocument): string | undefined => {
  const { language } = useLanguage();
  const shown = fallbackLanguage(lesson, null, 'title') ?? lesson.language;
  return shown === language ? undefined : shown;
};
