import type { Job } from '@integra/shared-types/operations';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../../../components/ui/data-table.types.js';
import { ProgressBar } from '../../../../components/ui/progress-bar.js';
import { Soft } from '../../../../components/ui/soft.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { useJobKindText } from '../../use-job-kind-text.js';
import { JobStateLabel } from './job-state-label.js';
import styles from './job-list.module.css';

export const useJobColumns = (): Column<Job>[] => {
  const { t } = useTranslation('operations');
  const format = useFormatters();
  const kindText = useJobKindText();
  return [
    { id: 'kind', header: t('jobs.kind'), cell: ({ kind }) => kindText(kind) },
    {
      id: 'state',
      header: t('jobs.state'),
      cell: ({ state, progress }) => (
        <div className={styles.state}>
          <JobStateLabel state={state} />
          {state === 'running' && (
            <ProgressBar value={progress} max={100}>
              {format.percent(progress / 100)}
            </ProgressBar>
          )}
        </div>
      ),
    },
    {
      id: 'tries',
      header: t('jobs.tries'),
      isShort: true,
      cell: ({ tries, maxTries }) => t('jobs.triesOf', { tries, maxTries }),
    },
    {
      id: 'createdAt',
      header: t('jobs.createdAt'),
      isShort: true,
      cell: ({ createdAt }) => format.shortDateTime(createdAt),
    },
    {
      id: 'finishedAt',
      header: t('jobs.finishedAt'),
      isShort: true,
      cell: ({ state, finishedAt, runAfter, tries }) => {
        if (finishedAt) return format.shortDateTime(finishedAt);
        return state === 'pending' && tries > 0 ? (
          t('jobs.nextTry', { time: format.shortDateTime(runAfter) })
        ) : (
          <Soft>{t('jobs.notYet')}</Soft>
        );
      },
    },
    {
      id: 'error',
      header: t('jobs.error'),
      cell: ({ lastError }) =>
        lastError ? <span className={styles.error}>{lastError}</span> : <Soft>{t('jobs.noError')}</Soft>,
    },
  ];
};
