import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { decodeInstantCursor, encodeCursor } from '../../core/database/cursor.js';
import { type Page, toPage } from '../../core/database/page.js';

export type PageRequest = { readonly after?: string | undefined; readonly limit: number };

type Timed<K extends string> = ObjectLiteral & { id: string } & Record<K, Date>;

/**
 * Limits a query to one page of rows, newest first, by keyset: as quick on page 1,000 as on page 1, and not shifted by rows that come
 * meanwhile. It asks for one row more than the page holds. Rows carry milliseconds, so their instants lose nothing on the way through
 * the client.
 * @param time the property of the row that says when; the query's alias must be `row`
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

/** The position of a row in what `limitToPage` limits. */
export const positionBy =
  <K extends string>(time: K) =>
  (row: Timed<K>): string =>
    encodeCursor(row[time].toISOString(), row.id);

export const newestFirst = async <K extends string, Row extends Timed<K>>(
  query: SelectQueryBuilder<Row>,
  time: K,
  page: PageRequest,
): Promise<Page<Row>> => toPage(await limitToPage(query, time, page).getMany(), page.limit, positionBy(time));
