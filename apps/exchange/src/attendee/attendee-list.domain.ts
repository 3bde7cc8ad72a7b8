/** Somebody in the order of applications, without those who withdrew. */
interface Applied {
  readonly _id: string;
  readonly municipality: string;
}

/** The first of the list have a place, as many as there are places; the others wait in order. Nothing is counted apart. */
export function waitingNumber(applied: readonly Applied[], id: string, capacity: number): number | null {
  const rank = applied.findIndex(({ _id }) => _id === id);
  return rank < capacity ? null : rank - capacity + 1;
}

export const withPlace = <T extends Applied>(applied: readonly T[], capacity: number): T[] =>
  applied.slice(0, capacity);

export function countPeople(applied: readonly Applied[], capacity: number) {
  const placed = withPlace(applied, capacity);
  return {
    withPlace: placed.length,
    waiting: applied.length - placed.length,
    municipalities: new Set(placed.map(({ municipality }) => municipality)).size,
  };
}
