import { type Evidence, EVIDENCE_KINDS } from '@integra/shared-types/blueprint';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../lib/i18n/formatters.js';
import styles from './evidence-list.module.css';

type EvidenceListProps = { evidence: readonly Evidence[]; nameOf: (level: number) => string };

/** What was observed, kind by kind: they say different things and are never added up. */
export const EvidenceList = ({ evidence, nameOf }: EvidenceListProps) => {
  const { t } = useTranslation('blueprint');
  const format = useFormatters();
  const textOf = ({ level, summary: { right, total }, at }: Evidence): string => {
    const date = format.date(at);
    if (level !== null) return t('evidence.level', { level: nameOf(level), date });
    if (right === null || total === null) return t('evidence.done', { date });
    return t('evidence.points', { right: format.number(right), count: total, date });
  };
  const kinds = EVIDENCE_KINDS.filter((kind) => evidence.some((entry) => entry.kind === kind));
  if (kinds.length === 0) return <p className={styles.none}>{t('competence.noEvidence')}</p>;
  return (
    <dl className={styles.kinds}>
      {kinds.map((kind) => (
        <div key={kind} className={styles.kind}>
          <dt>{t(`kind.${kind}`)}</dt>
          {evidence
            .filter((entry) => entry.kind === kind)
            .map((entry) => (
              <dd key={`${entry.summary.courseKey} ${entry.at}`}>{textOf(entry)}</dd>
            ))}
        </div>
      ))}
    </dl>
  );
};
