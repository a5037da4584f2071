import { ArrowDown, ArrowDownUp, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.js';
import type { Column, Sort } from './data-table.types.js';
import styles from './data-table.module.css';
import { VisuallyHidden } from './visually-hidden.js';

type HeadProps<Row> = {
  columns: readonly Column<Row>[];
  hasActions: boolean;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
};

const SORT_ICON = { none: ArrowDownUp, ascending: ArrowUp, descending: ArrowDown } as const;

export const DataTableHead = <Row,>({ columns, hasActions, sort, onSort }: HeadProps<Row>) => {
  const { t } = useTranslation();
  return (
    <thead role="rowgroup" className={styles.head}>
      <tr role="row">
        {columns.map((column, index) => {
          const direction = sort?.column === column.id ? sort.direction : 'none';
          const Icon = SORT_ICON[direction];
          const isSortable = column.isSortable && onSort;
          return (
            <th
              key={column.id}
              role="columnheader"
              scope="col"
              className={classNames(styles.cell, index === 0 && styles.first, column.isNumeric && styles.numeric)}
              aria-sort={isSortable ? direction : undefined}
            >
              {isSortable ? (
                <button
                  type="button"
                  className={styles.sort}
                  onClick={() =>
                    onSort({ column: column.id, direction: direction === 'ascending' ? 'descending' : 'ascending' })
                  }
                >
                  {column.header}
                  <Icon className={styles.sortIcon} data-active={direction !== 'none' || undefined} />
                </button>
              ) : (
                column.header
              )}
            </th>
          );
        })}
        {hasActions && (
          <th role="columnheader" scope="col" className={styles.cell}>
            <VisuallyHidden>{t('ui.actions')}</VisuallyHidden>
          </th>
        )}
      </tr>
    </thead>
  );
};
