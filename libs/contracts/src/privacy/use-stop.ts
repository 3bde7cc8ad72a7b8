import { z } from 'zod';
import { AccountId, PersonId } from '../ids.js';
import { Day, Moment } from '../scalars.js';

/** 利用停止: what is recorded of somebody is kept and used no more. */
export const UseStop = z.strictObject({
  person: PersonId,
  name: z.string(),
  reference: z.string(),
  receivedOn: Day,
  dueOn: Day,
  reason: z.string(),
  since: Moment,
  by: AccountId.nullable(),
  /** stopping, lifting: under way in all services. */
  status: z.enum(['stopping', 'stopped', 'lifting']),
});
export type UseStop = z.infer<typeof UseStop>;
