import { z } from 'zod';
import { allowService } from '../access.js';
import { AccountId, DepartmentId } from '../ids.js';
import { operation } from '../operation.js';

export const listDigestReaders = operation({
  name: 'registry.list-digest-readers.v1',
  access: allowService('progress-tracking', 'exchange', 'reporting'),
  summary:
    'Who reads a digest of the municipality: department managers with what they lead, and the office; by account',
  input: z.strictObject({ account: AccountId.optional(), after: AccountId.optional() }),
  output: z.strictObject({
    readers: z.array(
      z.strictObject({
        account: AccountId,
        office: z.boolean(),
        /** Which a department manager leads, as the role says; empty: none. */
        departments: z.array(DepartmentId),
        /** Null: there is no address to write to. */
        email: z.string().nullable(),
        language: z.enum(['ja', 'en']),
      }),
    ),
    /** Whether the municipality is a member of the network today. */
    member: z.boolean(),
    nextAfter: AccountId.nullable(),
  }),
  refusals: [],
  repeats: 'read',
});
