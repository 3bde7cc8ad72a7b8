import { z } from 'zod';
import { allow } from '../access.js';
import { MunicipalityCode } from '../ids.js';
import { get, operation } from '../operation.js';
import { Day, page, pageOf } from '../scalars.js';
import { NetworkStanding } from './network-membership.js';

export const listMembers = operation({
  name: 'registry.list-members.v1',
  http: get('/members'),
  access: allow('secretariat').anywhere(),
  summary: 'The municipalities that were admitted, by code, and when anybody last did anything in each',
  input: z.strictObject(page),
  output: pageOf(
    z.strictObject({
      municipality: MunicipalityCode,
      name: z.string(),
      admittedOn: Day,
      /** The day of the newest entry by an account in its audit chain, a sign-in too; null: none yet. */
      lastActOn: Day.nullable(),
      /** In the network: where it stands today, since when it is a member, the newest joint declaration it has signed. */
      membership: z
        .strictObject({ standing: NetworkStanding, joinedOn: Day.nullable(), signedVersion: z.int().nullable() })
        .optional(),
    }),
  ),
  refusals: [],
  repeats: 'read',
  timeoutMs: 5000,
});
