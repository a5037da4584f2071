import type { SCENARIO_EFFECTS, ScenarioEffects as Effects } from '@integra/shared-types/content';
import { ArrowDownRight, ArrowRight, ArrowUpRight, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './scenario-effects.module.css';

const ICON: Readonly<Record<(typeof SCENARIO_EFFECTS)[number], LucideIcon>> = {
  gains: ArrowUpRight,
  holds: ArrowRight,
  loses: ArrowDownRight,
};
const ASPECTS = ['trust', 'rights', 'safety'] as const;

type ScenarioEffectsProps = { effects: Effects };

/** What a choice does to trust, to rights and to safety: in words, never as a number, and nobody is scored. */
export const ScenarioEffects = ({ effects }: ScenarioEffectsProps) => {
  const { t } = useTranslation('learning');
  const shown = ASPECTS.flatMap((aspect) => {
    const effect = effects[aspect];
    return effect ? [{ aspect, effect }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <ul className={styles.effects}>
      {shown.map(({ aspect, effect }) => {
        const Icon = ICON[effect];
        return (
          <li key={aspect} className={styles.effect} data-effect={effect}>
            <Icon className={styles.icon} />
            {t(`scenario.effect.${aspect}.${effect}`)}
          </li>
        );
      })}
    </ul>
  );
};
