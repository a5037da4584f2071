import type { EnrolmentState } from '@integra/shared-types/courses';
import { CircleCheck, CircleDashed, CircleDot, CircleSlash, CircleX, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StatusLabel, type StatusTone } from '../../../components/ui/status-label.js';

const LOOKS: Readonly<Record<EnrolmentState, { tone: StatusTone; icon: LucideIcon }>> = {
  requested: { tone: 'attention', icon: CircleDashed },
  declined: { tone: 'neutral', icon: CircleX },
  active: { tone: 'action', icon: CircleDot },
  completed: { tone: 'passed', icon: CircleCheck },
  ended: { tone: 'neutral', icon: CircleSlash },
};

type EnrolmentLabelProps = { state: EnrolmentState };

export const EnrolmentLabel = ({ state }: EnrolmentLabelProps) => {
  const { t } = useTranslation('learning');
  return <StatusLabel {...LOOKS[state]}>{t(`enrolment.${state}`)}</StatusLabel>;
};
