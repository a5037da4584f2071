import { type BlockOf, resolveVariant } from '@integra/shared-types/content';
import { Play, Route } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/ui/button.js';
import { ErrorState } from '../../../../components/ui/error-state.js';
import { Notice } from '../../../../components/ui/notice.js';
import { Skeleton } from '../../../../components/ui/skeleton.js';
import { useScenario } from '../../hooks/use-scenario.js';
import { useContentLang, useLesson } from '../blocks/lesson-context.js';
import { Prose } from '../blocks/prose.js';
import styles from './scenario-block.module.css';
import { ScenarioRunView } from './scenario-run-view.js';

type ScenarioBlockProps = { block: BlockOf<'scenario'> };

/** A situation that goes on as the learner decides. The server holds the run, so a refresh loses nothing. */
export const ScenarioBlock = ({ block }: ScenarioBlockProps) => {
  const { t } = useTranslation('learning');
  const id = useId();
  const { enrolmentId, view } = useLesson();
  const langOf = useContentLang(block);
  const { current, newText, start, choose } = useScenario(enrolmentId, block.key);
  const run = current.data;
  return (
    <section className={styles.scenario} aria-labelledby={id}>
      <div className={styles.head}>
        <p className={styles.kind}>
          <Route className={styles.icon} />
          {t('scenario.label')}
        </p>
        <h2 id={id} lang={langOf('title')}>
          {block.title}
        </h2>
      </div>
      <Prose text={resolveVariant(block, view.audience).intro} lang={langOf('intro')} headingShift={0} />
      {current.error && run === undefined && (
        <ErrorState
          title={t('scenario.failed')}
          error={current.error}
          onRetry={() => void current.refetch()}
          isRetrying={current.isFetching}
        />
      )}
      {current.isPending && <Skeleton count={3} />}
      {run === null && (
        <div className={styles.begin}>
          <p>{t('scenario.explain')}</p>
          <div>
            <Button look="primary" icon={Play} isBusy={start.isPending} onClick={() => start.run(null)}>
              {t('scenario.begin')}
            </Button>
          </div>
        </div>
      )}
      {run && (
        <ScenarioRunView
          block={block}
          run={run}
          newText={newText}
          pending={choose.pending}
          onChoose={(optionKey) => choose.run(run, optionKey)}
          onStart={start.run}
          isStarting={start.isPending}
        />
      )}
      {choose.wentOnElsewhere && (
        <Notice kind="info" isNew>
          {t('scenario.elsewhere')}
        </Notice>
      )}
      {choose.error && <ErrorState title={t('scenario.notChosen')} error={choose.error} />}
      {start.error && <ErrorState title={t('scenario.notStarted')} error={start.error} />}
    </section>
  );
};
