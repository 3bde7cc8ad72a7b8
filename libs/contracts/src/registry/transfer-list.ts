import { z } from 'zod';
import { AccountId, TransferListId } from '../ids.js';
import { Day, Moment } from '../scalars.js';

/**
 * A list of transfers (異動表) for one day. proposed: nothing is done; approved: takes effect at the beginning of its day in
 * Japan; in-effect: done, for good; withdrawn: taken back before.
 */
export const TransferList = z.strictObject({
  transferList: TransferListId,
  status: z.enum(['proposed', 'approved', 'in-effect', 'withdrawn']),
  /** 発令日. */
  on: Day,
  fileName: z.string(),
  proposedAt: Moment,
  proposedBy: AccountId.nullable(),
  approvedAt: Moment.nullable(),
  approvedBy: AccountId.nullable(),
  /** When it was put into effect. */
  effectAt: Moment.nullable(),
  version: z.int().min(1),
});
export type TransferList = z.infer<typeof TransferList>;

/** The names of a department from the top down. */
export const DepartmentPath = z.array(z.string());
