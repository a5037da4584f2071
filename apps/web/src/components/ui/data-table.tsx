import { useId } from 'react';
import { DataTableHead } from './data-table-head.js';
import { DataTableSort } from './data-table-sort.js';
import styles from './data-table.module.css';
import type { Column, Sort } from './data-table.types.js';
import { classNames } from './class-names.js';
import { Menu, type MenuItem } from './menu.js';

type RowActions = { label: string; items: readonly MenuItem[] };

type DataTableProps<Row> = {
  /** What the table shows; read first by screen readers. */
  caption: string;
  /** The first column names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Label and entries of the menu at the end of each row. */
  rowActions?: (row: Row) => RowActions;
  /** Sorting is done by whoever owns the rows, for the whole list. */
  sort?: Sort;
  onSort?: (sort: Sort) => void;
};

/**
 * Rows to compare: sticky header and first column on a desk, one card per row on a phone. It stays one table in the markup;
 * the roles are spelled out because `display` takes them away in some browsers.
 */
export const DataTable = <Row,>({ caption, columns, rows, rowKey, rowActions, sort, onSort }: DataTableProps<Row>) => {
  const captionId = useId();
  return (
    <div className={styles.frame}>
      {onSort && <DataTableSort columns={columns} sort={sort} onSort={onSort} />}
      <div className={styles.scroll} role="region" aria-labelledby={captionId} tabIndex={0}>
        <table className={styles.table} role="table">
          <caption id={captionId} className={styles.caption}>
            {caption}
          </caption>
          <DataTableHead columns={columns} hasActions={rowActions !== undefined} sort={sort} onSort={onSort} />
          <tbody role="rowgroup">
            {rows.map((row) => (
              <tr key={rowKey(row)} role="row" className={styles.row}>
                {columns.map((column, index) => (
                  <Cell key={column.id} column={column} row={row} isRowHeader={index === 0} />
                ))}
                {rowActions && <ActionsCell {...rowActions(row)} />}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
};

const ActionsCell = ({ label, items }: RowActions) => (
  <td role="cell" className={classNames(styles.cell, styles.actions)}>
    {items.length > 0 && <Menu label={label} items={items} />}
  </td>
);

type CellProps<Row> = { column: Column<Row>; row: Row; isRowHeader: boolean };

const Cell = <Row,>({ column, row, isRowHeader }: CellProps<Row>) => {
  const content = column.cell(row);
  if (isRowHeader) {
    return (
      <th role="rowheader" scope="row" className={classNames(styles.cell, styles.first)}>
        {content}
      </th>
    );
  }
  return (
    <td
      role="cell"
      className={classNames(styles.cell, column.isNumeric && styles.numeric, column.isShort && styles.short)}
      data-label={column.header}
    >
      {content}
    </td>
  );
};
