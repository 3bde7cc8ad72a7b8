import { z } from 'zod';
import { AccountId, ErasureId, PersonId } from '../ids.js';
import { Day, Moment } from '../scalars.js';

/** Why somebody is not to be erased: a legal hold, or a role in the office that must be taken away first. */
export const ErasureObstacle = z.enum(['legal-hold', 'holds-role']);
export type ErasureObstacle = z.infer<typeof ErasureObstacle>;

/** An erasure (消去): ids, dates and how far it is; nothing of the person but the id, which is nobody's any more. */
export const Erasure = z.strictObject({
  erasure: ErasureId,
  person: PersonId,
  /** request: asked for by the person; retention: 文書保存年限 is over; replay: done before, and again after a restore. */
  ground: z.enum(['request', 'retention', 'replay']),
  reference: z.string().nullable(),
  receivedOn: Day.nullable(),
  requestedBy: AccountId.nullable(),
  requestedAt: Moment,
  status: z.enum(['waiting', 'running', 'done']),
  /** Services that have erased what they have, of all. */
  progress: z.strictObject({ done: z.int(), total: z.int() }),
  doneAt: Moment.nullable(),
});
export type Erasure = z.infer<typeof Erasure>;
