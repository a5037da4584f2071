import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAnnounce } from '../../../../components/ui/live-region.js';
import { AUTHOR_PATHS } from '../../../../lib/routing/author-paths.js';
import { packageQuery } from '../../api/packages.js';
import { VersionStatusLabel } from '../version-status-label.js';
import styles from './upload.module.css';

type ArrivedVersionProps = { fileName: string; packageId: string; versionId: string };

/** Until the package has been read again. */
const UNSEEN = { state: 'importing', importPercent: null } as const;

/** What the import makes of a file that has arrived, with the way to its report. */
export const ArrivedVersion = ({ fileName, packageId, versionId }: ArrivedVersionProps) => {
  const { t } = useTranslation('packages');
  const announce = useAnnounce();
  const { data } = useQuery(packageQuery(packageId));
  const version = data?.versions.find(({ id }) => id === versionId);
  const outcome = version && version.state !== 'importing' ? version.state : null;

  useEffect(() => {
    if (outcome) announce(t(`upload.outcome.${outcome}`, { name: fileName }));
  }, [outcome, announce, t, fileName]);

  return (
    <p className={styles.arrived}>
      <VersionStatusLabel version={version ?? UNSEEN} />
      <Link to={AUTHOR_PATHS.package(packageId)} aria-label={t('upload.reportOf', { name: fileName })}>
        {t('upload.report')}
      </Link>
    </p>
  );
};
