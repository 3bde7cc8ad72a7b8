/** The things with one of them moved up or down by one; at either end it stays. */
export function moved<Thing extends { readonly key: string }>(
  things: readonly Thing[],
  key: string,
  by: -1 | 1,
): Thing[] {
  const from = things.findIndex((thing) => thing.key === key);
  const to = from + by;
  const [one, other] = [things[from], things[to]];
  if (!one || !other) return [...things];
  return things.with(from, other).with(to, one);
}
