import type { OutlineDocument } from '@integra/shared-types/content';
import type { Step } from '@integra/shared-types/learning';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { TodoLine, TodoList } from '../../../../components/ui/todo-line.js';
import styles from './lesson-steps.module.css';
import { useStepText } from '../progress/use-step-text.js';

type LessonStepsProps = { outline: OutlineDocument; steps: readonly Step[] };

/** Every rule of this lesson as a line to do or done; nothing when it asks for nothing. */
export const LessonSteps = ({ outline, steps }: LessonStepsProps) => {
  const { t } = useTranslation('learning');
  const id = useId();
  const stepText = useStepText(outline);
  if (steps.length === 0) return null;
  return (
    <section className={styles.steps} aria-labelledby={id} data-print="hide">
      <h2 id={id} className={styles.title}>
        {t('stepHere.title')}
      </h2>
      <TodoList>
        {steps.map((step) => (
          <TodoLine key={`${step.kind} ${step.key}`} isDone={step.isDone}>
            {stepText(step, 'here')}
          </TodoLine>
        ))}
      </TodoList>
    </section>
  );
};
