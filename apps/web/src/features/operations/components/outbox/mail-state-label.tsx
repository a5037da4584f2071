import type { MailState } from '@integra/shared-types/operations';
import { Check, CircleAlert, Hourglass, Inbox, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StatusLabel, type StatusTone } from '../../../../components/ui/status-label.js';

const LOOK: Readonly<Record<MailState, { tone: StatusTone; icon: LucideIcon }>> = {
  queued: { tone: 'neutral', icon: Hourglass },
  sent: { tone: 'passed', icon: Check },
  outbox: { tone: 'attention', icon: Inbox },
  failed: { tone: 'failed', icon: CircleAlert },
};

type MailStateLabelProps = { state: MailState };

export const MailStateLabel = ({ state }: MailStateLabelProps) => {
  const { t } = useTranslation('operations');
  return <StatusLabel {...LOOK[state]}>{t(`mailState.${state}`)}</StatusLabel>;
};
