import type { CompanySize, Industry } from '#contracts/registry';

const sizes: readonly (readonly [CompanySize, number])[] = [
  ['1-20', 20],
  ['21-50', 50],
  ['51-100', 100],
  ['101-300', 300],
  ['301-', Infinity],
];

/** 企業規模 of so many regular employees (常時雇用労働者数); nobody is the smallest, too. */
const sizeOf = (employees: number): CompanySize => sizes.find(([, most]) => employees <= most)?.[0] ?? '301-';

/** What reports break down by, of a company as far as it is known. */
export const traitsOfCompany = ({
  industry,
  employees,
}: {
  readonly industry?: Industry;
  readonly employees?: number;
}): { readonly industry?: Industry; readonly companySize?: CompanySize } => ({
  ...(industry && { industry }),
  ...(employees !== undefined && { companySize: sizeOf(employees) }),
});
