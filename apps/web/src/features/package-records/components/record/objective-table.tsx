import type { RecordedActivity } from '@integra/shared-types/scorm-records';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../../components/ui/data-table.js';
import type { Column } from '../../../../components/ui/data-table.types.js';
import { Soft } from '../../../../components/ui/soft.js';
import { PackageText } from '../package-text.js';
import styles from './record.module.css';
import { useScoreText } from './use-score-text.js';

type Objective = RecordedActivity['objectives'][number];
type Row = Objective & { place: number };

const useObjectiveColumns = (): Column<Row>[] => {
  const { t } = useTranslation('packageRecords');
  const scoreText = useScoreText();
  return [
    {
      id: 'id',
      header: t('objective.id'),
      cell: ({ id, description }) => (
        <div className={styles.question}>
          {description && <PackageText>{description}</PackageText>}
          {id === null ? <Soft>{t('none')}</Soft> : <PackageText isCode>{id}</PackageText>}
        </div>
      ),
    },
    { id: 'completion', header: t('objective.completion'), cell: ({ completion }) => t(`completion.${completion}`) },
    { id: 'success', header: t('objective.success'), cell: ({ success }) => t(`success.${success}`) },
    { id: 'score', header: t('objective.score'), cell: ({ score }) => scoreText(score) },
  ];
};

type ObjectiveTableProps = { title: string; objectives: readonly Objective[] };

export const ObjectiveTable = ({ title, objectives }: ObjectiveTableProps) => {
  const { t } = useTranslation('packageRecords');
  const columns = useObjectiveColumns();
  return (
    <div className={styles.part}>
      <h4>{t('activity.objectives')}</h4>
      <DataTable
        caption={t('activity.objectivesOf', { title })}
        columns={columns}
        rows={objectives.map((objective, place) => ({ ...objective, place }))}
        rowKey={({ place }) => String(place)}
      />
    </div>
  );
};
