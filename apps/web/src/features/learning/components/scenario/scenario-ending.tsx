import type { BlockOf, ScenarioNode } from '@integra/shared-types/content';
import type { ScenarioRun } from '@integra/shared-types/learning';
import { CornerUpLeft, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/ui/button.js';
import { KeyedList } from '../blocks/keyed-list.js';
import { useContentLang } from '../blocks/lesson-context.js';
import { Prose } from '../blocks/prose.js';
import styles from './scenario-ending.module.css';

type ScenarioEndingProps = {
  block: BlockOf<'scenario'>;
  run: ScenarioRun;
  node: ScenarioNode;
  onStart: (fromNodeKey: string | null) => void;
  isStarting: boolean;
};

/** The end of a run: what lay behind it, what to ask oneself, and the ways back in. */
export const ScenarioEnding = ({ block, run, node, onStart, isStarting }: ScenarioEndingProps) => {
  const { t } = useTranslation('learning');
  const langOf = useContentLang(block);
  const { retryFrom } = node;
  return (
    <div className={styles.ending}>
      {(run.cause !== null || run.reveal !== null) && (
        <div className={styles.cause}>
          <h3 className={styles.title}>{t('scenario.cause')}</h3>
          {run.cause !== null && <Prose text={run.cause} headingShift={0} />}
          {run.reveal !== null && <Prose text={run.reveal} headingShift={0} />}
        </div>
      )}
      <KeyedList
        title={t('scenario.debrief')}
        items={block.debrief}
        langOf={(key) => langOf(`debrief.${key}`)}
        isNumbered
      />
      <div className={styles.actions} data-print="hide">
        {retryFrom !== null && (
          <Button icon={CornerUpLeft} isBusy={isStarting} onClick={() => onStart(retryFrom)}>
            {t('scenario.retry')}
          </Button>
        )}
        <Button icon={RotateCcw} isBusy={isStarting} onClick={() => onStart(null)}>
          {t('scenario.again')}
        </Button>
      </div>
    </div>
  );
};
