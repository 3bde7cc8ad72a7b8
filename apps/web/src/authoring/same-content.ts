/**
 * Whether two things hold the same, whatever the order of their fields; what is undefined or empty is not there: stored
 * content does not know it either.
 */
export const sameContent = (one: unknown, other: unknown): boolean =>
  JSON.stringify(plain(one)) === JSON.stringify(plain(other));

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value)
    .map(([name, held]) => [name, plain(held)] as const)
    .filter(([, held]) => held !== undefined && !isEmpty(held))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields);
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;
