import { z } from 'zod';
import { CompanyId } from '../ids.js';

/** 庁内職員. `department` is the path from the top, as of today. */
export const StaffProfile = z.strictObject({
  staffNumber: z.string(),
  department: z.array(z.string()),
  position: z.string().nullable(),
});
/** Somebody of a company. */
export const CompanyProfile = z.strictObject({
  company: CompanyId,
  companyName: z.string(),
  corporateNumber: z.string().nullable(),
  /** 雇用保険被保険者. */
  insured: z.boolean().nullable(),
});
/** A resident who looks for work. */
export const CitizenProfile = z.strictObject({
  ageBand: z.string().nullable(),
  residence: z.string().nullable(),
  jobStatus: z.string().nullable(),
  note: z.string().nullable(),
});
