import { z } from 'zod';
import { Day, Line } from '../scalars.js';

/** Who said so; of one day the first of these counts that said anything, and of one of them what was checked last. */
export const roleChangeSources = ['office', 'manager', 'self'] as const;
export const RoleChangeSource = z.enum(roleChangeSources);
export type RoleChangeSource = z.infer<typeof RoleChangeSource>;

export const roleChangeFields = {
  /** Since when; there is one change a day. */
  on: Day,
  /** The new duties, in the words of whoever says so. */
  duties: Line(200),
  /** What was learned is used in them. */
  related: z.boolean(),
};

/** 役割の変化: new duties of a member of staff, as one source told of them. */
export const RoleChange = z.strictObject({
  ...roleChangeFields,
  /** False: the same source takes back what it said of that day. */
  happened: z.boolean(),
  source: RoleChangeSource,
  checkedOn: Day,
});
export type RoleChange = z.infer<typeof RoleChange>;
