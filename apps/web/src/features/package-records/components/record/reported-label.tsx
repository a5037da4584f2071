import type { AttemptSummary } from '@integra/shared-types/scorm-playing';
import { Check, CircleDashed, type LucideIcon, PencilLine, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StatusLabel, type StatusTone } from '../../../../components/ui/status-label.js';
import { type ReportedStatus, reportedStatus } from '../../attempt-status.js';

const LOOK: Readonly<Record<ReportedStatus, { tone: StatusTone; icon: LucideIcon }>> = {
  passed: { tone: 'passed', icon: Check },
  failed: { tone: 'failed', icon: X },
  completed: { tone: 'passed', icon: Check },
  incomplete: { tone: 'action', icon: PencilLine },
  nothing: { tone: 'neutral', icon: CircleDashed },
};

type ReportedLabelProps = { status: Pick<AttemptSummary, 'completion' | 'success'> };

/** What the package itself said. */
export const ReportedLabel = ({ status }: ReportedLabelProps) => {
  const { t } = useTranslation('packageRecords');
  const reported = reportedStatus(status);
  return <StatusLabel {...LOOK[reported]}>{t(`reported.${reported}`)}</StatusLabel>;
};
