import type { RecordedInteraction } from '@integra/shared-types/scorm-records';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../../components/ui/data-table.js';
import type { Column } from '../../../../components/ui/data-table.types.js';
import { Soft } from '../../../../components/ui/soft.js';
import { readableResponse } from '../../readable-response.js';
import { useRecordWords } from '../../use-record-words.js';
import { PackageText } from '../package-text.js';
import { InteractionName } from './interaction-name.js';
import { InteractionResult } from '../interaction-result.js';
import styles from './record.module.css';

type Row = RecordedInteraction & { place: number };

const useInteractionColumns = (): Column<Row>[] => {
  const { t } = useTranslation('packageRecords');
  const words = useRecordWords();
  return [
    { id: 'question', header: t('interaction.question'), cell: (row) => <InteractionName {...row} /> },
    {
      id: 'answer',
      header: t('interaction.answer'),
      cell: ({ response, type }) =>
        response === null || response === '' ? (
          <Soft>{t('interaction.noAnswer')}</Soft>
        ) : (
          <PackageText>{readableResponse(response, type)}</PackageText>
        ),
    },
    {
      id: 'correct',
      header: t('interaction.correct'),
      cell: ({ correctResponses, type }) =>
        correctResponses.every((pattern) => pattern === '') ? (
          <Soft>{t('none')}</Soft>
        ) : (
          <ul className={styles.patterns}>
            {correctResponses.map((pattern, index) => (
              // A package may give the same pattern twice.
              <li key={index}>
                <PackageText>{readableResponse(pattern, type)}</PackageText>
              </li>
            ))}
          </ul>
        ),
    },
    {
      id: 'result',
      header: t('interaction.result'),
      isShort: true,
      cell: (row) => <InteractionResult {...row} />,
    },
    {
      id: 'latency',
      header: t('interaction.latency'),
      isNumeric: true,
      isShort: true,
      cell: ({ latencySeconds }) =>
        latencySeconds === null ? <Soft>{t('none')}</Soft> : words.duration(latencySeconds),
    },
    {
      id: 'timestamp',
      header: t('interaction.timestamp'),
      cell: ({ timestamp }) => (timestamp === null ? <Soft>{t('none')}</Soft> : <PackageText>{timestamp}</PackageText>),
    },
  ];
};

type InteractionTableProps = { title: string; interactions: readonly RecordedInteraction[] };

/** Every answer, in the order in which the package numbered them. */
export const InteractionTable = ({ title, interactions }: InteractionTableProps) => {
  const { t } = useTranslation('packageRecords');
  const columns = useInteractionColumns();
  return (
    <DataTable
      caption={t('activity.answersOf', { title })}
      columns={columns}
      rows={interactions.map((interaction, place) => ({ ...interaction, place }))}
      rowKey={({ place }) => String(place)}
    />
  );
};
