import type { ItemStatistics } from '@integra/shared-types/scorm-records';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../../components/ui/data-table.js';
import type { Column } from '../../../../components/ui/data-table.types.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { readableResponse } from '../../readable-response.js';
import { InteractionResult } from '../interaction-result.js';
import { PackageText } from '../package-text.js';
import styles from './questions.module.css';

type Response = ItemStatistics['responses'][number];

const useResponseColumns = ({ type, answers }: ItemStatistics): Column<Response>[] => {
  const { t } = useTranslation('packageRecords');
  const format = useFormatters();
  return [
    {
      id: 'response',
      header: t('interaction.answer'),
      cell: ({ response }) =>
        response === '' ? t('replay.empty') : <PackageText>{readableResponse(response, type)}</PackageText>,
    },
    {
      id: 'count',
      header: t('questions.count'),
      isNumeric: true,
      isShort: true,
      cell: ({ count }) =>
        t('questions.countOf', { number: format.number(count), percent: format.percent(count / answers) }),
    },
    {
      id: 'judged',
      header: t('interaction.result'),
      isShort: true,
      cell: (response) => <InteractionResult result={resultOf(response)} />,
    },
  ];
};

type ResponseTableProps = { item: ItemStatistics };

const resultOf = ({ isRight }: Response): string | null =>
  isRight === null ? null : isRight ? 'correct' : 'incorrect';

/** The answers that were given most often. */
export const ResponseTable = ({ item }: ResponseTableProps) => {
  const { t } = useTranslation('packageRecords');
  const columns = useResponseColumns(item);
  return (
    <div className={styles.part}>
      <h4>{t('questions.responses')}</h4>
      <DataTable
        caption={t('questions.responsesOf', { question: item.description || item.id })}
        columns={columns}
        rows={item.responses}
        rowKey={({ response }) => response}
      />
    </div>
  );
};
