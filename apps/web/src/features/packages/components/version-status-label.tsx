import type { PackageVersionSummary } from '@integra/shared-types/scorm';
import { Ban, Check, CircleAlert, LoaderCircle, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StatusLabel, type StatusTone } from '../../../components/ui/status-label.js';
import { useFormatters } from '../../../lib/i18n/formatters.js';

const LOOK: Readonly<Record<PackageVersionSummary['state'], { tone: StatusTone; icon: LucideIcon }>> = {
  ready: { tone: 'passed', icon: Check },
  refused: { tone: 'failed', icon: Ban },
  importing: { tone: 'action', icon: LoaderCircle },
  failed: { tone: 'failed', icon: CircleAlert },
};

type VersionStatusLabelProps = { version: Pick<PackageVersionSummary, 'state' | 'importPercent'> };

export const VersionStatusLabel = ({ version: { state, importPercent } }: VersionStatusLabelProps) => {
  const { t } = useTranslation('packages');
  const format = useFormatters();
  return (
    <StatusLabel {...LOOK[state]}>
      {importPercent === null
        ? t(`state.${state}`)
        : t('state.importingPercent', { percent: format.percent(importPercent / 100) })}
    </StatusLabel>
  );
};
