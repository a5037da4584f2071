import type { BlockOf } from '@integra/shared-types/content';
import { useTranslation } from 'react-i18next';
import { useContentLang } from '../blocks/lesson-context.js';
import { Prose } from '../blocks/prose.js';
import { ScenarioConsequence } from './scenario-consequence.js';
import styles from './scenario-path.module.css';
import type { TakenStep } from './taken-steps.js';

type ScenarioPathProps = {
  block: BlockOf<'scenario'>;
  /** What follows from the last choice stands below, so only its situation is told here. */
  steps: readonly TakenStep[];
};

/** The way so far, folded: it can be read again, and does not stand in the way. */
export const ScenarioPath = ({ block, steps }: ScenarioPathProps) => {
  const { t } = useTranslation('learning');
  const langOf = useContentLang(block);
  if (steps.length === 0) return null;
  return (
    <details className={styles.path}>
      <summary className={styles.summary}>{t('scenario.path', { count: steps.length })}</summary>
      <ol className={styles.list}>
        {steps.map((step, index) => (
          <li key={step.node.key} className={styles.step}>
            <Prose text={step.node.text} lang={langOf(`nodes.${step.node.key}.text`)} headingShift={0} />
            {index < steps.length - 1 && <ScenarioConsequence block={block} step={step} />}
          </li>
        ))}
      </ol>
    </details>
  );
};
