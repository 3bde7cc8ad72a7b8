import { z } from 'zod';

/** The roles of a municipality's office. */
export const OfficeRole = z.enum(['municipality-admin', 'municipality-officer']);
export type OfficeRole = z.infer<typeof OfficeRole>;
