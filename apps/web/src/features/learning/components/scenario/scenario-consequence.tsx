import type { BlockOf } from '@integra/shared-types/content';
import { CornerDownRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { InlineMarkdown } from '../../../../components/ui/markdown.js';
import { useContentLang } from '../blocks/lesson-context.js';
import { Prose } from '../blocks/prose.js';
import styles from './scenario-consequence.module.css';
import { ScenarioEffects } from './scenario-effects.js';
import type { TakenStep } from './taken-steps.js';

type ScenarioConsequenceProps = { block: BlockOf<'scenario'>; step: TakenStep };

/** A choice that was made and what follows from it. */
export const ScenarioConsequence = ({ block, step: { node, option } }: ScenarioConsequenceProps) => {
  const { t } = useTranslation('learning');
  const langOf = useContentLang(block);
  const path = `nodes.${node.key}.options.${option.key}`;
  return (
    <div className={styles.consequence}>
      <div className={styles.chosen}>
        <p className={styles.label}>
          <CornerDownRight className={styles.icon} />
          {t('scenario.youChose')}
        </p>
        <p className={styles.option}>
          <InlineMarkdown text={option.text} lang={langOf(`${path}.text`)} />
        </p>
      </div>
      {option.note !== null && (
        <div className={styles.note}>
          <p className={styles.label}>{t('scenario.whatFollows')}</p>
          <Prose text={option.note} lang={langOf(`${path}.note`)} headingShift={0} />
        </div>
      )}
      <ScenarioEffects effects={option.effects} />
    </div>
  );
};
