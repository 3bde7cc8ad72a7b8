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
