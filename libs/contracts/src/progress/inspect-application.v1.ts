import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { operation, post, secret } from '../operation.js';
import { Day, Moment } from '../scalars.js';
import { ApplicationState, LinkCode } from './application.js';

/** An application as whoever holds its link sees it: nothing of who applied. */
export const ApplicationSeen = z.strictObject({
  programme: z.strictObject({ name: z.string(), startsOn: Day, endsOn: Day }),
  state: ApplicationState,
  /** Place in line on the waiting list, from 1. */
  place: z.int().nullable(),
  offeredUntil: Moment.nullable(),
  /** What the link is for: confirm the address, withdraw, answer the offer of a seat. */
  link: z.enum(['confirm', 'withdraw', 'offer']),
});

export const inspectApplication = operation({
  name: 'progress.inspect-application.v1',
  http: post('/applications/inspection'),
  access: allowAnyone(),
  summary: 'How an application stands, for whoever holds a mailed link of it; nothing changes',
  input: z.strictObject({ code: secret(LinkCode) }),
  output: ApplicationSeen,
  refusals: ['wrong-link'],
  repeats: 'read',
  attempts: 'wrong',
});
