const HOUR_MS = 3_600_000;

interface Table {
  readonly startsAt: Date;
  /** Who sits there now, by municipality. */
  readonly people: readonly { readonly municipality: string }[];
}

/**
 * The one place that decides who reads and writes at a table: the secretariat, and those whose people sit at it, from an
 * hour before: until then seats are being changed. A municipality, or null for the secretariat.
 */
export const mayJoin = ({ startsAt, people }: Table, viewer: string | null, now: Date): boolean =>
  viewer === null ||
  (now.getTime() >= startsAt.getTime() - HOUR_MS && people.some(({ municipality }) => municipality === viewer));
