import { Timer } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../../../components/ui/live-region.js';
import { VisuallyHidden } from '../../../../components/ui/visually-hidden.js';
import styles from './countdown.module.css';
import { useTimeLeft } from './use-time-left.js';

/** Minutes before the end at which screen readers are told. */
const ANNOUNCED_MINUTES = [1, 5] as const;

type CountdownProps = Parameters<typeof useTimeLeft>[0];

const clockFace = (seconds: number): string => {
  const parts = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60), seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
};

/** The time left, for the eyes; screen readers hear of it when five minutes and one minute are left. */
export const Countdown = (props: CountdownProps) => {
  const { t } = useTranslation('quizzes');
  const announce = useAnnounce();
  const seconds = useTimeLeft(props);
  const step = ANNOUNCED_MINUTES.find((minutes) => seconds <= minutes * 60) ?? null;
  const lastStep = useRef(step);

  useEffect(() => {
    if (step !== null && step !== lastStep.current && seconds > 0) announce(t('time.minutesLeft', { count: step }));
    lastStep.current = step;
  }, [step, seconds, announce, t]);

  return (
    <p className={styles.countdown} data-step={step ?? undefined}>
      <Timer className={styles.icon} />
      <VisuallyHidden>{t('time.left')} </VisuallyHidden>
      <span className={styles.time} role="timer">
        {clockFace(seconds)}
      </span>
      <span aria-hidden="true">{t('time.left')}</span>
    </p>
  );
};
