import { LANGUAGE_NAME } from '@integra/shared-types/language-table';
import type { CourseView } from '@integra/shared-types/learning';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import styles from './course-languages.module.css';

type CourseLanguagesProps = { view: CourseView };

/** In which languages the course can be read; the language of the page decides which one is shown. */
export const CourseLanguages = ({ view }: CourseLanguagesProps) => {
  const { t } = useTranslation('learning');
  const id = useId();
  const format = useFormatters();
  const { language } = useLanguage();
  const isOffered = view.languages.some((offered) => offered.language === language);
  return (
    <div className={styles.languages}>
      <h2 id={id} className={styles.title}>
        {t('course.languages')}
      </h2>
      {!isOffered && (
        <p className={styles.preview}>
          {t('player.otherLanguage', {
            wanted: format.language(language),
            shown: format.language(view.outline.language),
          })}
        </p>
      )}
      <ul className={styles.list} aria-labelledby={id}>
        {view.languages.map(({ language: offered, isPreview }) => (
          <li key={offered}>
            <span lang={offered}>{LANGUAGE_NAME[offered]}</span>
            {isPreview && <span className={styles.preview}> {t('course.preview')}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
};
