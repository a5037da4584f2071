import type { OutlineDocument } from '@integra/shared-types/content';
import { HeartHandshake } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { InlineMarkdown } from '../../../../components/ui/markdown.js';
import type { LessonPosition } from '../outline/outline-position.js';
import { useOutlineLang } from '../outline/use-outline-lang.js';
import styles from './module-note.module.css';

type ModuleNoteProps = { outline: OutlineDocument; position: LessonPosition };

/** What may weigh on somebody in this module: open where the module begins, at hand in its other lessons. */
export const ModuleNote = ({ outline, position: { module, number } }: ModuleNoteProps) => {
  const { t } = useTranslation('learning');
  const langOf = useOutlineLang(outline);
  return (
    <details className={styles.note} open={number === 1}>
      <summary className={styles.summary}>
        <HeartHandshake className={styles.icon} />
        {t('player.beforeYouRead')}
      </summary>
      <p className={styles.text}>
        <InlineMarkdown text={module.note ?? ''} lang={langOf(`modules.${module.key}.note`)} />
      </p>
    </details>
  );
};
