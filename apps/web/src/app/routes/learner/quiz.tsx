import '../../../styles/reading.css';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { BackToLesson } from '../../../features/quizzes/components/back-to-lesson.js';
import { QuizBlock } from '../../../features/quizzes/components/quiz-block.js';

/** A quiz on a page of its own: where a result leads to for another attempt. */
export const Page = () => {
  const { t } = useTranslation('quizzes');
  const { enrolmentId = '', lessonKey = '', quizKey = '' } = useParams();
  return (
    <PageFrame title={t('page.title')} lead={t('page.lead')} width="text">
      <QuizBlock enrolmentId={enrolmentId} lessonKey={lessonKey} quizKey={quizKey} />
      <BackToLesson enrolmentId={enrolmentId} lessonKey={lessonKey} />
    </PageFrame>
  );
};
