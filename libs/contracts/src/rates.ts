/** Rounds numerator ÷ denominator to a whole number, halves away from zero as 四捨五入 does. Whole numbers only: no float error. */
function divideRounded(numerator: number, denominator: number): number {
  const [size, sign] = [Math.abs(numerator), Math.sign(numerator)];
  return sign * Math.floor((2 * size + denominator) / (2 * denominator));
}

/** part ÷ whole as a percentage with one decimal, half up; null when there is no whole. */
export const rate = (part: number, whole: number): number | null =>
  whole === 0 ? null : divideRounded(1000 * part, whole) / 10;

/** The difference of two rates of the same whole in points, one decimal: from the counts, then rounded once. */
export const changeInPoints = (before: number, after: number, whole: number): number | null =>
  whole === 0 ? null : divideRounded(1000 * (after - before), whole) / 10;

/** sum ÷ count with two decimals, half up; null when nothing was counted. */
export const mean = (sum: number, count: number): number | null =>
  count === 0 ? null : divideRounded(100 * sum, count) / 100;
