import { CircleCheck, CircleDashed, CircleX, MessageCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StatusLabel } from '../../../../components/ui/status-label.js';

type VerdictProps = {
  /** 0..1; null when the question is not scored. */
  points: number | null;
};

/** Right, partly right, not right, or not scored: icon and word. */
export const Verdict = ({ points }: VerdictProps) => {
  const { t } = useTranslation('quizzes');
  if (points === null) return <StatusLabel icon={MessageCircle}>{t('result.notScored')}</StatusLabel>;
  if (points >= 1) {
    return (
      <StatusLabel tone="passed" icon={CircleCheck}>
        {t('result.right')}
      </StatusLabel>
    );
  }
  return points > 0 ? (
    <StatusLabel tone="attention" icon={CircleDashed}>
      {t('result.partly')}
    </StatusLabel>
  ) : (
    <StatusLabel tone="failed" icon={CircleX}>
      {t('result.wrong')}
    </StatusLabel>
  );
};
