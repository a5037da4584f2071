import type { EnrolmentState } from '@integra/shared-types/courses';
import { Ban, Check, CircleSlash, Hourglass, type LucideIcon, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StatusLabel, type StatusTone } from '../../../components/ui/status-label.js';

const LOOK: Readonly<Record<EnrolmentState, { tone: StatusTone; icon: LucideIcon }>> = {
  requested: { tone: 'attention', icon: Hourglass },
  declined: { tone: 'neutral', icon: Ban },
  active: { tone: 'action', icon: Play },
  completed: { tone: 'passed', icon: Check },
  ended: { tone: 'neutral', icon: CircleSlash },
};

type EnrolmentStateLabelProps = { state: EnrolmentState };

export const EnrolmentStateLabel = ({ state }: EnrolmentStateLabelProps) => {
  const { t } = useTranslation('enrolments');
  return <StatusLabel {...LOOK[state]}>{t(`state.${state}`)}</StatusLabel>;
};
