import type { RecordedInteraction } from '@integra/shared-types/scorm-records';
import { Check, CircleDashed, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StatusLabel } from '../../../components/ui/status-label.js';
import { useRecordWords } from '../use-record-words.js';
import { PackageText } from './package-text.js';

type InteractionResultProps = Pick<RecordedInteraction, 'result'>;

/** How the package judged an answer: in words, in points, or as it wrote it. */
export const InteractionResult = ({ result }: InteractionResultProps) => {
  const { t } = useTranslation('packageRecords');
  const words = useRecordWords();
  switch (result) {
    case 'correct':
      return (
        <StatusLabel tone="passed" icon={Check}>
          {t('result.correct')}
        </StatusLabel>
      );
    case 'incorrect':
      return (
        <StatusLabel tone="failed" icon={X}>
          {t('result.incorrect')}
        </StatusLabel>
      );
    case 'unanticipated':
    case 'neutral':
      return <StatusLabel icon={CircleDashed}>{t(`result.${result}`)}</StatusLabel>;
    case null:
      return <StatusLabel icon={CircleDashed}>{t('result.none')}</StatusLabel>;
    default:
      return Number.isNaN(Number(result)) ? (
        <PackageText>{result}</PackageText>
      ) : (
        t('result.points', { number: words.decimal(result) })
      );
  }
};
