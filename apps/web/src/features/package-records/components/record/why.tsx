import type { PackageRecordDetail } from '@integra/shared-types/scorm-records';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { useRecordWords } from '../../use-record-words.js';
import { tallyActivities, verdictOf } from '../../why.js';
import styles from './record.module.css';
import { useReasonText } from './use-reason-text.js';

/** More titles say little more than their number. */
const MOST_MISSING = 10;

type WhyProps = { record: PackageRecordDetail };

/** Why an attempt is done or not: the rule, the facts, and what is missing. */
export const Why = ({ record }: WhyProps) => {
  const { t } = useTranslation('packageRecords');
  const format = useFormatters();
  const words = useRecordWords();
  const reason = useReasonText();
  const { completion: rule } = record.rules;
  const verdict = verdictOf(record);
  const { missing } = tallyActivities(record);
  // One activity, or a status that the package's own sequencing made: its parts explain nothing.
  const partsExplain = rule.by === 'all_activities' || (rule.by === 'status' && record.root === null);
  const listed = partsExplain && !record.isDone && record.activities.length > 1 ? missing : [];
  const ruleText = () => {
    switch (rule.by) {
      case 'status':
      case 'all_activities':
        return t(`why.rule.${rule.by}`);
      case 'score':
        return t('why.rule.score', { least: words.percent(rule.least) });
      case 'opened':
        return rule.minutes === 0
          ? t('why.rule.opened')
          : t('why.rule.openedFor', { time: format.minutes(rule.minutes) });
    }
  };
  return (
    <div className={styles.why}>
      <p>{ruleText()}</p>
      <p>
        <strong>{reason(record)}</strong>
      </p>
      {listed.length > 0 && (
        <>
          <p>{t('why.missing')}</p>
          <ul className={styles.missing}>
            {listed.slice(0, MOST_MISSING).map((title, index) => (
              // Two activities may have the same title.
              <li key={index}>
                <bdi>{title}</bdi>
              </li>
            ))}
            {listed.length > MOST_MISSING && (
              <li>{t('why.more', { number: format.number(listed.length - MOST_MISSING) })}</li>
            )}
          </ul>
        </>
      )}
      {(verdict === 'kept' || verdict === 'pending') && <p>{t(`why.${verdict}`)}</p>}
    </div>
  );
};
