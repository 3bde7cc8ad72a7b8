import { allow } from '../access.js';

/** Who writes courses. */
export const authors = () => allow('municipality-officer', 'municipality-admin', 'instructor').inOwnMunicipality();
/** Who decides what becomes of a course. */
export const office = () => allow('municipality-officer', 'municipality-admin').inOwnMunicipality();
