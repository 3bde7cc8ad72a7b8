import { z } from 'zod';
import { planPurchase } from '#contracts/procurement';
import type { FormOf } from '../forms/use-form.js';

const { invited, ...said } = planPurchase.input.omit({ key: true, on: true }).shape;

/** A purchase as its form has it: all members are invited, or some. */
export const PlanInput = z
  .strictObject({ ...said, whom: z.enum(['all', 'some']), invited: invited.unwrap().optional() })
  .refine(({ whom, invited: some }) => whom === 'all' || some !== undefined, { path: ['invited'] });
export type PlanForm = FormOf<z.input<typeof PlanInput>>;
