import { type Blueprint, type Evidence, EVIDENCE_KINDS } from '@integra/shared-types/blueprint';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../lib/i18n/formatters.js';
import styles from './competence-item.module.css';
import { EvidenceList } from './evidence-list.js';
import { LevelScale } from './level-scale.js';
import { SelfRating } from './self-rating.js';
import { useLevelName } from './use-level-name.js';

type CompetenceItemProps = {
  blueprint: Blueprint;
  competence: Blueprint['domains'][number]['competences'][number];
  target: number | null;
  /** Of this competence. */
  evidence: readonly Evidence[];
  lang: string | undefined;
};

/** One competence: a line to compare, and under it what its levels look like, what was gathered, and the own rating. */
export const CompetenceItem = ({ blueprint, competence, target, evidence, lang }: CompetenceItemProps) => {
  const { t } = useTranslation('blueprint');
  const format = useFormatters();
  const nameOf = useLevelName(blueprint);
  const { code, title, indicators } = competence;
  const observed = EVIDENCE_KINDS.filter(
    (kind) => kind !== 'self_rating' && evidence.some((entry) => entry.kind === kind),
  ).map((kind) => t(`kind.${kind}`));
  const rated = evidence.find(({ kind }) => kind === 'self_rating')?.level ?? null;
  return (
    <details className={styles.item}>
      <summary className={styles.summary}>
        <span className={styles.name}>
          <span className={styles.code}>{code}</span> <span lang={lang}>{title}</span>
        </span>
        <span className={styles.standing}>
          <LevelScale rated={rated} target={target} />
          <span className={styles.words}>
            <span>{rated === null ? t('competence.notRated') : t('competence.rated', { level: nameOf(rated) })}</span>
            {target !== null && <span>{t('competence.target', { level: nameOf(target) })}</span>}
            {observed.length > 0 && <span>{t('competence.observed', { kinds: format.list(observed) })}</span>}
          </span>
        </span>
      </summary>
      <div className={styles.body}>
        <div className={styles.part}>
          <h3>{t('competence.indicators')}</h3>
          <dl className={styles.indicators} lang={lang}>
            {indicators.map(({ level, text }) => (
              <div key={level} data-target={level === target || undefined}>
                <dt>{nameOf(level)}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </div>
        <div className={styles.part}>
          <h3>{t('competence.evidence')}</h3>
          <EvidenceList evidence={evidence} nameOf={nameOf} />
        </div>
        <SelfRating blueprint={blueprint} code={code} rated={rated} />
      </div>
    </details>
  );
};
