import type { CertificateStatus } from '@integra/shared-types/certificates';
import { Ban, Check, type LucideIcon, Replace } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StatusLabel, type StatusTone } from '../../../components/ui/status-label.js';

const LOOK: Readonly<Record<CertificateStatus, { tone: StatusTone; icon: LucideIcon }>> = {
  valid: { tone: 'passed', icon: Check },
  superseded: { tone: 'neutral', icon: Replace },
  revoked: { tone: 'failed', icon: Ban },
};

type CertificateStatusLabelProps = { status: CertificateStatus };

export const CertificateStatusLabel = ({ status }: CertificateStatusLabelProps) => {
  const { t } = useTranslation('register');
  return <StatusLabel {...LOOK[status]}>{t(`status.${status}`)}</StatusLabel>;
};
