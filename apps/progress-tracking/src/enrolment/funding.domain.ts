import type { EnrolmentFunding, FundingSource, FundingWarning } from '#contracts/progress';

/** Who pays where the enrolment names nobody: as the programme plans it. */
export const fundingPlanned = ({ fundingSource }: { readonly fundingSource: FundingSource | null }) =>
  fundingSource && { source: fundingSource, grant: null, paidFirst: false };

/** Null: nobody has said who pays, or a part of it is erased. */
export const fundingOf = ({ funding }: { readonly funding?: EnrolmentFunding }): EnrolmentFunding | null =>
  funding ? { source: funding.source, grant: funding.grant ?? null, paidFirst: funding.paidFirst } : null;

/**
 * What may cost somebody the grant that is named. 人材開発支援助成金 wants the employer to pay the whole cost first; a seat
 * that is free, or paid in part by others, cannot be claimed (domain.md §4.3).
 */
export function fundingWarnings(funding: EnrolmentFunding | null): FundingWarning[] {
  if (!funding?.grant) return [];
  if (funding.source !== 'company') return ['grant-seat-funded'];
  return funding.paidFirst ? [] : ['grant-undeclared'];
}
