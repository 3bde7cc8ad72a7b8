/** A page of things that only ever come to the end of their list; the cursor is how many were before. */
export function pageByPlace<T, View>(
  all: readonly T[],
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  viewOf: (one: T) => View,
): { items: View[]; nextCursor: string | null } {
  const from = /^\d{1,9}$/.test(cursor ?? '') ? Number(cursor) : 0;
  const until = from + limit;
  return { items: all.slice(from, until).map(viewOf), nextCursor: all.length > until ? String(until) : null };
}

/** A page of things between which others may come, and none goes; the cursor is the id of the last one that was shown. */
export function pageAfter<T extends { readonly id: string }, View>(
  all: readonly T[],
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  viewOf: (one: T) => View,
): { items: View[]; nextCursor: string | null } {
  const from = all.findIndex(({ id }) => id === cursor) + 1;
  const items = all.slice(from, from + limit);
  const isMore = all.length > from + limit;
  return { items: items.map(viewOf), nextCursor: (isMore && items.at(-1)?.id) || null };
}
