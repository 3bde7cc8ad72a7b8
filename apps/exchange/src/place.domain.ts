/** Where a page of a list by time ended. */
export interface Place {
  readonly at: Date;
  readonly id: string;
}

export const cursorOf = ({ at, id }: Place): string => `${at.getTime()} ${id}`;

/** Null for the beginning, and for what is no cursor of ours. */
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
