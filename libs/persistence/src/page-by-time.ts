import { fitting } from '#contracts';

/** Where a page of a list by time ended. */
export interface Place {
  readonly at: Date;
  readonly id: string;
}

/** What a cursor says of a place. */
export const cursorOf = ({ at, id }: Place): string => `${at.getTime()} ${id}`;

/** The place that a cursor names; null for the beginning, and for what is no cursor of ours. */
export function placeOf(cursor: string | undefined): Place | null {
  const [, at, id] = /^(\d{1,15}) (.+)$/.exec(cursor ?? '') ?? [];
  return at !== undefined && id !== undefined ? { at: new Date(Number(at)), id } : null;
}

/** The filter for what comes after a place in a list by that field, then by id; -1: the newest first. */
export function beyond(field: string, after: Place | null, order: 1 | -1): { readonly $or?: object[] } {
  if (after === null) return {};
  const further = order === 1 ? '$gt' : '$lt';
  return { $or: [{ [field]: { [further]: after.at } }, { [field]: after.at, _id: { [further]: after.id } }] };
}

/**
 * A page of what is listed by a moment: as many as were asked for and fit into an answer.
 * @param found one more than were asked for, where there is one
 * @param atOf the moment by which it is listed
 */
export function pageThatFits<D extends { readonly _id: string }, View>(
  found: readonly D[],
  limit: number,
  atOf: (one: D) => Date,
  viewOf: (one: D) => View,
): { items: View[]; nextCursor: string | null } {
  const views = found.slice(0, limit).map(viewOf);
  const items = views.slice(0, fitting(views.map((view) => Buffer.byteLength(JSON.stringify(view)))));
  const last = found[items.length - 1];
  const nextCursor = found.length > items.length && last ? cursorOf({ at: atOf(last), id: last._id }) : null;
  return { items, nextCursor };
}
