import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { get, operation } from '../operation.js';
import { members } from './access.js';
import { PurchaseCase } from './purchase-case.js';

export const getPurchaseCase = operation({
  name: 'procurement.get-purchase-case.v1',
  http: get('/purchases/{purchase}/case'),
  access: members(),
  summary:
    'A purchase as a case for other members, as its lead shows it; to the lead also before, with what is known of it',
  input: z.strictObject({ purchase: PurchaseId }),
  output: PurchaseCase,
  refusals: ['case-not-found'],
  repeats: 'read',
  versioned: 'read',
});
