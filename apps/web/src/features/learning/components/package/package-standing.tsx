import { CircleAlert, CircleCheck, CircleDashed, CirclePlay, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StatusLabel, type StatusTone } from '../../../../components/ui/status-label.js';
import type { Standing } from './standing.js';

const LOOK: Readonly<Record<Standing, { tone: StatusTone; icon: LucideIcon }>> = {
  notBegun: { tone: 'neutral', icon: CircleDashed },
  begun: { tone: 'action', icon: CirclePlay },
  notPassed: { tone: 'failed', icon: CircleAlert },
  completed: { tone: 'passed', icon: CircleCheck },
  passed: { tone: 'passed', icon: CircleCheck },
};

type PackageStandingProps = { standing: Standing };

export const PackageStanding = ({ standing }: PackageStandingProps) => {
  const { t } = useTranslation('learning');
  return <StatusLabel {...LOOK[standing]}>{t(`package.standing.${standing}`)}</StatusLabel>;
};
