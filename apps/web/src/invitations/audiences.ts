import { Audience } from '#contracts';
import { audienceName } from '../texts/names.js';

/** The rosters there are, to choose one of them. */
export const audiences = () => Audience.options.map((value) => ({ value, label: audienceName(value) }));
