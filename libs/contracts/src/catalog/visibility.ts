import { z } from 'zod';
import { MunicipalityCode, PurchaseId } from '../ids.js';

/** Who sees a course besides its own municipality. Versions are shared, rosters and results never. */
export const Visibility = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('own') }),
  z.strictObject({ to: z.literal('municipalities'), municipalities: z.array(MunicipalityCode).min(1).max(200) }),
  /** Whoever is a buyer of that joint purchase, from the day on which that is fixed. */
  z.strictObject({ to: z.literal('buyers'), purchase: PurchaseId }),
  z.strictObject({ to: z.literal('network') }),
]);
export type Visibility = z.infer<typeof Visibility>;
