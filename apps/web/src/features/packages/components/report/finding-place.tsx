import type { PackageFinding } from '@integra/shared-types/scorm';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import styles from './report.module.css';

/** Says how many findings are not listed; it stands nowhere itself. */
const COUNT = 'more-problems';

type FindingPlaceProps = { finding: PackageFinding };

/** Where it is and what stands there: text of the package, never markup. */
export const FindingPlace = ({ finding: { code, path, line, column, detail } }: FindingPlaceProps) => {
  const { t } = useTranslation('packages');
  const format = useFormatters();
  return (
    <li className={styles.place}>
      {path !== null && code !== COUNT && <bdi className={styles.path}>{path}</bdi>}
      {line !== null && column !== null && code !== COUNT && (
        <span className={styles.soft}>
          {t('report.place', { line: format.number(line), column: format.number(column) })}
        </span>
      )}
      {detail !== null && (
        <code className={styles.detail}>
          <bdi>{detail}</bdi>
        </code>
      )}
    </li>
  );
};
