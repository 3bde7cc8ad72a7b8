import { z } from 'zod';
import { PersonId } from '../ids.js';
import { CitizenProfile, CompanyProfile, StaffProfile } from './person-profile.js';

/** A person of a roster, as who may see them does. */
export const ListedPerson = z.strictObject({
  person: PersonId,
  familyName: z.string(),
  givenName: z.string(),
  familyNameKana: z.string().nullable(),
  givenNameKana: z.string().nullable(),
  /** Null: staff without one. */
  email: z.string().nullable(),
  staff: StaffProfile.nullable(),
  company: CompanyProfile.nullable(),
  citizen: CitizenProfile.nullable(),
});
