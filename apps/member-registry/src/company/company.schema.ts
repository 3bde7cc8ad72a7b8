import { tenantCollection } from '#persistence';

/** A company whose people learn here. Without a 法人番号 it is known by its name and one person's e-mail, until the office merges. */
export interface CompanyDocument {
  /** Follows from tenant and 法人番号, else from tenant, name and e-mail. */
  readonly _id: string;
  readonly tenant: string;
  readonly name: string;
  readonly corporateNumber?: string;
}

export const companies = tenantCollection({
  name: 'companies',
  fields: { name: String, corporateNumber: String },
  personal: {
    file: 'people',
    mentions: 'a person’s own shop, without 法人番号, goes with its person: ErasePersonDocuments',
  },
  indexes: [{ keys: { tenant: 1, corporateNumber: 1 }, unique: true, where: { corporateNumber: { $exists: true } } }],
});
