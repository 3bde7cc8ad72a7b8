import { z } from 'zod';
import { CompanyId } from '../ids.js';
import { Industry } from './learner-traits.js';

/** What a company is told of itself that reports break down by; null: nobody has said. */
export const CompanyTraits = z.strictObject({
  industry: Industry.nullable(),
  /** 常時雇用労働者数. */
  employees: z.int().min(0).max(1_000_000).nullable(),
});

/** 企業: of whose people some learn here. */
export const Company = CompanyTraits.extend({
  company: CompanyId,
  name: z.string(),
  /** 法人番号; null where there is none, or it was not told. */
  corporateNumber: z.string().nullable(),
});
