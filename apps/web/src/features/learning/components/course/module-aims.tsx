import type { OutlineDocument, OutlineModule } from '@integra/shared-types/content';
import { useTranslation } from 'react-i18next';
import { useOutlineLang } from '../outline/use-outline-lang.js';
import styles from './module-aims.module.css';

type ModuleAimsProps = { outline: OutlineDocument; module: OutlineModule };

/** What one will be able to do after a module, and the competences behind it; folded. */
export const ModuleAims = ({ outline, module }: ModuleAimsProps) => {
  const { t } = useTranslation(['learning', 'shell']);
  const langOf = useOutlineLang(outline);
  return (
    <details className={styles.aims}>
      <summary className={styles.summary}>{t('course.outcomes')}</summary>
      <ul className={styles.list}>
        {module.outcomes.map(({ key, text }) => (
          <li key={key} lang={langOf(`modules.${module.key}.outcomes.${key}`)}>
            {text}
          </li>
        ))}
      </ul>
      <p className={styles.competences}>
        {t('shell:ui.label', { name: t('course.competences') })}{' '}
        <span lang={langOf('competenceTitles')}>
          {module.competences.map((code) => `${code} ${outline.competenceTitles[code] ?? ''}`.trim()).join(' · ')}
        </span>
      </p>
    </details>
  );
};
