import { CompanyId, type OutputOf } from '#contracts';
import type { setCompanyProfile } from '#contracts/registry';
import type { CompanyDocument } from '../company/index.js';

/** A company as its municipality's office sees it. */
export const companyView = (company: CompanyDocument): OutputOf<typeof setCompanyProfile> => ({
  company: CompanyId.parse(company._id),
  name: company.name,
  corporateNumber: company.corporateNumber ?? null,
  industry: company.industry ?? null,
  employees: company.employees ?? null,
});
