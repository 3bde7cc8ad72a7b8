import { fitting } from '#contracts';

/** Where a page of a list by time ended. */
export interface Place {
  readonly at: Date;
  readonly id: string;
}

/** Where the page before ended; null for the beginning, and for what is no cursor of ours. */
export function placeOf(cursor: string | undefined): Place | null {
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

/** The filter for what comes after a place in a list by that field, then by id, the newest first. */
export const olderThan = (field: string, after: Place | null): object =>
  after === null ? {} : { $or: [{ [field]: { $lt: after.at } }, { [field]: after.at, _id: { $lt: after.id } }] };
