export type Page<T> = { readonly items: T[]; readonly next: string | null };

/**
 * One page of a list whose query asked for one row more than the page holds: that row tells that more follows, and is left out.
 * @param positionOf what the client sends as `after` for the page that follows this row
 */
export const toPage = <T>(rows: readonly T[], limit: number, positionOf: (last: T) => string): Page<T> => {
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, next: last === undefined ? null : positionOf(last) };
};
