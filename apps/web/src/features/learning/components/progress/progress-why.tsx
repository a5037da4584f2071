import type { CourseView } from '@integra/shared-types/learning';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../../components/ui/error-state.js';
import { Skeleton } from '../../../../components/ui/skeleton.js';
import { TodoLine, TodoList } from '../../../../components/ui/todo-line.js';
import { TITLE, withTitles } from '../../../../lib/i18n/with-titles.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import { courseViewQuery } from '../../api/course-view.js';
import { useOutlineTitles } from '../outline/use-outline-titles.js';
import styles from './progress-why.module.css';
import { useStepText } from './use-step-text.js';

type ProgressWhyProps = { enrolmentId: string };

/** How a percentage came about: every step of the course, done or to do, by module. */
export const ProgressWhy = ({ enrolmentId }: ProgressWhyProps) => {
  const { language } = useLanguage();
  const { data: view, error, refetch } = useQuery(courseViewQuery(enrolmentId, language));
  if (error && !view) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return view ? <StepsByModule view={view} /> : <Skeleton count={6} />;
};

type StepsByModuleProps = { view: CourseView };

const StepsByModule = ({ view: { outline, progress } }: StepsByModuleProps) => {
  const { t } = useTranslation('learning');
  const stepText = useStepText(outline);
  const titles = useOutlineTitles(outline);
  const firstOpen = progress.modules.find(({ state }) => state !== 'done')?.key;
  return (
    <div className={styles.why}>
      <p>{t('progress.whyText', { count: progress.totalSteps, done: progress.doneSteps })}</p>
      {progress.modules
        .filter(({ totalSteps }) => totalSteps > 0)
        .map(({ key, isRequired, doneSteps, totalSteps }) => {
          return (
            <details key={key} open={key === firstOpen}>
              <summary className={styles.module}>
                {withTitles(
                  isRequired
                    ? t('progress.module', { title: TITLE, done: doneSteps, count: totalSteps })
                    : t('progress.optionalModule', { title: TITLE }),
                  [titles.module(key)],
                )}
              </summary>
              <TodoList label={outline.modules.find((module) => module.key === key)?.title ?? key}>
                {progress.steps
                  .filter(({ moduleKey }) => moduleKey === key)
                  .map((step) => (
                    <TodoLine key={`${step.kind} ${step.key}`} isDone={step.isDone}>
                      {stepText(step, 'course')}
                    </TodoLine>
                  ))}
              </TodoList>
            </details>
          );
        })}
    </div>
  );
};
