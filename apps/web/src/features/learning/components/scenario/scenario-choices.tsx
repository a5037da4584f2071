import type { BlockOf, ScenarioNode } from '@integra/shared-types/content';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineMarkdown } from '../../../../components/ui/markdown.js';
import { VisuallyHidden } from '../../../../components/ui/visually-hidden.js';
import { useContentLang } from '../blocks/lesson-context.js';
import styles from './scenario-choices.module.css';

type ScenarioChoicesProps = {
  block: BlockOf<'scenario'>;
  node: ScenarioNode;
  /** Option whose answer is awaited: a second press does nothing meanwhile. */
  pending: string | null;
  onChoose: (optionKey: string) => void;
};

/** What one can do now, as large buttons. */
export const ScenarioChoices = ({ block, node, pending, onChoose }: ScenarioChoicesProps) => {
  const { t } = useTranslation(['learning', 'shell']);
  const id = useId();
  const langOf = useContentLang(block);
  return (
    <div className={styles.choices}>
      <h3 id={id} className={styles.title}>
        {t('scenario.whatNow')}
      </h3>
      <ul className={styles.list} aria-labelledby={id}>
        {node.options.map(({ key, text }) => (
          <li key={key}>
            <button
              type="button"
              className={styles.choice}
              aria-disabled={pending !== null || undefined}
              data-busy={pending === key || undefined}
              onClick={() => pending === null && onChoose(key)}
            >
              <InlineMarkdown text={text} lang={langOf(`nodes.${node.key}.options.${key}.text`)} />
            </button>
          </li>
        ))}
      </ul>
      <VisuallyHidden>
        <span role="status">{pending === null ? '' : t('shell:ui.busy')}</span>
      </VisuallyHidden>
    </div>
  );
};
