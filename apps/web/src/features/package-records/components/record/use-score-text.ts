import type { RecordedActivity } from '@integra/shared-types/scorm-records';
import { useTranslation } from 'react-i18next';
import { useRecordWords } from '../../use-record-words.js';

type Score = RecordedActivity['score'];

/** A score as far as the package gave it: "18 of 20 (90 %)", "18 of 20", "18", "90 %". */
export const useScoreText = () => {
  const { t } = useTranslation('packageRecords');
  const words = useRecordWords();
  return ({ scaled, raw, max }: Score): string => {
    const percent = scaled === null ? null : words.percent(Number(scaled) * 100);
    if (raw === null) return percent ?? t('noScore');
    const points =
      max === null ? words.decimal(raw) : t('score.of', { raw: words.decimal(raw), max: words.decimal(max) });
    return percent === null ? points : t('score.both', { points, percent });
  };
};
