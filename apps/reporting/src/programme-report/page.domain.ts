import { fitting } from '#contracts';

/**
 * The first rows that fit into a page of `limit` rows and into one message (`bytes` = of the row as JSON); `nextCursor` is
 * the last one's, when more follow.
 */
export function pageOf<T>(
  rows: readonly { readonly cursor: string; readonly row: T; readonly bytes: number }[],
  limit: number,
): { rows: T[]; nextCursor: string | null } {
  const count = fitting(rows.slice(0, limit).map(({ bytes }) => bytes));
  const page = rows.slice(0, count);
  return {
    rows: page.map(({ row }) => row),
    nextCursor: rows.length > count ? (page.at(-1)?.cursor ?? null) : null,
  };
}
