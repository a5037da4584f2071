import type { PackageFinding } from '@integra/shared-types/scorm';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import styles from './report.module.css';

/** Says how many findings are not listed; it stands nowhere itself. */
const COUNT = 'more-problems';

type FindingPlaceProps = { finding: PackageFinding };

/** Where it is and what stands there: text of the package, never markup. */
export const FindingPlace = ({ finding }: FindingPlaceProps) => {
  const { t } = useTranslation('packages');
  const format = useFormatters();
  const { source, code, path, line, column, detail } = finding;
  const isOfFile = source === 'file';
  const isSomewhere = code !== COUNT;
  return (
    <li className={styles.place}>
      {isSomewhere && path !== null && (
        <span>
          {isOfFile && <span className={styles.soft}>{t('report.found')} </span>}
          <bdi className={styles.path}>{path}</bdi>
        </span>
      )}
      {isSomewhere && line !== null && column !== null && (
        <span className={styles.soft}>
          {t('report.place', { line: format.number(line), column: format.number(column) })}
        </span>
      )}
      {detail !== null && (
        <span>
          {isOfFile && <span className={styles.soft}>{t('report.written')} </span>}
          <code className={styles.detail}>
            <bdi>{detail}</bdi>
          </code>
        </span>
      )}
    </li>
  );
};
