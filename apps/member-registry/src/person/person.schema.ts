import { part, tenantCollection, type Versioned } from '#persistence';
import type { PersonFields } from './roster.domain.js';

/** A person of one municipality, with a profile for each roster they stand in. */
export interface PersonDocument extends Versioned, PersonFields {
  readonly tenant: string;
  /** Follow from the name and the number: what the person is found by, and put in order by. */
  readonly searchKeys: readonly string[];
  readonly sortKey: string;
}

const staff = part({ staffNumber: String, department: String, position: String });
const company = part({ company: String, insured: Boolean });
const citizen = part({ ageBand: String, residence: String, jobStatus: String, note: String });

export const people = tenantCollection({
  name: 'people',
  fields: {
    familyName: String,
    givenName: String,
    familyNameKana: String,
    givenNameKana: String,
    email: String,
    searchKeys: [String],
    sortKey: String,
    staff,
    company,
    citizen,
  },
  indexes: [
    { keys: { tenant: 1, email: 1 }, unique: true, where: { email: { $exists: true } } },
    { keys: { tenant: 1, 'staff.staffNumber': 1 }, unique: true, where: { 'staff.staffNumber': { $exists: true } } },
    { keys: { tenant: 1, _id: 1 } },
    { keys: { tenant: 1, searchKeys: 1 } },
    { keys: { tenant: 1, sortKey: 1, _id: 1 } },
    { keys: { 'staff.department': 1 } },
    { keys: { 'company.company': 1 } },
  ],
  versioned: true,
});
