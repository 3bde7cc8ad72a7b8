import { z } from 'zod';
import { allowService } from '../access.js';
import { PurchaseId } from '../ids.js';
import { operation } from '../operation.js';

export const listOwnPurchases = operation({
  name: 'procurement.list-own-purchases.v1',
  access: allowService('course-catalog'),
  summary: 'Joint purchases of which the municipality is a buyer, and those that it leads: the newest thousand of each',
  input: z.strictObject({}),
  output: z.strictObject({ bought: z.array(PurchaseId), led: z.array(PurchaseId) }),
  refusals: [],
  repeats: 'read',
  /** Whoever waits for courses has to be answered also without this. */
  timeoutMs: 400,
});
