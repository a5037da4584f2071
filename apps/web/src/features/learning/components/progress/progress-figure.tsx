import { useTranslation } from 'react-i18next';
import { ProgressBar } from '../../../../components/ui/progress-bar.js';
import { WhyPopover } from '../../../../components/ui/why-popover.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import styles from './progress-figure.module.css';
import { ProgressWhy } from './progress-why.js';

type ProgressFigureProps = {
  enrolmentId: string;
  percent: number;
  lessonsDone: number;
  lessonsTotal: number;
  minutesLeft: number;
};

/** "3 of 12 lessons, 42 min left", its bar, and the percentage that answers "why?". */
export const ProgressFigure = ({
  enrolmentId,
  percent,
  lessonsDone,
  lessonsTotal,
  minutesLeft,
}: ProgressFigureProps) => {
  const { t } = useTranslation('learning');
  const format = useFormatters();
  const lessons = t('progress.lessons', { count: lessonsTotal, done: lessonsDone });
  const words = minutesLeft > 0 ? t('progress.left', { lessons, time: format.minutes(minutesLeft) }) : lessons;
  const share = format.percent(percent / 100);
  return (
    <div className={styles.figure}>
      <ProgressBar value={percent} max={100}>
        {words}
      </ProgressBar>
      <p className={styles.percent}>
        {share}
        <WhyPopover question={t('progress.whyQuestion', { percent: share })}>
          <ProgressWhy enrolmentId={enrolmentId} />
        </WhyPopover>
      </p>
    </div>
  );
};
