import type { PackageFinding } from '@integra/shared-types/scorm';
import { useTranslation } from 'react-i18next';
import { FindingItem } from './finding-item.js';
import { groupFindings } from './group-findings.js';
import styles from './report.module.css';

type FindingListProps = { findings: readonly PackageFinding[] };

/** What stands out in a version: what keeps it from being played first. */
export const FindingList = ({ findings }: FindingListProps) => {
  const { t } = useTranslation('packages');
  return (['error', 'warning'] as const).map((severity) => {
    const groups = groupFindings(findings, severity);
    if (groups.length === 0) return null;
    return (
      <div key={severity} className={styles.findings}>
        <h4>{t(`report.${severity}`, { count: groups.length })}</h4>
        <ul className={styles.groups}>
          {groups.map((group) => (
            <FindingItem key={`${group.source} ${group.code}`} group={group} />
          ))}
        </ul>
      </div>
    );
  });
};
