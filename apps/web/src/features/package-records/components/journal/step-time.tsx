import { useTranslation } from 'react-i18next';
import { Soft } from '../../../../components/ui/soft.js';
import type { Step } from '../../journal/steps.js';
import { useRecordWords } from '../../use-record-words.js';
import styles from './journal.module.css';
import { useTimeOfCall } from './recorder-context.js';

type StepTimeProps = { step: Step };

/** Of a call: the time since its window was opened, and of day; of a commit: its arrival. */
export const StepTime = ({ step }: StepTimeProps) => {
  const { t } = useTranslation('packageRecords');
  const words = useRecordWords();
  const timeOf = useTimeOfCall();
  if (step.kind === 'commit') {
    return (
      <div className={styles.time}>
        <Soft>{t('journal.received')}</Soft>
        <span>{words.instant(step.commit.receivedAt)}</span>
      </div>
    );
  }
  const [milliseconds] = step.call;
  const at = timeOf(step.commit.launchId, milliseconds);
  return (
    <div className={styles.time}>
      <span>{words.elapsed(milliseconds)}</span>
      {at && <Soft>{words.time(at)}</Soft>}
    </div>
  );
};
