import type { RecordedInteraction } from '@integra/shared-types/scorm-records';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { useRecordWords } from '../../use-record-words.js';
import { PackageText } from '../package-text.js';
import styles from './record.module.css';

type InteractionNameProps = Pick<RecordedInteraction, 'id' | 'description' | 'type'> & {
  /** From 0. */
  place: number;
};

/** A question by its words where the package gave some, by its id, and by its kind. */
export const InteractionName = ({ id, description, type, place }: InteractionNameProps) => {
  const { t } = useTranslation('packageRecords');
  const format = useFormatters();
  const words = useRecordWords();
  return (
    <div className={styles.question}>
      {description && <PackageText>{description}</PackageText>}
      {id ? <PackageText isCode>{id}</PackageText> : t('interaction.unnamed', { number: format.number(place + 1) })}
      {type !== null && <span className={styles.soft}>{words.interactionType(type)}</span>}
    </div>
  );
};
