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

/** The filter for what comes after a place in a list by that field, then by id, the newest first. */
export const olderThan = (field: string, after: Place | null): object =>
  after === null ? {} : { $or: [{ [field]: { $lt: after.at } }, { [field]: after.at, _id: { $lt: after.id } }] };
