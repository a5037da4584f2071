import type { SCENARIO_ENDS } from '@integra/shared-types/content';
import { CircleSlash2, type LucideIcon, Sprout, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StatusLabel, type StatusTone } from '../../../../components/ui/status-label.js';

type End = (typeof SCENARIO_ENDS)[number];

/** Not the colours of passed and failed: an end says how it went, not how good somebody is. */
const LOOKS: Readonly<Record<End, { tone: StatusTone; icon: LucideIcon }>> = {
  constructive: { tone: 'action', icon: Sprout },
  mixed: { tone: 'neutral', icon: CircleSlash2 },
  setback: { tone: 'attention', icon: Undo2 },
};

type ScenarioEndLabelProps = { end: End };

export const ScenarioEndLabel = ({ end }: ScenarioEndLabelProps) => {
  const { t } = useTranslation('learning');
  return <StatusLabel {...LOOKS[end]}>{t(`scenario.end.${end}`)}</StatusLabel>;
};
