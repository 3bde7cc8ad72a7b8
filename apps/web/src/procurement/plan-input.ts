import { z } from 'zod';
import { planPurchase, type Purchase } from '#contracts/procurement';
import type { FormOf } from '../forms/use-form.js';

const { invited, ...said } = planPurchase.input.omit({ key: true, on: true }).shape;

/** A purchase as its form has it: all members are invited, or some. */
export const PlanInput = z
  .strictObject({ ...said, whom: z.enum(['all', 'some']), invited: invited.unwrap().optional() })
  .refine(({ whom, invited: some }) => whom === 'all' || some !== undefined, { path: ['invited'] });
export type PlanForm = FormOf<z.input<typeof PlanInput>>;

/** As the platform takes it. */
export const ofPlan = ({ whom, invited: some = [], ...text }: z.output<typeof PlanInput>) => ({
  ...text,
  invited: whom === 'all' ? null : some,
});

/** As the form has what is there. */
export const planFormOf = (found: Purchase): z.output<typeof PlanInput> => ({
  title: found.title,
  contractForm: found.contractForm,
  startsOn: found.startsOn,
  endsOn: found.endsOn,
  tiers: found.tiers,
  fixedFee: found.fixedFee,
  taxRate: found.taxRate,
  sealed: found.sealed,
  ...(found.invited ? { whom: 'some', invited: found.invited } : { whom: 'all' }),
});

export const planRefusals = {
  'purchase-ends-before-start': 'endsOn',
  'purchase-too-long': 'endsOn',
  'tiers-gap': 'tiers.0.from',
  'tier-twice': 'tiers',
  'tiers-unsorted': 'tiers',
} as const;
