import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LEARNER_PATHS } from '../../../lib/routing/learner-paths.js';
import styles from './back-to-lesson.module.css';

type BackToLessonProps = { enrolmentId: string; lessonKey: string };

export const BackToLesson = ({ enrolmentId, lessonKey }: BackToLessonProps) => {
  const { t } = useTranslation('quizzes');
  return (
    <Link to={LEARNER_PATHS.lesson(enrolmentId, lessonKey)} className={styles.back} data-print="hide">
      <ArrowLeft className={styles.icon} />
      {t('page.back')}
    </Link>
  );
};
