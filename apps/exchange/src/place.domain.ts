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
