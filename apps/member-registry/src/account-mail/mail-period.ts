/** The ten minutes in which asking again for the same mail sends no second one. */
export const mailPeriod = (now: Date): string => now.toISOString().slice(0, 'YYYY-MM-DDThh:m'.length);
