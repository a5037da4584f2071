import { type BlockOf, resolveVariant } from '@integra/shared-types/content';
import { Eye, HeartHandshake, Info, Lightbulb, type LucideIcon } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../../../components/ui/class-names.js';
import styles from './callout-block.module.css';
import { KeyedList } from './keyed-list.js';
import { useContentLang, useLesson } from './lesson-context.js';
import { Prose } from './prose.js';

type CalloutStyle = BlockOf<'callout'>['style'];
type CalloutBlockProps = { block: BlockOf<'callout'> };

const ICON: Readonly<Record<CalloutStyle, LucideIcon>> = {
  note: Info,
  lesson_learned: Lightbulb,
  concern_prompt: Eye,
  wellbeing: HeartHandshake,
};

/** Something beside the text. A concern prompt never stands alone: other explanations and protective factors belong to it. */
export const CalloutBlock = ({ block }: CalloutBlockProps) => {
  const { t } = useTranslation('learning');
  const { view } = useLesson();
  const id = useId();
  const langOf = useContentLang(block);
  const { style, title, text, benign, protective } = resolveVariant(block, view.audience);
  const Icon = ICON[style];
  return (
    <div role="note" aria-labelledby={id} className={classNames(styles.callout, styles[style])}>
      <div className={styles.head} id={id}>
        <p className={styles.kind}>
          <Icon className={styles.icon} />
          {t(`block.${style}`)}
        </p>
        {title !== null && (
          <h2 className={styles.title} lang={langOf('title')}>
            {title}
          </h2>
        )}
      </div>
      <Prose text={text} lang={langOf('text')} headingShift={0} />
      <KeyedList title={t('block.benign')} items={benign} langOf={(key) => langOf(`benign.${key}`)} />
      <KeyedList title={t('block.protective')} items={protective} langOf={(key) => langOf(`protective.${key}`)} />
    </div>
  );
};
