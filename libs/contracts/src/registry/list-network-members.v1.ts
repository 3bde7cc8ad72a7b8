import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { MunicipalityCode } from '../ids.js';
import { get, operation } from '../operation.js';
import { Day, page, pageOf } from '../scalars.js';

export const listNetworkMembers = operation({
  name: 'registry.list-network-members.v1',
  http: get('/network-members'),
  access: allowAnyone(),
  summary: 'Who is a member of the network today, or was at the end of a day; by code',
  input: z.strictObject({
    ...page,
    on: Day.optional(),
    /** Of these alone: codes with commas between them. */
    codes: z
      .string()
      .regex(/^\d{6}(,\d{6}){0,199}$/)
      .optional(),
  }),
  output: pageOf(
    z.strictObject({
      municipality: MunicipalityCode,
      prefecture: z.string(),
      name: z.string(),
      /** Since when, without a break by leaving. */
      joinedOn: Day,
      suspended: z.boolean(),
    }),
  ).extend({ on: Day }),
  refusals: ['date-in-future'],
  repeats: 'read',
});
