/** What must hold (reliability.md §4.2), and how it was broken. */
export interface Violation {
  readonly invariant: 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I7' | 'quiet' | 'drill';
  readonly kind: 'lost' | 'doubled' | 'invented' | 'wrong';
  readonly what: string;
}

/** Text to compare things by: the same for the same content, whatever the order of its fields. */
export function canonical(thing: unknown): string {
  return JSON.stringify(thing, (_, value: unknown) => {
    if (value instanceof Date || typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}

export const count = (violations: readonly Violation[], kind: Violation['kind']): number =>
  violations.filter((violation) => violation.kind === kind).length;
