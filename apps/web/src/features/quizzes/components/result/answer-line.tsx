import { CircleCheck, CircleX, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './answer-line.module.css';

type AnswerLineProps = {
  /** given: what the learner answered and whether it is right (null: not scored) · right: what would have been right. */
  kind: 'given' | 'right';
  isRight?: boolean | null;
  children: ReactNode;
};

/** "Your answer: …" or "Right answer: …", with an icon that says the same. */
export const AnswerLine = ({ kind, isRight = null, children }: AnswerLineProps) => {
  const { t } = useTranslation(['quizzes', 'shell']);
  const isGood = kind === 'right' || isRight === true;
  const Icon = isGood ? CircleCheck : isRight === false ? CircleX : UserRound;
  const tone = isGood ? 'right' : isRight === false ? 'wrong' : 'plain';
  return (
    <p className={styles.line} data-tone={tone}>
      <Icon className={styles.icon} />
      <span>
        <span className={styles.name}>
          {t('shell:ui.label', { name: t(kind === 'given' ? 'result.yourAnswer' : 'result.rightAnswer') })}
        </span>{' '}
        {children}
      </span>
    </p>
  );
};
