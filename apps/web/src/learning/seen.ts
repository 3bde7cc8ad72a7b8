/** From second to second of a video. */
export type Range = readonly [from: number, to: number];

/** The share of a video that lies within these ranges, 0 to 1; what was seen twice counts once. */
export function seenShare(ranges: readonly Range[], duration: number): number {
  if (!(duration > 0)) return 0;
  let [seen, until] = [0, 0];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const [begin, end] = [Math.max(from, until), Math.min(to, duration)];
    if (end <= begin) continue;
    seen += end - begin;
    until = end;
  }
  return Math.min(1, seen / duration);
}

/** What the player has played since it was opened. */
export const playedRanges = ({ played }: Pick<HTMLVideoElement, 'played'>): Range[] =>
  Array.from({ length: played.length }, (_, place) => [played.start(place), played.end(place)]);
