import type { PackageVersion } from '@integra/shared-types/scorm';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../../../../components/ui/notice.js';
import { ProgressBar } from '../../../../components/ui/progress-bar.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { ADMIN_PATHS } from '../../../../lib/routing/admin-paths.js';
import { hasPermission, useSignedIn } from '../../../../lib/session/session.js';
import { isLate } from '../../is-late.js';

type VerdictProps = {
  version: PackageVersion;
  /** Number of the newest version of this language that can be played, if there is one. */
  playable: number | null;
};

/** Whether a version can be played, and what follows from that. */
export const Verdict = ({ version, playable }: VerdictProps) => {
  const { t } = useTranslation('packages');
  const format = useFormatters();
  const mayStartAgain = hasPermission(useSignedIn(), 'jobs.read');
  const remains = playable !== null && <p>{t('verdict.playable', { number: playable })}</p>;
  switch (version.state) {
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
          actions={mayStartAgain && <Link to={ADMIN_PATHS.jobsOf('failed')}>{t('verdict.toJobs')}</Link>}
        >
          <p>{mayStartAgain ? t('verdict.failedText') : t('verdict.failedAsk', { id: version.jobId })}</p>
          {remains}
        </Notice>
      );
    case 'importing': {
      const takesLong = isLate(version);
      return (
        <Notice kind={takesLong ? 'attention' : 'info'} title={t(takesLong ? 'verdict.late' : 'verdict.importing')}>
          <p>{takesLong ? t('verdict.lateText', { id: version.jobId }) : t('verdict.importingText')}</p>
          {version.importPercent !== null && (
            <ProgressBar value={version.importPercent} max={100}>
              {t('state.importingPercent', { percent: format.percent(version.importPercent / 100) })}
            </ProgressBar>
          )}
          {remains}
        </Notice>
      );
    }
  }
};
