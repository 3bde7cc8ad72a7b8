/** Points of 100 as people say them: 66.6 of 66.666…, 100 of 100. Never up to a mark that was not reached. */
export const points = (score: number): string => String(Math.floor(Math.round(score * 1e6) / 1e5) / 10);
