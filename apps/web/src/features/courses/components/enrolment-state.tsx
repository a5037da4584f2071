import type { EnrolmentState as State } from '@integra/shared-types/courses';
import { CircleCheck, CircleDashed, CircleDot, CircleSlash, CircleX, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StatusLabel, type StatusTone } from '../../../components/ui/status-label.js';

const LOOKS: Readonly<Record<State, { tone: StatusTone; icon: LucideIcon }>> = {
  requested: { tone: 'attention', icon: CircleDashed },
  declined: { tone: 'neutral', icon: CircleX },
  active: { tone: 'action', icon: CircleDot },
  completed: { tone: 'passed', icon: CircleCheck },
  ended: { tone: 'neutral', icon: CircleSlash },
};

type EnrolmentStateProps = { state: State };

/** How one stands to a course of the catalogue. */
export const EnrolmentState = ({ state }: EnrolmentStateProps) => {
  const { t } = useTranslation('courses');
  return <StatusLabel {...LOOKS[state]}>{t(`state.${state}`)}</StatusLabel>;
};
