import { z } from 'zod';
import { allowService } from '../access.js';
import { AccountId, MunicipalityCode } from '../ids.js';
import { operation } from '../operation.js';
import { OfficeRole } from './office-role.js';

export const listNetworkOfficials = operation({
  name: 'registry.list-network-officials.v1',
  access: allowService('exchange'),
  summary:
    'Accounts of the offices of all members, batch by batch, or those named: roles, address and language as of today',
  input: z.strictObject({
    accounts: z.array(AccountId).min(1).max(200).optional(),
    after: z.string().max(100).optional(),
  }),
  output: z.strictObject({
    /** Whoever has a role in two offices comes with each. Who has none comes not at all. */
    officials: z.array(
      z.strictObject({
        account: AccountId,
        /** Null: there is no address to write to. */
        email: z.string().nullable(),
        language: z.enum(['ja', 'en']),
        offices: z.array(
          z.strictObject({
            municipality: MunicipalityCode,
            roles: z.array(OfficeRole),
            /** Of the network, today. */
            isMember: z.boolean(),
          }),
        ),
      }),
    ),
    nextAfter: z.string().nullable(),
  }),
  refusals: [],
  repeats: 'read',
});
