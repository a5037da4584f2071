import type { ItemStatistics } from '@integra/shared-types/scorm-records';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../../components/ui/data-table.js';
import type { Column } from '../../../../components/ui/data-table.types.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { InteractionResult } from '../interaction-result.js';
import { PackageText } from '../package-text.js';
import styles from './questions.module.css';

type Response = ItemStatistics['responses'][number];

const useResponseColumns = (answers: number): Column<Response>[] => {
  const { t } = useTranslation('packageRecords');
  const format = useFormatters();
  return [
    {
      id: 'response',
      header: t('interaction.answer'),
      cell: ({ response }) => (response === '' ? t('replay.empty') : <PackageText>{response}</PackageText>),
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

type ResponseTableProps = {
  /** The question, by its words or its id. */
  of: string;
  answers: number;
  responses: readonly Response[];
};

const resultOf = ({ isRight }: Response): string | null =>
  isRight === null ? null : isRight ? 'correct' : 'incorrect';

/** The answers that were given most often. */
export const ResponseTable = ({ of, answers, responses }: ResponseTableProps) => {
  const { t } = useTranslation('packageRecords');
  const columns = useResponseColumns(answers);
  return (
    <div className={styles.part}>
      <h4>{t('questions.responses')}</h4>
      <DataTable
        caption={t('questions.responsesOf', { question: of })}
        columns={columns}
        rows={responses}
        rowKey={({ response }) => response}
      />
    </div>
  );
};
