import { z } from 'zod';
import { AccountId, DisclosureId, PersonId } from '../ids.js';
import { Day, Line, Moment } from '../scalars.js';

/** 受付番号, as the office counts its requests. */
export const RequestReference = Line(100);

/** What is received on a day is due within 30 days of it (個人情報保護法 83条, 94条, 102条), the first day not counted. */
export const REQUEST_DAYS = 30;

/** The disclosure (開示) of one person's records: one file that can be read, printed and read by programs. */
export const Disclosure = z.strictObject({
  disclosure: DisclosureId,
  person: PersonId,
  /** Null where the person is known no more. */
  name: z.string().nullable(),
  /** Null: asked for by the person here. */
  reference: z.string().nullable(),
  receivedOn: Day,
  dueOn: Day,
  status: z.enum(['waiting', 'running', 'ready', 'expired']),
  /** Services asked so far, of all. */
  progress: z.strictObject({ done: z.int(), total: z.int() }),
  requestedBy: AccountId.nullable(),
  requestedAt: Moment,
  readyAt: Moment.nullable(),
  /** The file can be downloaded until then; asked for again, it is made anew. */
  expiresAt: Moment.nullable(),
  fileUrl: z.string().nullable(),
});
export type Disclosure = z.infer<typeof Disclosure>;
