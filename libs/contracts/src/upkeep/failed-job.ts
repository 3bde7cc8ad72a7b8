import type { Owner } from '../access.js';

/** The services that have background work. */
export const jobOwners = [
  'member-registry',
  'progress-tracking',
  'outcome-tracking',
  'exchange',
  'reporting',
] as const satisfies Owner[];
