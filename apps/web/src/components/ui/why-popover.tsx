import { CircleQuestionMark } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from './visually-hidden.js';
import styles from './why-popover.module.css';

type WhyPopoverProps = {
  /** What is explained, as a question: "Why is it 73 %?" */
  question: string;
  children: ReactNode;
};

/** Every number answers "why?": a small button beside it opens how it came about. */
export const WhyPopover = ({ question, children }: WhyPopoverProps) => {
  const { t } = useTranslation();
  return (
    <DialogTrigger>
      <Button className={styles.trigger}>
        <CircleQuestionMark className={styles.icon} />
        {t('ui.why')} <VisuallyHidden>{question}</VisuallyHidden>
      </Button>
      <Popover className={styles.popover} isNonModal>
        <Dialog className={styles.dialog} aria-label={question}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
};
