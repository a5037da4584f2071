import '../../../styles/reading.css';
import { useParams } from 'react-router';
import { CertificatePanel } from '../../../features/certificates/components/certificate-panel.js';
import type { LessonSlots } from '../../../features/learning/components/blocks/lesson-context.js';
import { LessonPlayer } from '../../../features/learning/components/player/lesson-player.js';
import { QuizBlock } from '../../../features/quizzes/components/quiz-block.js';

const slots: LessonSlots = {
  renderQuiz: (quiz) => <QuizBlock {...quiz} />,
  renderCertificate: (certificate) => <CertificatePanel {...certificate} />,
};

export const Page = () => {
  const { enrolmentId = '', lessonKey = '' } = useParams();
  return <LessonPlayer enrolmentId={enrolmentId} lessonKey={lessonKey} {...slots} />;
};
