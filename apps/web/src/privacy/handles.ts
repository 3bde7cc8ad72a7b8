import type { Desk } from '../session/desks.js';

/** Whether requests are handled at this desk; an auditor looks at them. */
export const handlesRequests = (desk: Desk | null): boolean => desk?.work === 'office';
/** Erasing is for administrators alone. */
export const erases = (desk: Desk | null): boolean => desk?.roles.includes('municipality-admin') ?? false;
