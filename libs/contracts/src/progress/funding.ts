import { z } from 'zod';

/** 財源: who pays for a seat: the municipality all of it, or a part; the company; the learner. */
export const FundingSource = z.enum(['municipality-full', 'municipality-part', 'company', 'self']);
export type FundingSource = z.infer<typeof FundingSource>;

/** Grants to employers that depend on who pays first: 人材開発支援助成金（事業展開等リスキリング支援コース）. */
export const EmployerGrant = z.enum(['jinzai-kaihatsu']);
export type EmployerGrant = z.infer<typeof EmployerGrant>;

/** Who pays for the seat of an enrolment, and the grant that the employer means to claim for it. */
export const EnrolmentFunding = z.strictObject({
  source: FundingSource,
  grant: EmployerGrant.nullable(),
  /** The employer has declared that it pays the whole cost first. */
  paidFirst: z.boolean(),
});
export type EnrolmentFunding = z.infer<typeof EnrolmentFunding>;

/**
 * What may cost somebody a grant. `grant-seat-funded`: the employer must pay the whole cost first, so a seat that is free
 * or paid in part by others cannot be claimed. `grant-undeclared`: the employer has not declared that it does.
 */
export const FundingWarning = z.enum(['grant-seat-funded', 'grant-undeclared']);
export type FundingWarning = z.infer<typeof FundingWarning>;
