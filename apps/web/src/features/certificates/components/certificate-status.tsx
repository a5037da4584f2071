import type { MyCertificate } from '@integra/shared-types/certificates';
import { Ban, CircleCheck, Hourglass, type LucideIcon, RefreshCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StatusLabel, type StatusTone } from '../../../components/ui/status-label.js';

type ShownStatus = MyCertificate['status'] | 'preparing';

const LOOK: Readonly<Record<ShownStatus, { tone: StatusTone; icon: LucideIcon }>> = {
  valid: { tone: 'passed', icon: CircleCheck },
  preparing: { tone: 'action', icon: Hourglass },
  superseded: { tone: 'neutral', icon: RefreshCcw },
  revoked: { tone: 'failed', icon: Ban },
};

type CertificateStatusProps = { certificate: Pick<MyCertificate, 'status' | 'isReady'> };

export const CertificateStatus = ({ certificate: { status, isReady } }: CertificateStatusProps) => {
  const { t } = useTranslation('certificates');
  const shown = status === 'valid' && !isReady ? 'preparing' : status;
  return <StatusLabel {...LOOK[shown]}>{t(`status.${shown}`)}</StatusLabel>;
};
