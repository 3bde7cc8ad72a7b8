import { fitting } from '#contracts';

/** Where the page before ended; null for the beginning, and for what is no cursor of ours. */
export function placeOf(cursor: string | undefined): { at: Date; id: string } | null {
  const [, at, id] = /^(\d{1,15}) (.+)$/.exec(cursor ?? '') ?? [];
  return at !== undefined && id !== undefined ? { at: new Date(Number(at)), id } : null;
}

/** A page of what is listed by a moment: as many as were asked for and fit into an answer. `found`: one more, where there is one. */
export function pageByTime<D extends { readonly _id: string }, View>(
  found: readonly D[],
  limit: number,
  atOf: (one: D) => Date,
  viewOf: (one: D) => View,
): { items: View[]; nextCursor: string | null } {
  const views = found.slice(0, limit).map(viewOf);
  const items = views.slice(0, fitting(views.map((view) => Buffer.byteLength(JSON.stringify(view)))));
  const last = found[items.length - 1];
  return { items, nextCursor: found.length > items.length && last ? `${atOf(last).getTime()} ${last._id}` : null };
}
