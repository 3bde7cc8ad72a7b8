import { z } from 'zod';

/** What lies in Redis for a job: its data, and the scope to run in. Read with this schema: Redis is an edge too. */
export const JobEnvelope = z.strictObject({
  correlationId: z.string(),
  tenant: z.string().optional(),
  data: z.unknown(),
});
export type JobEnvelope = z.infer<typeof JobEnvelope>;
