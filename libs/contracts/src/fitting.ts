/** A message holds 256 KB; this leaves room for the rest of the answer. */
const MOST_BYTES = 200_000;

/** How many of the first rows go into one answer, by the bytes of each as JSON: at least one, so that nobody is stuck. */
export function fitting(bytes: readonly number[]): number {
  let sum = 0;
  const over = bytes.findIndex((size, place) => (sum += size) > MOST_BYTES && place > 0);
  return over === -1 ? bytes.length : over;
}
