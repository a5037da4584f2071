import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { decodeInstantCursor, encodeCursor } from '../../core/database/cursor.js';

export type PageRequest = { readonly after?: string | undefined; readonly limit: number };
export type Page<T> = { readonly items: T[]; readonly next: string | null };

type Timed<K extends string> = ObjectLiteral & { id: string } & Record<K, Date>;

/**
 * Limits a query to one page of rows, newest first, by keyset: as quick on page 1,000 as on page 1, and not shifted by rows that come
 * meanwhile. It asks for one row more than the page holds.
 * @param time the property of the row that says when; the query's alias must be `row`
 * Rows carry milliseconds, so their instants lose nothing on the way through the client.
 * @throws AppError `invalid_request` for a cursor that is none
 */
export const limitToPage = <K extends string, Row extends Timed<K>>(
  query: SelectQueryBuilder<Row>,
  time: K,
  { after, limit }: PageRequest,
): SelectQueryBuilder<Row> => {
  const position = decodeInstantCursor(after);
  if (position !== null) {
    const [instant, id] = position;
    query.andWhere(`(row.${time}, row.id) < (:instant::timestamptz, :id::uuid)`, { instant, id });
  }
  return query
    .orderBy(`row.${time}`, 'DESC')
    .addOrderBy('row.id', 'DESC')
    .limit(limit + 1);
};

/** What `limitToPage` found, as a page. */
export const toPage = <K extends string, Row extends Timed<K>>(
  rows: readonly Row[],
  time: K,
  { limit }: PageRequest,
): Page<Row> => {
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, next: last === undefined ? null : encodeCursor(last[time].toISOString(), last.id) };
};

export const newestFirst = async <K extends string, Row extends Timed<K>>(
  query: SelectQueryBuilder<Row>,
  time: K,
  page: PageRequest,
): Promise<Page<Row>> => toPage(await limitToPage(query, time, page).getMany(), time, page);
