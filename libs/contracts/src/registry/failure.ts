import { z } from 'zod';
import { owners, type Owner } from '../access.js';
import { MunicipalityCode } from '../ids.js';
import { Moment } from '../scalars.js';

const FailingService = z.enum(Object.keys(owners) as [Owner, ...Owner[]]);

/** What of: the event or job by name, in the service that could not work it off. */
export const failureKind = {
  service: FailingService,
  what: z.enum(['event', 'job']),
  name: z.string().min(1).max(100),
};

/** Something that the platform gave up, by ids alone. */
export const Failure = z.strictObject({
  ...failureKind,
  failure: z.string(),
  /** Whose it was; null: the network’s, or not known. */
  municipality: MunicipalityCode.nullable(),
  /** What the service said, the last time, without values. */
  reason: z.string(),
  attempts: z.int(),
  at: Moment,
  /** How often somebody had it worked off once more, in vain. */
  replays: z.int(),
  replayedAt: Moment.nullable(),
});
export type Failure = z.infer<typeof Failure>;

/** Services that did not answer: theirs are missing. */
export const silentServices = z.array(FailingService);
