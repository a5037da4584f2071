import type { Blueprint } from '@integra/shared-types/blueprint';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './levels-legend.module.css';
import { useLevelName } from './use-level-name.js';

type LevelsLegendProps = { blueprint: Blueprint; lang: string | undefined };

/** What each level means. */
export const LevelsLegend = ({ blueprint, lang }: LevelsLegendProps) => {
  const { t } = useTranslation('blueprint');
  const id = useId();
  const nameOf = useLevelName(blueprint);
  return (
    <section className={styles.legend} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {t('levels.title')}
      </h2>
      <dl className={styles.levels}>
        {blueprint.levels.map(({ level, text }) => (
          <div key={level} className={styles.level} lang={lang}>
            <dt>{nameOf(level)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
