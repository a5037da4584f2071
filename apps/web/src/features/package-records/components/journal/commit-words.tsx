import type { JournalCommit } from '@integra/shared-types/scorm-records';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StatusLabel } from '../../../../components/ui/status-label.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { reportedStatus } from '../../attempt-status.js';
import { useRecordWords } from '../../use-record-words.js';
import { PackageText } from '../package-text.js';
import styles from './journal.module.css';
import { useActivityTitle, useWindowNumber } from './recorder-context.js';
import { SavedValues } from './saved-values.js';

type CommitWordsProps = { commit: JournalCommit };

/** What a commit brought, what the server did not take over, and what the attempt had come to then. */
export const CommitWords = ({ commit }: CommitWordsProps) => {
  const { t } = useTranslation('packageRecords');
  const format = useFormatters();
  const words = useRecordWords();
  const titleOf = useActivityTitle();
  const windowNumber = useWindowNumber()(commit.launchId);
  const { sequence, activity, visit, isNewAttempt, isTerminated, refused, summary } = commit;
  return (
    <>
      <span className={styles.facts}>
        <span className={styles.name}>{t('journal.commit', { number: format.number(sequence) })}</span>
        {windowNumber !== null && <span>{t('journal.window', { number: format.number(windowNumber) })}</span>}
        <bdi>{titleOf(activity)}</bdi>
        <span>{t('replay.opening', { number: format.number(visit) })}</span>
        {isNewAttempt && <span>{t('journal.newAttempt')}</span>}
        {isTerminated && <span>{t('journal.terminated')}</span>}
      </span>
      <SavedValues values={commit.set} />
      {refused.map(([element, code]) => (
        <span key={element} className={styles.facts}>
          <StatusLabel tone="attention" icon={TriangleAlert}>
            {t('journal.refused', { code })}
          </StatusLabel>
          <PackageText isCode>{element}</PackageText>
        </span>
      ))}
      <span className={styles.soft}>
        {t('journal.then', {
          done: t(summary.isDone ? 'status.done' : 'status.notDone'),
          status: t(`reported.${reportedStatus(summary)}`),
          score: words.percentOrNone(summary.percent),
          time: words.duration(summary.seconds),
        })}
      </span>
    </>
  );
};
