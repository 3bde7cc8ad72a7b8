import type { Industry } from '#contracts/registry';
import { tenantCollection } from '#persistence';

/** A company whose people learn here. Without a 法人番号 it is known by its name and one person's e-mail, until the office merges. */
export interface CompanyDocument {
  /** Follows from tenant and 法人番号, else from tenant, name and e-mail. */
  readonly _id: string;
  readonly tenant: string;
  readonly name: string;
  readonly corporateNumber?: string;
  /** 業種; left out: nobody has said. */
  readonly industry?: Industry;
  /** 常時雇用労働者数; likewise. */
  readonly employees?: number;
  /** Mark: enrolments of its people do not know of its industry and size yet. */
  readonly untold?: string;
}

export const companies = tenantCollection({
  name: 'companies',
  fields: { name: String, corporateNumber: String, industry: String, employees: Number, untold: String },
  personal: {
    file: 'people',
    mentions: 'a person’s own shop, without 法人番号, goes with its person: ErasePersonDocuments',
  },
  indexes: [
    { keys: { tenant: 1, corporateNumber: 1 }, unique: true, where: { corporateNumber: { $exists: true } } },
    { keys: { tenant: 1, name: 1, _id: 1 } },
    { keys: { untold: 1 }, where: { untold: { $exists: true } } },
  ],
});
