import { FEWEST_LEARNERS, type ItemStatistics } from '@integra/shared-types/scorm-records';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ProgressBar } from '../../../../components/ui/progress-bar.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { useRecordWords } from '../../use-record-words.js';
import { PackageText } from '../package-text.js';
import styles from './questions.module.css';
import { ResponseTable } from './response-table.js';

type QuestionCardProps = { item: ItemStatistics };

/** One question across learners: how often it was answered right, how long that took, and with what. */
export const QuestionCard = ({ item }: QuestionCardProps) => {
  const { t } = useTranslation('packageRecords');
  const format = useFormatters();
  const words = useRecordWords();
  const id = useId();
  const { activity, type, description, answers, judged, right, medianSeconds, responses, otherResponses } = item;
  return (
    <article className={styles.question} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id}>
          <PackageText>{description || item.id}</PackageText>
        </h3>
        <div className={styles.facts}>
          {description && <PackageText isCode>{item.id}</PackageText>}
          {type !== null && <span>{words.interactionType(type)}</span>}
          <span>
            {t('questions.activity')} <PackageText isCode>{activity}</PackageText>
          </span>
          <span>{t('questions.answers', { number: format.number(answers) })}</span>
          {medianSeconds !== null && <span>{t('questions.median', { time: words.duration(medianSeconds) })}</span>}
        </div>
      </div>
      {right === null ? (
        <p>{t('questions.notJudged', { fewest: format.number(FEWEST_LEARNERS) })}</p>
      ) : (
        <div className={styles.share}>
          <ProgressBar value={right} max={judged}>
            {t('questions.right', {
              right: format.number(right),
              judged: format.number(judged),
              percent: format.percent(right / judged),
            })}
          </ProgressBar>
        </div>
      )}
      {responses.length > 0 && <ResponseTable item={item} />}
      {otherResponses !== null && <p>{t('questions.others', { number: format.number(otherResponses) })}</p>}
    </article>
  );
};
