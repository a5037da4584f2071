import { Ban, Check, CircleAlert, LoaderCircle, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StatusLabel, type StatusTone } from '../../../components/ui/status-label.js';
import { useFormatters } from '../../../lib/i18n/formatters.js';
import type { VersionStatus } from '../version-status.js';

const LOOK: Readonly<Record<VersionStatus['kind'], { tone: StatusTone; icon: LucideIcon }>> = {
  ready: { tone: 'passed', icon: Check },
  refused: { tone: 'failed', icon: Ban },
  importing: { tone: 'action', icon: LoaderCircle },
  failed: { tone: 'failed', icon: CircleAlert },
};

type VersionStatusLabelProps = { status: VersionStatus };

export const VersionStatusLabel = ({ status }: VersionStatusLabelProps) => {
  const { t } = useTranslation('packages');
  const format = useFormatters();
  const percent = status.kind === 'importing' ? status.percent : null;
  return (
    <StatusLabel {...LOOK[status.kind]}>
      {percent === null
        ? t(`state.${status.kind}`)
        : t('state.importingPercent', { percent: format.percent(percent / 100) })}
    </StatusLabel>
  );
};
