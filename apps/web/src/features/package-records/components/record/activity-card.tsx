import type { RecordedActivity } from '@integra/shared-types/scorm-records';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type Fact, FactList } from '../../../../components/ui/fact-list.js';
import { Soft } from '../../../../components/ui/soft.js';
import { useRecordWords } from '../../use-record-words.js';
import { PackageText } from '../package-text.js';
import { CommentList } from './comment-list.js';
import { InteractionTable } from './interaction-table.js';
import { ObjectiveTable } from './objective-table.js';
import styles from './record.module.css';
import { ReportedLabel } from './reported-label.js';
import { useScoreText } from './use-score-text.js';

type ActivityCardProps = { activity: RecordedActivity };

/** What one activity of a package recorded. */
export const ActivityCard = ({ activity }: ActivityCardProps) => {
  const { t } = useTranslation('packageRecords');
  const words = useRecordWords();
  const scoreText = useScoreText();
  const id = useId();
  const { identifier, title, completion, success, score, seconds, progressMeasure, location } = activity;
  const facts: Fact[] = [
    { label: t('activity.completion'), value: t(`completion.${completion}`) },
    { label: t('activity.success'), value: t(`success.${success}`) },
    { label: t('column.score'), value: scoreText(score) },
    { label: t('column.time'), value: words.duration(seconds) },
    ...(progressMeasure === null
      ? []
      : [{ label: t('activity.progress'), value: words.percent(Number(progressMeasure) * 100) }]),
    ...(location === null || location === ''
      ? []
      : [{ label: t('activity.location'), value: <PackageText isCode>{location}</PackageText> }]),
    { label: t('activity.identifier'), value: <PackageText isCode>{identifier}</PackageText> },
  ];
  return (
    <article className={styles.activity} aria-labelledby={id}>
      <div className={styles.activityHead}>
        <h3 id={id}>{title === '' ? t('activity.untitled') : <bdi>{title}</bdi>}</h3>
        <ReportedLabel status={activity} />
      </div>
      <FactList facts={facts} layout="tiles" />
      {activity.objectives.length > 0 && <ObjectiveTable title={title} objectives={activity.objectives} />}
      <div className={styles.part}>
        <h4>{t('activity.answers')}</h4>
        {activity.interactions.length === 0 ? (
          <p>
            <Soft>{t('activity.noAnswers')}</Soft>
          </p>
        ) : (
          <InteractionTable title={title} interactions={activity.interactions} />
        )}
      </div>
      {activity.comments.length > 0 && <CommentList comments={activity.comments} />}
    </article>
  );
};
