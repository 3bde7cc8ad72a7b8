import { tenantCollection } from '#persistence';

/** A department as it was called and placed in a time; a reorganisation closes it and opens another, never rewrites it. */
export interface DepartmentDocument {
  /** Follows from tenant and path. */
  readonly _id: string;
  readonly tenant: string;
  readonly name: string;
  readonly parent: string | null;
  /** The first day it is known to have been there, `YYYY-MM-DD` in Japan. */
  readonly validFrom: string;
  /** The last day; null while it goes on. */
  readonly validTo: string | null;
}

export const departments = tenantCollection({
  name: 'departments',
  fields: { name: String, parent: String, validFrom: String, validTo: String },
  personal: 'none',
  indexes: [{ keys: { tenant: 1, parent: 1 } }],
});
