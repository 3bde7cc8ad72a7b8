const HOUR_MS = 3_600_000;

interface Table {
  readonly startsAt: Date;
  readonly calledOff: { readonly at: Date } | undefined;
  /** Who sits there now, by municipality. */
  readonly people: readonly { readonly municipality: string }[];
}

/**
 * The one place that decides who reads and writes at a table: the secretariat, and those whose people sit at it, from an
 * hour before: until then seats are being changed. Nobody does when it was called off before that; later, what was written stays to be
 * read. A municipality, or null for the secretariat.
 */
export function mayJoin({ startsAt, calledOff, people }: Table, viewer: string | null, now: Date): boolean {
  const opensAt = startsAt.getTime() - HOUR_MS;
  if (calledOff && calledOff.at.getTime() < opensAt) return false;
  return viewer === null || (now.getTime() >= opensAt && people.some(({ municipality }) => municipality === viewer));
}
