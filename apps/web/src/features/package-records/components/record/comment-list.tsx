import type { RecordedActivity } from '@integra/shared-types/scorm-records';
import { useTranslation } from 'react-i18next';
import { PackageText } from '../package-text.js';
import styles from './record.module.css';

type CommentListProps = { comments: RecordedActivity['comments'] };

/** What the learner wrote in the package. */
export const CommentList = ({ comments }: CommentListProps) => {
  const { t } = useTranslation('packageRecords');
  return (
    <div className={styles.part}>
      <h4>{t('activity.comments')}</h4>
      <ul className={styles.comments}>
        {comments.map(({ text, location }, index) => (
          // Comments have no name, and the same may stand there twice.
          <li key={index}>
            <PackageText>{text}</PackageText>
            {location && (
              <span className={styles.soft}>
                {t('activity.commentAt')} <PackageText isCode>{location}</PackageText>
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};
