import { Eye } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/ui/button.js';
import { VisuallyHidden } from '../../../../components/ui/visually-hidden.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import type { Step } from '../../journal/steps.js';
import styles from './journal.module.css';
import { StepTime } from './step-time.js';
import { StepWords } from './step-words.js';

type StepLineProps = { step: Step; isCurrent: boolean; onSelect: () => void };

/** One call or commit, with the way to the values at that point. */
export const StepLine = ({ step, isCurrent, onSelect }: StepLineProps) => {
  const { t } = useTranslation('packageRecords');
  const format = useFormatters();
  const act = t('journal.goTo', { number: format.number(step.index + 1) });
  return (
    <li className={styles.step} data-kind={step.kind} aria-current={isCurrent ? 'step' : undefined}>
      <StepTime step={step} />
      <Words step={step} />
      <Button look="quiet" icon={Eye} className={styles.here} title={act} onClick={onSelect}>
        <VisuallyHidden>{act}</VisuallyHidden>
      </Button>
    </li>
  );
};

/** A step never changes; only which of them is looked at does. */
const Words = memo(({ step }: { step: Step }) => (
  <div className={styles.words}>
    <StepWords step={step} />
  </div>
));
