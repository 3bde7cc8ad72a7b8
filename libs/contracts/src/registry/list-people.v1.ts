import { z } from 'zod';
import { allow, either } from '../access.js';
import { PersonId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Audience, page, pageOf } from '../scalars.js';
import { CitizenProfile, CompanyProfile, StaffProfile } from './person-profile.js';

export const listPeople = operation({
  name: 'registry.list-people.v1',
  http: get('/people'),
  access: either(
    allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
    allow('department-manager').inOwnDepartments(),
    allow('company-officer').inOwnCompany(),
  ),
  summary: 'The people of the municipality’s rosters',
  input: z.strictObject({
    ...page,
    audience: Audience.optional(),
    email: z.string().max(254).optional(),
    staffNumber: z.string().max(50).optional(),
  }),
  output: pageOf(
    z.strictObject({
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
    }),
  ),
  refusals: [],
  repeats: 'read',
  audit: 'person-read',
});
