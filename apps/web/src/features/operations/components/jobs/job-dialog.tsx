import type { Job } from '@integra/shared-types/operations';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/ui/button.js';
import { Dialog } from '../../../../components/ui/dialog.js';
import { type Fact, FactList } from '../../../../components/ui/fact-list.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { useJobKindText } from '../../use-job-kind-text.js';
import styles from './job-dialog.module.css';
import { JobStateLabel } from './job-state-label.js';

type JobDialogProps = { job: Job; onClose: () => void };

/** Everything the ledger says of one job; the ids are those of its records. */
export const JobDialog = ({ job, onClose }: JobDialogProps) => {
  const { t } = useTranslation('operations');
  const format = useFormatters();
  const kindText = useJobKindText();
  const { state, tries, maxTries, lastError, payload, createdAt, runAfter, startedAt, finishedAt } = job;
  const times: Fact[] = [
    { label: t('jobs.createdAt'), value: format.dateTime(createdAt) },
    { label: t('jobs.runAfter'), value: format.dateTime(runAfter) },
    { label: t('jobs.startedAt'), value: startedAt ? format.dateTime(startedAt) : t('jobs.notYet') },
    { label: t('jobs.finishedAt'), value: finishedAt ? format.dateTime(finishedAt) : t('jobs.notYet') },
  ];
  return (
    <Dialog title={kindText(job.kind)} onClose={onClose} actions={<Button onClick={onClose}>{t('jobs.close')}</Button>}>
      <FactList
        facts={[
          { label: t('jobs.state'), value: <JobStateLabel state={state} /> },
          { label: t('jobs.tries'), value: t('jobs.triesOf', { tries, maxTries }) },
          {
            label: t('jobs.error'),
            value: lastError ? <span className={styles.error}>{lastError}</span> : t('jobs.noError'),
          },
          ...times,
          { label: t('jobs.id'), value: <code>{job.id}</code> },
          { label: t('jobs.payload'), value: <code>{JSON.stringify(payload)}</code> },
        ]}
      />
    </Dialog>
  );
};
