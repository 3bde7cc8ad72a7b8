import { z } from 'zod';
import { allow } from '../access.js';
import { get, operation } from '../operation.js';
import { Failure, silentServices } from './failure.js';

export const listFailures = operation({
  name: 'registry.list-failures.v1',
  http: get('/failures'),
  access: allow('secretariat').anywhere(),
  summary: 'Events and jobs that the platform could not work off, of all services: by ids, without anything in them',
  input: z.strictObject({ cursor: z.string().max(500).optional() }),
  output: z.strictObject({
    /** Jobs stand on the first page, then events by service and id. */
    items: z.array(Failure),
    nextCursor: z.string().nullable(),
    /** Failed jobs beyond those that are listed: they follow when these are gone. */
    furtherJobs: z.int(),
    silent: silentServices,
  }),
  refusals: [],
  repeats: 'read',
  timeoutMs: 10_000,
});
