import type { ReplacedCharacters } from '#contracts/reporting';

const CHARACTERS = 20;
const ROWS = 10;

interface Replaced {
  readonly character: string;
  readonly times: number;
  readonly rows: readonly number[];
}

/** As much of it as goes with the answer; the file itself names the characters of every row. */
export const toldOf = (replaced: readonly Replaced[]): ReplacedCharacters => ({
  characters: replaced
    .slice(0, CHARACTERS)
    .map(({ character, times, rows }) => ({ character, times, rows: rows.slice(0, ROWS) })),
  more: Math.max(0, replaced.length - CHARACTERS),
});
