import { useTranslation } from 'react-i18next';
import type { Column, Sort } from './data-table.types.js';
import styles from './data-table.module.css';
import { Select } from './select.js';

type DataTableSortProps<Row> = {
  columns: readonly Column<Row>[];
  sort: Sort | undefined;
  onSort: (sort: Sort) => void;
};

/** The header's sorting for cards, which have no header. */
export const DataTableSort = <Row,>({ columns, sort, onSort }: DataTableSortProps<Row>) => {
  const { t } = useTranslation();
  const options = columns
    .filter((column) => column.isSortable)
    .flatMap(({ id, header }) =>
      (['ascending', 'descending'] as const).map((direction) => ({
        value: `${id}:${direction}` as const,
        label: t(`ui.sorted.${direction}`, { column: header }),
      })),
    );
  const change = (value: string | null) => {
    const [column = '', direction] = value?.split(':') ?? [];
    if (direction === 'ascending' || direction === 'descending') onSort({ column, direction });
  };

  return (
    <div className={styles.cardSort}>
      <Select
        name="sort"
        label={t('ui.sortBy')}
        isOptional={false}
        value={sort ? `${sort.column}:${sort.direction}` : null}
        options={options}
        onChange={change}
        {...(sort ? {} : { emptyLabel: t('ui.unsorted') })}
      />
    </div>
  );
};
