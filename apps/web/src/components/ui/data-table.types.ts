import type { ReactNode } from 'react';

export type Column<Row> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  isSortable?: boolean;
  /** Right-aligned, so that digits stand under digits. */
  isNumeric?: boolean;
  /** Short values that stay on one line: dates, states. */
  isShort?: boolean;
};

export type Sort = { column: string; direction: 'ascending' | 'descending' };
