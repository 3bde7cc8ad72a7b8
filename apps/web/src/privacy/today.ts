import { dayOf } from '../texts/dates.js';

/** Today in Japan: most requests are entered on the day they come in. */
export const today = (): string => dayOf(new Date().toISOString());
