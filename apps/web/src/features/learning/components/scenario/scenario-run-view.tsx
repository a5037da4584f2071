import type { BlockOf } from '@integra/shared-types/content';
import type { ScenarioRun } from '@integra/shared-types/learning';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useContentLang } from '../blocks/lesson-context.js';
import { Prose } from '../blocks/prose.js';
import { ScenarioChoices } from './scenario-choices.js';
import { ScenarioConsequence } from './scenario-consequence.js';
import { ScenarioEndLabel } from './scenario-end-label.js';
import { ScenarioEnding } from './scenario-ending.js';
import { ScenarioPath } from './scenario-path.js';
import styles from './scenario-run-view.module.css';
import { currentNode, takenSteps } from './taken-steps.js';

type ScenarioRunViewProps = {
  block: BlockOf<'scenario'>;
  run: ScenarioRun;
  /** Another number: this page made new text appear. */
  newText: number;
  pending: string | null;
  onChoose: (optionKey: string) => void;
  onStart: (fromNodeKey: string | null) => void;
  isStarting: boolean;
};

/** The way so far, what the last choice led to, and how it goes on. New text takes the focus as one group, so it is read once. */
export const ScenarioRunView = (props: ScenarioRunViewProps) => {
  const { block, run, newText, pending, onChoose, onStart, isStarting } = props;
  const { t } = useTranslation('learning');
  const id = useId();
  const latest = useRef<HTMLDivElement>(null);
  const langOf = useContentLang(block);
  const steps = takenSteps(block, run);
  const last = steps.at(-1);
  const node = currentNode(block, run);

  useEffect(() => {
    if (newText === 0) return;
    latest.current?.scrollIntoView({ block: 'start' });
    latest.current?.focus({ preventScroll: true });
  }, [newText]);

  return (
    <div className={styles.run}>
      <ScenarioPath block={block} steps={steps} />
      <div
        ref={latest}
        role="group"
        tabIndex={-1}
        className={styles.latest}
        aria-labelledby={last ? `${id}-consequence ${id}-situation` : `${id}-situation`}
      >
        {last && (
          <div id={`${id}-consequence`}>
            <ScenarioConsequence block={block} step={last} />
          </div>
        )}
        <div id={`${id}-situation`} className={styles.situation}>
          {run.end !== null && <ScenarioEndLabel end={run.end} />}
          <Prose text={node.text} lang={langOf(`nodes.${node.key}.text`)} headingShift={0} />
        </div>
      </div>
      {run.end === null ? (
        <ScenarioChoices block={block} node={node} pending={pending} onChoose={onChoose} />
      ) : (
        <ScenarioEnding block={block} run={run} node={node} onStart={onStart} isStarting={isStarting} />
      )}
      {run.number > 1 && <p className={styles.number}>{t('scenario.runNumber', { number: run.number })}</p>}
    </div>
  );
};
