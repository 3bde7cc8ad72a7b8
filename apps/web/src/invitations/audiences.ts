import type { Audience } from '#contracts';
import { audienceName } from '../texts/names.js';

/** The rosters there are. */
export const audiences = ['staff', 'company', 'citizen'] as const satisfies readonly Audience[];

/** To choose one of them. */
export const audienceOptions = () => audiences.map((value) => ({ value, label: audienceName(value) }));
