import type { JobState } from '@integra/shared-types/operations';
import { Ban, Check, CircleAlert, Hourglass, LoaderCircle, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StatusLabel, type StatusTone } from '../../../../components/ui/status-label.js';

const LOOK: Readonly<Record<JobState, { tone: StatusTone; icon: LucideIcon }>> = {
  pending: { tone: 'neutral', icon: Hourglass },
  running: { tone: 'action', icon: LoaderCircle },
  done: { tone: 'passed', icon: Check },
  failed: { tone: 'failed', icon: CircleAlert },
  cancelled: { tone: 'neutral', icon: Ban },
};

type JobStateLabelProps = { state: JobState };

export const JobStateLabel = ({ state }: JobStateLabelProps) => {
  const { t } = useTranslation('operations');
  return <StatusLabel {...LOOK[state]}>{t(`jobState.${state}`)}</StatusLabel>;
};
