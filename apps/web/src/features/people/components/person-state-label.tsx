import type { AccountState } from '@integra/shared-types/accounts';
import { Ban, Check, type LucideIcon, Mail } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StatusLabel, type StatusTone } from '../../../components/ui/status-label.js';

const LOOK: Readonly<Record<AccountState, { tone: StatusTone; icon: LucideIcon }>> = {
  invited: { tone: 'attention', icon: Mail },
  active: { tone: 'passed', icon: Check },
  suspended: { tone: 'failed', icon: Ban },
};

type PersonStateLabelProps = { state: AccountState };

export const PersonStateLabel = ({ state }: PersonStateLabelProps) => {
  const { t } = useTranslation('people');
  return <StatusLabel {...LOOK[state]}>{t(`state.${state}`)}</StatusLabel>;
};
