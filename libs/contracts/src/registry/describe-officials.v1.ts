import { z } from 'zod';
import { allowService } from '../access.js';
import { AccountId, MunicipalityCode } from '../ids.js';
import { operation } from '../operation.js';

const Official = z.strictObject({ account: AccountId, municipality: MunicipalityCode });

export const describeOfficials = operation({
  name: 'registry.describe-officials.v1',
  access: allowService('exchange'),
  summary: 'Name and address of accounts, of those alone that are of the office of the municipality named beside each',
  input: z.strictObject({ officials: z.array(Official).max(200) }),
  output: z.strictObject({
    officials: z.array(Official.extend({ name: z.string(), email: z.string().nullable() })),
  }),
  refusals: [],
  repeats: 'read',
});
