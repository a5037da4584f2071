import type { Block, LessonFallback } from '@integra/shared-types/content';
import { Bookmark, Languages } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import styles from './block-frame.module.css';
import { useLesson } from './lesson-context.js';

type BlockFrameProps = { block: Block; children: ReactNode };

/** Fields that this reader is shown: those of other audiences' variants are not. */
const isShown = ({ field }: LessonFallback, audience: string): boolean =>
  !field.startsWith('variants.') || field.startsWith(`variants.${audience}.`);

/** Where a block stands: the place that "Resume" opens, and what is to be said of its translation. */
export const BlockFrame = ({ block, children }: BlockFrameProps) => {
  const { t } = useTranslation('learning');
  const format = useFormatters();
  const { view, openedAt } = useLesson();
  const fallback = view.document.fallbacks.find(
    (entry) => entry.blockKey === block.key && isShown(entry, view.audience),
  );
  return (
    <div id={block.key} data-block={block.key} tabIndex={-1} className={styles.block}>
      {openedAt === block.key && (
        <p className={styles.mark} data-print="hide">
          <Bookmark className={styles.icon} />
          {t('player.stoppedHere')}
        </p>
      )}
      {fallback && (
        <p className={styles.mark}>
          <Languages className={styles.icon} />
          {t('player.fallback', { language: format.language(fallback.language) })}
        </p>
      )}
      {children}
    </div>
  );
};
