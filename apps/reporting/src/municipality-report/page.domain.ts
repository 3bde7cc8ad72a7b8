/** A message holds 256 KB; a page leaves room for the rest of the answer. */
const MOST_BYTES = 200_000;

/**
 * The first rows that fit into a page of `limit` rows and into one message (`bytes` = of the row as JSON); `nextCursor` is
 * the last one's, when more follow.
 */
export function pageOf<T>(
  rows: readonly { readonly cursor: string; readonly row: T; readonly bytes: number }[],
  limit: number,
): { rows: T[]; nextCursor: string | null } {
  let bytes = 0;
  let count = 0;
  for (const row of rows) {
    bytes += row.bytes;
    if (count === limit || (count > 0 && bytes > MOST_BYTES)) break;
    count += 1;
  }
  const page = rows.slice(0, count);
  return {
    rows: page.map(({ row }) => row),
    nextCursor: rows.length > count ? (page.at(-1)?.cursor ?? null) : null,
  };
}
