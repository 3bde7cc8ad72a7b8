import type { ThemeTable } from '#contracts/exchange';

/** Tables for themes, named by the number of the theme and a letter: 1A, 1B, 2A. As many as a meeting may have. */
export const tablesOf = (themes: readonly string[], ofEach: number, seats: number): ThemeTable[] =>
  themes
    .flatMap((theme, place) =>
      Array.from({ length: ofEach }, (_, nth) => ({
        table: `${place + 1}${String.fromCharCode(65 + nth)}`,
        theme,
        seats,
      })),
    )
    .slice(0, 60);
