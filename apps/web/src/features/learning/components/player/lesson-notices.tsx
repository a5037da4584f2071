import type { CourseView, LessonView } from '@integra/shared-types/learning';
import { Languages, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import { type LessonPosition, progressOfLesson } from '../outline/outline-position.js';
import { useReadLabel } from '../progress/use-read-label.js';
import styles from './lesson-notices.module.css';

type LessonNoticesProps = { course: CourseView; lesson: LessonView; position: LessonPosition | null };

/** Under the title: how long it takes, where one is, and what is to be said of this text and its translation. */
export const LessonNotices = ({ course, lesson, position }: LessonNoticesProps) => {
  const { t } = useTranslation('learning');
  const format = useFormatters();
  const readLabel = useReadLabel();
  const { language } = useLanguage();
  const { document: content, isPreview, progress } = lesson;
  // While the other language is on its way the text is still in the old one; that is nothing to speak of.
  const isOffered = course.languages.some((offered) => offered.language === language);
  return (
    <div className={styles.notices}>
      <p className={styles.facts}>
        {format.minutes(content.minutes)}
        {position && ` · ${t('player.place', { number: position.number, count: position.count })}`}
      </p>
      {isPreview && (
        <p className={styles.attention}>
          <Languages className={styles.icon} />
          {t('player.preview')}
        </p>
      )}
      {!isOffered && content.language !== language && (
        <p className={styles.attention}>
          <Languages className={styles.icon} />
          {t('player.otherLanguage', {
            wanted: format.language(language),
            shown: format.language(content.language),
          })}
        </p>
      )}
      {progressOfLesson(progress, content.key)?.isUpdated && (
        <p className={styles.attention}>
          <RefreshCw className={styles.icon} />
          <span>
            <strong>{t('player.updated')}.</strong>{' '}
            {t('player.updatedText', { button: readLabel(position?.next ?? null) })}
          </span>
        </p>
      )}
    </div>
  );
};
