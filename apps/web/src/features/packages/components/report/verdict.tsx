import type { PackageVersion } from '@integra/shared-types/scorm';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../../../../components/ui/notice.js';
import { ProgressBar } from '../../../../components/ui/progress-bar.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { ADMIN_PATHS } from '../../../../lib/routing/admin-paths.js';
import type { VersionStatus } from '../../version-status.js';

type VerdictProps = {
  version: PackageVersion;
  status: VersionStatus;
  /** Number of the newest version of this language that can be played, if there is one. */
  playable: number | null;
};

/** Whether a version can be played, and what follows from that. */
export const Verdict = ({ version, status, playable }: VerdictProps) => {
  const { t } = useTranslation('packages');
  const format = useFormatters();
  const remains = playable !== null && <p>{t('verdict.playable', { number: playable })}</p>;
  switch (status.kind) {
    case 'ready': {
      const hasRemarks = version.findings.length > 0;
      return (
        <Notice kind="success" title={t('verdict.ready')}>
          {hasRemarks && <p>{t('verdict.readyRemarks')}</p>}
        </Notice>
      );
    }
    case 'refused':
      return (
        <Notice kind="error" title={t('verdict.refused')}>
          <p>{t('verdict.refusedText')}</p>
          {remains}
        </Notice>
      );
    case 'failed':
      return (
        <Notice
          kind="error"
          title={t('verdict.failed')}
          actions={<Link to={ADMIN_PATHS.jobsOf('failed')}>{t('verdict.toJobs')}</Link>}
        >
          <p>{t('verdict.failedText')}</p>
          {remains}
        </Notice>
      );
    case 'importing':
      return (
        <Notice
          kind={status.isLate ? 'attention' : 'info'}
          title={t(status.isLate ? 'verdict.late' : 'verdict.importing')}
        >
          <p>{status.isLate ? t('verdict.lateText', { id: version.jobId }) : t('verdict.importingText')}</p>
          {status.percent !== null && (
            <ProgressBar value={status.percent} max={100}>
              {t('state.importingPercent', { percent: format.percent(status.percent / 100) })}
            </ProgressBar>
          )}
          {remains}
        </Notice>
      );
  }
};
