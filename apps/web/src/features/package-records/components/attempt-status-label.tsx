import { Check, CircleDashed, type LucideIcon, PencilLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StatusLabel, type StatusTone } from '../../../components/ui/status-label.js';
import { type AttemptStatus, attemptStatus } from '../attempt-status.js';

const LOOK: Readonly<Record<AttemptStatus, { tone: StatusTone; icon: LucideIcon }>> = {
  done: { tone: 'passed', icon: Check },
  open: { tone: 'action', icon: PencilLine },
  notDone: { tone: 'neutral', icon: CircleDashed },
};

type AttemptStatusLabelProps = { attempt: { isDone: boolean; isOpen: boolean } };

/** Whether the rule of the package is met. */
export const AttemptStatusLabel = ({ attempt }: AttemptStatusLabelProps) => {
  const { t } = useTranslation('packageRecords');
  const status = attemptStatus(attempt);
  return <StatusLabel {...LOOK[status]}>{t(`status.${status}`)}</StatusLabel>;
};
